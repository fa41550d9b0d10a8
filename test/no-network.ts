import { Socket } from 'node:net';

/** Tests run without a network: any connection but one to this machine fails at once. */
const connect = Socket.prototype.connect;
const isLocal = (part: unknown): boolean => /^(localhost|127\.|::1|\[::1\])/.test(String(part));

Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
  const [first] = args.flat() as [{ host?: string; path?: string } | undefined];
  if (first?.host !== undefined && !isLocal(first.host)) throw new Error(`a test tried to reach ${first.host}`);
  return (connect as (...all: unknown[]) => Socket).apply(this, args);
};
