import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorTable, RotascopeError } from '../../src/core/index.ts';
import { problemSchema, toProblem } from '../../src/server/problem.ts';
import { startServer } from '../../src/server/start-server.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let server: TestApp;
let folder: string;
beforeAll(() => {
  server = createTestApp();
  folder = mkdtempSync(join(tmpdir(), 'rotascope-server-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const json = { 'content-type': 'application/json' };

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  json(): Record<string, unknown>;
}

/** Whether it is a problem document of that code, with the status of the one table and the headers of every answer. */
function expectProblem(answer: Answer, code: keyof typeof errorTable): void {
  expect(answer.json()).toMatchObject({ code });
  expect(problemSchema.safeParse(answer.json()).error).toBeUndefined();
  expect(answer.statusCode).toBe(errorTable[code].httpStatus);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
}

describe('a mistake is answered with a problem document', () => {
  it.each([
    ['/v1/metrics/period-retrun', 'unknown-metric'],
    ['/v1/metrics/period-return', 'invalid-parameter'],
    ['/v1/metrics/period-return?series=^RUTT', 'unknown-series'],
    ['/v1/metrics/period-return?series=^RUT&serie=x', 'invalid-parameter'],
    ['/v1/metrics/period-return?series=^RUT&series=IWM', 'invalid-parameter'],
    ['/v1/metrics/period-return?series=^RUT&asOf=yesterday', 'invalid-date'],
    ['/v1/metrics/period-return?series=^RUT&asOf=2026-01-22&asOf=2026-01-23', 'invalid-parameter'],
    ['/v1/metrics/period-return?series=^RUT&period=banana', 'invalid-period'],
    ['/v1/metrics/share-outperforming?series=IWM&__proto__=1', 'invalid-parameter'],
    ['/v1/metrics/period-return?series=^RUT&constructor=1', 'invalid-parameter'],
    ['/v1/metrics?limit=0', 'invalid-parameter'],
    ['/v1/metrics?limit=1e9', 'invalid-parameter'],
    ['/v1/metrics?cursor=nonsense', 'invalid-parameter'],
    ['/v1/metrics?page=2', 'invalid-parameter'],
    ['/v1/cases/great-rotation/assessment', 'unknown-case'],
    ['/v1/cases/great-rotation-2026/assessment?asOf=2026-02-30', 'invalid-date'],
    ['/v1/series/^RUT/price', 'invalid-parameter'],
    ['/v1/series/^RUT/close?first=2026-01-02&last=2026-01-01', 'invalid-parameter'],
    ['/v1/ledger?verdict=true', 'invalid-parameter'],
    ['/v1/nothing', 'unknown-route'],
    ['/v1/metrics/%zz', 'malformed-request'],
  ] as const)('%s: %s', async (url, code) => {
    expectProblem(await server.get(url), code);
  });

  it('names the methods that are possible', async () => {
    const answer = await server.app.inject({ method: 'DELETE', url: '/v1/metrics', headers: { host: 'localhost' } });
    expectProblem(answer, 'refused-method');
    expect(answer.headers.allow).toBe('GET, HEAD');
    const options = await server.app.inject({ method: 'OPTIONS', url: '/v1/claims', headers: { host: 'localhost' } });
    expectProblem(options, 'refused-method');
    expect(options.headers.allow).toBe('POST');
    expect(options.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each(Object.keys(errorTable) as (keyof typeof errorTable)[])('%s has its status', (code) => {
    const problem = toProblem(code, new RotascopeError(code, 'x').message);
    expect(problemSchema.safeParse(problem).error).toBeUndefined();
    expect(problem).toMatchObject({ status: errorTable[code].httpStatus, remedy: errorTable[code].remedy });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(600);
  });
});

describe('paths', () => {
  it.each([
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    '/etc/passwd',
  ])('%s leads nowhere', async (path) => {
    for (const url of [`/${path}`, `/docs/${path}`, `/v1/metrics/${path}`, `/v1/series/${path}/close`]) {
      const answer = await server.get(url);
      expect([400, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toMatch(/root:|devDependencies/);
    }
  });

  it('of a case file open none', async () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, 'id: mine\n');
    for (const id of [file, '../cases/great-rotation-2026.yaml', 'great-rotation-2026.yaml']) {
      expectProblem(await server.get(`/v1/cases/${encodeURIComponent(id)}/assessment`), 'unknown-case');
    }
  });

  it('as the source of a text are only its name', async () => {
    const answer = await server.post('/v1/claims?source=/etc/passwd&published=2026-01-23', 'Small caps rose 8%.');
    expect(answer.json()).toMatchObject({ source: '/etc/passwd', length: 19 });
    const address = await server.post(
      '/v1/claims?published=2026-01-23&url=http://169.254.169.254/',
      'Small caps rose 8%.',
    );
    expectProblem(address, 'invalid-parameter');
  });
});

describe('bodies', () => {
  it('that are too large are refused before they are read', async () => {
    const small = createTestApp({ limits: { claimsBytes: 1_000 } });
    expectProblem(await small.post('/v1/claims', 'a'.repeat(1_001)), 'long-body');
    expect((await small.post('/v1/claims?published=2026-01-23', 'a'.repeat(1_000))).statusCode).toBe(200);
    await small.close();
    expectProblem(await server.post('/v1/claims', 'a'.repeat(5_000_001)), 'long-body');
  });

  it.each([
    ['no JSON', '{"text":', 'malformed-request'],
    ['a list', '[]', 'invalid-parameter'],
    ['null', 'null', 'invalid-parameter'],
    ['a text that is none', '{"text":1}', 'invalid-parameter'],
    ['deep nesting', `{"text":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 'invalid-parameter'],
    ['deep nesting that never ends', '['.repeat(1_000_000), 'malformed-request'],
    ['a prototype', '{"text":"x","__proto__":{"keep":"true"}}', 'invalid-parameter'],
    ['a constructor', '{"text":"x","constructor":{"prototype":{"keep":"true"}}}', 'invalid-parameter'],
    ['an address', '{"text":"x","url":"http://127.0.0.1/"}', 'invalid-parameter'],
    ['nothing', '{"text":"  "}', 'unreadable-document'],
    ['a day ahead', '{"text":"x","published":"2035-01-01"}', 'invalid-date'],
  ] as const)('of JSON with %s are refused', async (_, body, code) => {
    expectProblem(await server.post('/v1/claims', body, json), code);
    expect(({} as Record<string, unknown>).keep).toBeUndefined();
  });

  it.each(['application/xml', 'multipart/form-data; boundary=x', 'text/plain2', 'nonsense', 'image/svg+xml'])(
    'of type %s are refused',
    async (type) => expectProblem(await server.post('/v1/claims', 'x', { 'content-type': type }), 'unknown-format'),
  );

  it('that are no text are refused', async () => {
    expectProblem(await server.post('/v1/claims', Buffer.from([0xff, 0x41])), 'unreadable-document');
    expectProblem(await server.post('/v1/claims', Buffer.from('a\0b')), 'unreadable-document');
  });

  it('with script come back as data that no browser runs', async () => {
    const script = '<script>alert(1)</script> <img src=x onerror=alert(1)> small caps rose 8% in 2025';
    const answer = await server.post('/v1/claims?published=2026-01-23', script);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const problem = await server.get(`/v1/metrics/${encodeURIComponent('<script>alert(1)</script>')}`);
    expectProblem(problem, 'unknown-metric');
  });

  it('of any bytes and type never bring an unexpected error about', async () => {
    const type = fc.constantFrom('text/plain', 'application/json');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), type, async (bytes, contentType) => {
        const answer = await server.post('/v1/claims', Buffer.from(bytes), { 'content-type': contentType });
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});

describe('headers', () => {
  it('take no line from a parameter', async () => {
    const inject = '%0d%0aX-Injected:%20yes';
    for (const url of [`/v1/metrics/${inject}`, `/v1/nothing${inject}`, `/v1/metrics?cursor=${inject}`]) {
      const answer = await server.get(url);
      expect(answer.headers).not.toHaveProperty('x-injected');
      expect(answer.json().detail).not.toMatch(/[\r\n]/);
    }
  });

  it.each(['evil.example', 'evil.example:7700', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1'])(
    'with the host "%s" are refused',
    async (host) => expectProblem(await server.get('/v1/metrics', { host }), 'refused-host'),
  );

  it.each(['localhost', 'LOCALHOST:7700', '127.0.0.1:1', '127.8.9.1', '[::1]:7700'])(
    'with the host "%s" are taken',
    async (host) => expect((await server.get('/healthz', { host })).statusCode).toBe(200),
  );

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:9999' }],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('of a page elsewhere are refused: %j', async (headers) => {
    expectProblem(await server.post('/v1/claims', 'x', headers as unknown as Record<string, string>), 'refused-origin');
  });

  it('of a page of its own and of a link are taken', async () => {
    const own = await server.get('/v1/cases', { origin: 'http://127.0.0.1:7700', 'sec-fetch-site': 'same-origin' });
    expect(own.statusCode).toBe(200);
    const link = await server.get('/docs', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
    expect(link.statusCode).toBe(200);
    for (const { headers } of [own, link]) {
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('a token', () => {
  const token = 'a-token-of-some-length';
  const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

  it('is needed wherever others can reach the server', async () => {
    const start = (tokenFile?: string) =>
      startServer({ host: '0.0.0.0', port: 0, lake: folder, tokenFile, log: () => undefined });
    await expect(start()).rejects.toThrow('needs --token-file');
    await expect(start(join(folder, 'none'))).rejects.toMatchObject({ code: 'unreadable-file' });
    const short = join(folder, 'short');
    writeFileSync(short, 'guess-me\n');
    await expect(start(short)).rejects.toThrow('its first line has 8 characters; needs 16 or more');
    await expect(start(short)).rejects.not.toThrow('guess-me');
  });

  it('lets in who knows it, by any host, and nobody else', async () => {
    const open = createTestApp({ token, isLocal: false });
    const host = 'desk.example:7700';
    expect((await open.get('/v1/cases', { host, ...bearer(token) })).statusCode).toBe(200);
    for (const headers of [{}, bearer('wrong-secret'), bearer(`${token}x`), bearer(''), { authorization: token }]) {
      const answer = await open.get('/v1/cases?token=query-secret', { host, ...headers } as Record<string, string>);
      expectProblem(answer, 'unauthorized');
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="rotascope"');
    }
    for (const url of ['/docs', '/openapi.json', '/v1/nothing']) {
      expect((await open.get(url, { host })).statusCode).toBe(401);
    }
    for (const url of ['/healthz', '/readyz']) expect((await open.get(url, { host })).statusCode).toBe(200);
    expect(open.logged[1]).toBe('refused 127.0.0.1 GET /v1/cases: the token is wrong');
    expect(open.logged.join('\n')).not.toMatch(/secret|some-length/);
    await open.close();
  });

  it('cannot be guessed for long, and waiting is told', async () => {
    const open = createTestApp({ token, isLocal: false, limits: { wrongTokensPerMinute: 3 } });
    for (let i = 0; i < 5; i++) expect((await open.get('/v1/cases')).statusCode).toBe(401);
    for (let i = 0; i < 3; i++) expect((await open.get('/v1/cases', bearer(`guess-${i}`))).statusCode).toBe(401);
    const answer = await open.get('/v1/cases', bearer(token));
    expectProblem(answer, 'frequent-requests');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await open.close();
  });
});

describe('rates', () => {
  it('end requests and texts beyond them', async () => {
    const few = createTestApp({ limits: { requestsPerMinute: 4, claimsPerMinute: 2 } });
    const text = (): Promise<Answer> => few.post('/v1/claims?published=2026-01-23', 'Small caps rose 8%.');
    expect([(await text()).statusCode, (await text()).statusCode]).toEqual([200, 200]);
    expectProblem(await text(), 'frequent-requests');
    expect((await few.get('/healthz')).statusCode).toBe(200);
    expectProblem(await few.get('/healthz'), 'frequent-requests');
    await few.close();
  });
});
