import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/server/index.ts';
import type { ServerLimits } from '../../src/server/limits.ts';
import { openSocket } from './http-socket.ts';
import { workHere } from './test-app.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(limits: Partial<ServerLimits> = {}): Promise<string> {
  const lake = '/nonexistent/rotascope-lake';
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    lake,
    limits,
    createWorkers: workHere,
    log: () => undefined,
  });
  running.push(server);
  return server.url;
}

const text = 'Small caps rose 8%.';

function toRequest(url: string, length: number): string {
  const { host } = new URL(url);
  const path = '/v1/claims?published=2026-01-23';
  return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`;
}

describe('what comes over a socket', () => {
  it('too slowly is refused', async () => {
    const url = await start({ requestMilliseconds: 400 });
    const begun = Date.now();
    const body = await openSocket(url);
    body.send(`${toRequest(url, 100)}Small`);
    const head = await openSocket(url);
    head.send('GET /healthz HTTP/1.1\r\nHost: ');
    const [slowBody, slowHead] = await Promise.all([body.readAll(), head.readAll()]);
    expect(Date.now() - begun).toBeLessThan(5_000);
    for (const answer of [slowBody, slowHead]) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('application/problem+json');
      expect(answer).toContain('"code":"slow-request"');
    }
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', '400', 'malformed-request'],
    [
      'two lengths',
      'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '400',
      'malformed-request',
    ],
    [
      'a length and chunks',
      'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
      'malformed-request',
    ],
    [
      'a bare line feed in a header',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nA: b\n c: d\r\r\n\r\n',
      '400',
      'malformed-request',
    ],
    ['to a host without a name', 'GET /healthz HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', '421', 'refused-host'],
    ['to no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', '400', 'malformed-request'],
    [
      'endless headers',
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`,
      '431',
      'long-headers',
    ],
  ])('as %s is refused', async (_, request, status, code) => {
    const socket = await openSocket(await start({ requestMilliseconds: 2_000 }));
    socket.send(request);
    const answer = await socket.readAll();
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain(`"code":"${code}"`);
  });

  it('before the server is told to stop is answered', async () => {
    const url = await start();
    const [server] = running.splice(0);
    const socket = await openSocket(url);
    socket.send(`${toRequest(url, text.length)}Small caps`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = server?.close();
    socket.send(text.slice('Small caps'.length));
    expect(await socket.readAll()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"claims":/);
    await closing;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('and never ends does not keep the server from stopping', async () => {
    const url = await start({ stopMilliseconds: 200 });
    const [server] = running.splice(0);
    const socket = await openSocket(url);
    socket.send(`${toRequest(url, 100)}Small`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = Date.now();
    await server?.close();
    expect(Date.now() - begun).toBeLessThan(2_000);
    await socket.readAll();
  });

  it('at an address in use is a mistake told in one line', async () => {
    const url = await start();
    const port = Number(new URL(url).port);
    const second = startServer({ host: '127.0.0.1', port, lake: '/nonexistent', log: () => undefined });
    await expect(second).rejects.toMatchObject({
      code: 'unusable-address',
      message: expect.stringContaining('EADDRINUSE'),
    });
  });
});
