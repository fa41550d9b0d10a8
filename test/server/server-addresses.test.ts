import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from './test-app.ts';

const servers: Server[] = [];
const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this machine: its port, and how often it was asked. */
async function serve(listener: RequestListener): Promise<{ readonly port: number; asked(): number }> {
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { port: (server.address() as AddressInfo).port, asked: () => count };
}

function create(options: Parameters<typeof createTestApp>[0] = {}): TestApp {
  const app = createTestApp(options);
  apps.push(app);
  return app;
}

async function check(app: TestApp, url: string, told: object = {}): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ url, published: '2026-01-23', asOf: '2026-06-30', ...told });
  return (await app.post('/v1/claims', body, { 'content-type': 'application/json' })).json();
}

const page: RequestListener = (_, response) => {
  const text =
    '<html lang="en"><title>A note</title><p>On Thursday the Russell 2000 had outperformed the S&amp;P 500.</p>';
  response.writeHead(200, { 'content-type': 'text/html' }).end(text);
};
const text = 'On Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions.';

describe('a text by its address', () => {
  it('is fetched and checked where private addresses are allowed', async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
    });
    const app = create({ allowPrivate: true });
    const url = `http://127.0.0.1:${port}/note.txt`;
    const answer = await check(app, `${url}#part`, { withText: 'true' });
    expect(answer).toMatchObject({ source: url, publisher: '127.0.0.1', published: '2026-01-23', text });
    expect(answer.claims).toHaveLength(1);
    expect(await check(app, url, { publisher: 'Example Review' })).toMatchObject({ publisher: 'Example Review' });
  });

  it.each([
    '127.0.0.1',
    'localhost',
    'LOCALHOST',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '0x7f000001',
    '0x7f.1',
    '127.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:7f00:0001]',
    '[64:ff9b::7f00:1]',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
  ])('of this machine, written as %s, is refused, and nobody is asked', async (host) => {
    const { port, asked } = await serve(page);
    expect(await check(create(), `http://${host}:${port}/`)).toMatchObject({ code: 'refused-address', status: 403 });
    expect(asked()).toBe(0);
  });

  it.each(['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '[fd00::1]', '[fe80::1]'])(
    'of the private network %s is refused',
    async (host) => expect(await check(create(), `http://${host}/`)).toMatchObject({ code: 'refused-address' }),
  );

  it.each([
    ['http://10.0.0.1/', 'refused-address'],
    ['http://localhost:PORT/', 'refused-address'],
    ['http://[::1]:PORT/', 'refused-address'],
    ['http://[::ffff:10.0.0.1]/', 'refused-address'],
    ['//169.254.169.254/latest', 'refused-address'],
    ['file:///etc/passwd', 'refused-address'],
    ['ftp://127.0.0.1/', 'refused-address'],
    ['http://user:secret@127.0.0.1:PORT/', 'refused-address'],
    ['/again', 'refused-address'],
  ])('that leads on to %s is refused', async (location, code) => {
    const target = await serve(page);
    const to = location.replace('PORT', String(target.port));
    const { port } = await serve((_, response) => response.writeHead(302, { location: to }).end());
    const answer = await check(create({ allowPrivate: ['127.0.0.2'] }), `http://127.0.0.2:${port}/`);
    expect(answer).toMatchObject({ code });
    expect(answer.detail).not.toContain('secret');
    expect(target.asked()).toBe(0);
  });

  it.each(['file:///etc/passwd', '/etc/passwd', '-', 'C:\\secret.txt', 'data:text/plain,x', 'javascript:alert(1)', ''])(
    'that is none, such as "%s", opens nothing',
    async (url) => {
      const answer = await check(create({ allowPrivate: true }), url);
      expect(answer).toMatchObject({ code: 'refused-address' });
      expect(JSON.stringify(answer)).not.toContain('root:');
    },
  );

  it('stands alone, and is no list', async () => {
    for (const told of [{ text: 'x' }, { url: ['http://example.org/'] }, { url: 1 }, { url: undefined }]) {
      expect(await check(create(), 'http://127.0.0.1/', told)).toMatchObject({ code: 'invalid-parameter' });
    }
  });

  it('too large, too slow, of another type or faulty is refused, and the next one is checked', async () => {
    const app = create({ allowPrivate: true, limits: { claimsBytes: 10_000, addressMilliseconds: 400 } });
    const { port } = await serve((request, response) => {
      if (request.url === '/good') return response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
      if (request.url === '/image') return response.writeHead(200, { 'content-type': 'image/png' }).end('x');
      if (request.url === '/fault') return response.writeHead(500).end();
      if (request.url === '/silent') return undefined;
      response.writeHead(200, { 'content-type': 'text/plain' });
      if (request.url === '/slow') return response.write('a');
      const more = (): void => void (response.write('a'.repeat(1_000)) && !response.destroyed && setImmediate(more));
      return more();
    });
    const ask = (path: string): Promise<Record<string, unknown>> => check(app, `http://127.0.0.1:${port}${path}`);
    expect(await ask('/endless')).toMatchObject({ code: 'unreadable-document' });
    for (const path of ['/slow', '/silent', '/fault']) {
      expect(await ask(path)).toMatchObject({ code: 'unreachable-address', status: 502 });
    }
    expect(await ask('/image')).toMatchObject({ code: 'unreadable-document' });
    expect((await ask('/good')).claims).toHaveLength(1);
  });
});
