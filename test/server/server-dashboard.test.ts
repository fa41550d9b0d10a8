import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePaths } from '../../src/server/page-paths.ts';
import { problemType } from '../../src/server/problem.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const index = '<!doctype html><title>dashboard</title><script type="module" src="/assets/main-1a2b.js"></script>';
const script = 'export const answer = 42;'.repeat(100);
let folder: string;
let server: TestApp;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-dashboard-'));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'a secret');
  writeFileSync(join(web, 'index.html'), index);
  writeFileSync(join(web, '.hidden'), 'a secret');
  writeFileSync(join(web, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), script);
  writeFileSync(join(web, 'assets', 'main-1a2b.js.br'), brotliCompressSync(script));
  writeFileSync(join(web, 'assets', 'main-1a2b.js.gz'), gzipSync(script));
  server = createTestApp({ dashboard: web });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answered {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Asks over a socket: a path arrives as it is written. */
async function getAsIs(path: string): Promise<Answered> {
  if (!server.app.server.listening) await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const type = response.headers['content-type'];
        resolve({ status: response.statusCode, type, body: Buffer.concat(parts).toString() });
      });
    }).on('error', reject);
  });
}

describe('the dashboard', () => {
  it.each([
    ...Object.values(pagePaths),
    '/index.html',
    '/claims/',
    '/cases/small-caps?asOf=2026-01-22&week=2026-01-16',
  ])('is the page at %s, under a strict policy', async (url) => {
    const { statusCode, body, headers } = await server.get(url);
    expect([statusCode, body]).toEqual([200, index]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/nothing', '/case/small-caps', '/cases', '/cases/a/b', '/claims/1', '/v1-notes', '/Claims', '/claims%2f'])(
    'is no page at %s: a browser is told so by the page, and a program by a problem document',
    async (url) => {
      const page = await server.get(url, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
      expect([page.statusCode, page.body, page.headers['content-type']]).toEqual([
        404,
        index,
        'text/html; charset=utf-8',
      ]);
      expect(page.headers['cache-control']).toBe('no-cache');
      for (const accept of ['*/*', 'application/json', '']) {
        const answer = await server.get(url, { accept });
        expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, `${problemType}; charset=utf-8`]);
        expect(answer.json()).toMatchObject({ code: 'unknown-route' });
      }
    },
  );

  it('has files of hashed names that are kept for good, compressed for who takes that', async () => {
    const url = '/assets/main-1a2b.js';
    const plain = await server.get(url);
    expect(plain.body).toBe(script);
    expect(plain.headers['content-type']).toMatch(/^(text|application)\/javascript; charset=utf-8$/);
    const packed = await server.get(url, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(script);
    expect((await server.get(url, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const { headers } of [plain, packed]) {
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    const held = await server.get(url, { 'if-none-match': String(plain.headers.etag) });
    expect([held.statusCode, held.body]).toEqual([304, '']);
    expect((await server.get('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%c0%afsecret.txt',
    '/secret.txt%00.html',
    '/claims%00',
    '/claims%5c',
    '/claims%25',
    '//evil.example/claims',
    '/assets/main-1a2b.js/',
    '/assets/main-1a2b.js.br',
    '/.hidden',
    '/%2ehidden',
    '/C:/secret.txt',
    '/ASSETS/MAIN-1A2B.JS',
    '/v1/nothing',
    '/v1',
    '/docs/nothing',
    '/missing.js',
  ])('has nothing at %s', async (path) => {
    const { status, type, body } = await getAsIs(path);
    expect([400, 404]).toContain(status);
    expect(type).toMatch(/^application\/problem\+json/);
    expect(body).not.toContain('a secret');
  });

  it('leaves what the API answers as it is', async () => {
    for (const url of ['/v1/metrics?limit=1', '/openapi.json', '/healthz', '/readyz']) {
      const { statusCode, headers } = await server.get(url);
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; base-uri/);
    }
    expect((await server.get('/docs')).body).toContain('HTTP API');
    expect((await server.get('/v1/claims')).json()).toMatchObject({ code: 'refused-method' });
    expect((await server.post('/claims', 'x')).json()).toMatchObject({ code: 'unknown-route' });
  });

  it('is there for who has no token, and no figure with it', async () => {
    const open = createTestApp({ dashboard: join(folder, 'web'), token: 'a-token-of-some-length', isLocal: false });
    for (const url of ['/', '/claims', '/assets/main-1a2b.js', '/icon.svg']) {
      expect((await open.get(url)).statusCode).toBe(200);
    }
    for (const url of ['/v1/metrics', '/v1/nothing', '/openapi.json', '/docs', '/missing.js']) {
      expect((await open.get(url)).statusCode).toBe(401);
    }
    await open.close();
  });

  it('says what to run where it is not built', async () => {
    const bare = createTestApp({ dashboard: join(folder, 'none') });
    const answer = await bare.get('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
    expect((await bare.get('/claims')).json()).toMatchObject({ code: 'unknown-route' });
    await bare.close();
  });
});
