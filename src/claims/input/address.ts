import { RotascopeError } from '../../core/index.ts';

/** Whether an argument is an address rather than a path: it names a scheme, and no drive of Windows. */
export function isAddress(argument: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(argument);
}

/** An http or https address without a user name or password; anything else is refused. */
export function parseAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
  if (url === null) throw refused(withoutCredentials(text), 'this is not an address');
  if (url.username !== '' || url.password !== '') {
    throw refused(url.host, 'an address with a user name or password is not read');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(url.href, `${url.protocol} is not read, only http: and https:`);
  }
  url.hash = '';
  return url;
}

export function refused(address: string, reason: string): RotascopeError {
  return new RotascopeError('refused-address', `${address.slice(0, 200)}: ${reason}`);
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//');
}
