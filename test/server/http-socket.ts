import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A bare connection, for what no client would send. */
export interface HttpSocket {
  send(text: string): void;
  /** All that came back until the other side closed. */
  readAll(): Promise<string>;
}

export async function openSocket(url: string): Promise<HttpSocket> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect({ host: hostname, port: Number(port) });
  const received: string[] = [];
  socket.on('data', (bytes) => received.push(String(bytes)));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  return {
    send: (text) => void socket.write(text),
    async readAll() {
      await closed;
      return received.join('');
    },
  };
}
