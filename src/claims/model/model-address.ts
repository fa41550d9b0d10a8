import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { RotascopeError } from '../../core/index.ts';

/** Ranges that lie in no public network, by family; one of the fourth family within the sixth is checked as what it is. */
const privateRanges = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  ipv6: '::/127 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8',
} as const;

const privateAddresses = new BlockList();
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const range of privateRanges[family].split(' ')) {
    const [net = '', prefix] = range.split('/');
    privateAddresses.addSubnet(net, Number(prefix), family);
  }
}

/**
 * The address that claims are asked of. This machine may be named, with http or https, since whoever names it means it;
 * anything else needs https, so that neither text nor key goes in clear. Throws `refused-address` otherwise.
 */
export function parseModelAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw refused(text.replace(/\/\/[^/]*@/, '//'), 'this is not an address');
  if (url.username !== '' || url.password !== '') {
    throw refused(url.host, 'give the key in ROTASCOPE_MODEL_KEY and not in the address');
  }
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  if (!isAllowed) throw refused(url.href, 'a model is asked by https:, or by http: on this machine (127.0.0.1)');
  url.search = '';
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  return url;
}

/** Whether an address names this machine itself. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * Throws `refused-address` where a name stands for an address of a private network. The certificate that https asks for
 * keeps a name from standing for another machine between this look-up and the request.
 */
export async function requirePublicAddress(url: URL): Promise<void> {
  if (isLoopback(url)) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) > 0 ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  const isPrivate = found.some(({ address, family }) =>
    privateAddresses.check(address, family === 6 ? 'ipv6' : 'ipv4'),
  );
  if (isPrivate) throw refused(url.origin, 'the address is of a private network; only 127.0.0.1 may be named');
}

function refused(address: string, reason: string): RotascopeError {
  return new RotascopeError('refused-address', `--model-url ${address.slice(0, 200)}: ${reason}`);
}
