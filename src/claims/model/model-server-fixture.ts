import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Servers on this machine that stand for a model, for tests. */
export interface ModelServers {
  /** A server that answers as it is told; its base address. */
  serve(listener: RequestListener): Promise<string>;
  /** A server whose model always says the same. */
  serveAnswer(content: string): Promise<string>;
  close(): void;
}

export function createModelServers(): ModelServers {
  const servers: Server[] = [];

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }

  return {
    serve,
    serveAnswer: (content) =>
      serve((_request, response) => {
        response.setHeader('content-type', 'application/json').end(toCompletion(content));
      }),
    close() {
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** What a server of the kind answers where its model says this. */
export function toCompletion(content: string): string {
  return JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
}

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}
