import { RotascopeError } from '../../core/index.ts';

/** Whether a name or address means this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** The name of a Host header, without its port and brackets. */
function nameOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

/**
 * Refuses a request to a loopback server by any name but one of this machine: a page elsewhere may have its own name
 * point here.
 */
export function checkHost(header: string): void {
  if (isLoopback(nameOf(header))) return;
  throw new RotascopeError('refused-host', `this server does not answer to the name "${header.slice(0, 100)}"`);
}
