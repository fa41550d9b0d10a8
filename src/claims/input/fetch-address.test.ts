import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchAddress } from './fetch-address.ts';
import { defaultLimits } from './limits.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = '<p>Small caps rose 8%.</p>';

describe('address', () => {
  it('gives the body with its format, charset and last address', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new#part' }).end();
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="ISO-8859-1"' }).end(page);
    });
    const body = await fetchAddress(`${origin}/old#here`, true, defaultLimits);
    expect(body).toMatchObject({ format: 'html', charset: 'ISO-8859-1' });
    expect(body.bytes.toString()).toBe(page);
    expect(body.address.href).toBe(`${origin}/new`);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('decompresses %s, and stops a bomb at the limit', async (encoding, compress) => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': encoding };
    const origin = await serve((request, response) => {
      const text = request.url === '/bomb' ? Buffer.alloc(50_000_000, 'A') : Buffer.from(page);
      response.writeHead(200, headers).end(compress(text));
    });
    expect((await fetchAddress(origin, true, defaultLimits)).bytes.toString()).toBe(page);
    await expect(fetchAddress(`${origin}/bomb`, true, defaultLimits)).rejects.toMatchObject({
      code: 'unreadable-document',
      message: expect.stringContaining('longer than 10 MB'),
    });
  });

  it('refuses private addresses, also behind a name, a redirect or another spelling', async () => {
    const origin = await serve((_, response) => response.end());
    const { port } = new URL(origin);
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0177.0.0.1',
      '0x7f.1',
      '0.0.0.0',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '[::1]',
      '[::]',
      '[fd00::1]',
      '[fe80::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
    ];
    for (const host of hosts) {
      await expect(fetchAddress(`http://${host}:${port}/`, false, defaultLimits), host).rejects.toMatchObject({
        code: 'refused-address',
      });
    }
    const redirecting = await serve((_, response) => {
      response.writeHead(302, { location: `http://localhost.:${port}/` }).end();
    });
    const toPrivate = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    await expect(fetchAddress(toPrivate, ['127.0.0.1/32'], defaultLimits)).rejects.toThrow(
      'http://10.0.0.1/: the address is private',
    );
    await expect(fetchAddress(redirecting, ['192.168.0.0/16'], defaultLimits)).rejects.toMatchObject({
      code: 'refused-address',
    });
  });

  it.each([
    ['ftp://example.com/a', 'ftp: is not read'],
    ['file:///etc/passwd', 'file: is not read'],
    ['https://name:secret@example.com/', 'user name or password'],
    ['http://[broken/', 'this is not an address'],
  ])('refuses %s without a word of its secrets', async (address, reason) => {
    const refusal = fetchAddress(address, true, defaultLimits);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.not.toThrow('secret');
  });

  it('follows five redirects and no more, and none to another scheme', async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end();
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('here');
    });
    expect((await fetchAddress(`${origin}/5`, true, defaultLimits)).bytes.toString()).toBe('here');
    await expect(fetchAddress(`${origin}/6`, true, defaultLimits)).rejects.toThrow('more than 5 redirects');
    const elsewhere = await serve((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    await expect(fetchAddress(elsewhere, true, defaultLimits)).rejects.toThrow('file: is not read');
  });

  it('ends after the time allowed, before and within a body', async () => {
    const limits = { ...defaultLimits, addressMilliseconds: 300 };
    const silent = await serve(() => undefined);
    const slow = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('a');
    });
    const untilClosed = await serve((_, response) => {
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, { 'content-type': 'text/plain', connection: 'close' }).write('half of it');
    });
    for (const origin of [silent, slow, untilClosed]) {
      await expect(fetchAddress(origin, true, limits)).rejects.toMatchObject({
        code: 'unreachable-address',
        message: expect.stringContaining('took longer than 0.3 seconds'),
      });
    }
  });

  it('says what is wrong with an answer', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/missing') response.writeHead(404).end();
      else if (request.url === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end();
      else if (request.url === '/broken') {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('no gzip');
      } else response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'zstd' }).end('x');
    });
    const reasonOf = (path: string) => fetchAddress(origin + path, true, defaultLimits);
    await expect(reasonOf('/missing')).rejects.toThrow('answered with status 404');
    await expect(reasonOf('/image')).rejects.toThrow('content type image/png');
    await expect(reasonOf('/broken')).rejects.toMatchObject({ code: 'unreachable-address' });
    await expect(reasonOf('/zstd')).rejects.toThrow('content encoding zstd is not read');
    const { port } = new URL(origin);
    servers.splice(0).forEach((server) => void server.close());
    await expect(fetchAddress(`http://127.0.0.1:${Number(port) === 1 ? 2 : 1}/`, true, defaultLimits)).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
