import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLakeFolder, type LakeFolder, sessions } from '../lake/lake-folder.ts';
import { openSocket } from './http-socket.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const scripts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';alert(1)//",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
];

let server: TestApp;
const open: TestApp[] = [];
const folders: LakeFolder[] = [];
beforeAll(() => {
  server = createTestApp();
});
afterAll(() => server.close());
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  for (const folder of folders.splice(0)) folder.remove();
});

function serve(options: Parameters<typeof createTestApp>[0]): TestApp {
  const one = createTestApp(options);
  open.push(one);
  return one;
}

describe('what a browser would run', () => {
  it.each(scripts)('%s comes back from every place as data', async (script) => {
    const word = encodeURIComponent(script);
    const answers = await Promise.all([
      server.get(`/v1/metrics/${word}`),
      server.get(`/v1/metrics/${word}/history`),
      server.get(`/v1/metrics/period-return?series=${word}`),
      server.get(`/v1/metrics/period-return?${word}=1`),
      server.get(`/v1/cases/${word}/assessment`),
      server.get(`/v1/series/${word}/close?format=csv`),
      server.get(`/v1/series?text=${word}`),
      server.get(`/v1/ledger?kind=${word}`),
      server.get(`/v1/ledger?publisher=${word}&format=csv`),
      server.get(`/v1/nothing/${word}.html`),
      server.get(`/${word}.html`),
      server.post('/v1/claims', JSON.stringify({ url: script }), { 'content-type': 'application/json' }),
      server.post(`/v1/claims?published=2026-01-23&source=${word}&publisher=${word}`, `${script} Small caps rose 8%.`),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-type']).toMatch(/^(application\/(problem\+)?json|text\/csv)/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    }
  });
});

describe('a series by a hostile name', () => {
  const names = ['@SUM(A1)', 'a"b', "a'b;c", '<b>x</b>'];

  it('is listed and read as data, and its file has a plain name and no formula', async () => {
    const folder = createLakeFolder();
    folders.push(folder);
    for (const [i, name] of names.entries()) {
      const rows = sessions.map((day, row) => `${Papa.unparse([[name]], { quotes: true })},${day},${10 + row}`);
      const path = folder.write(`panel-${i}.csv`, `symbol,date,adj_close\n${rows.join('\n')}\n`);
      await folder.import([path]);
    }
    const lake = serve({ lake: folder.lake });
    const listed: { series: string; field: string }[] = (await lake.get('/v1/series?limit=1000')).json().items;
    expect(listed.map(({ series }) => series)).toEqual(expect.arrayContaining(names));
    for (const name of names) {
      const url = `/v1/series/${encodeURIComponent(name)}/total`;
      expect((await lake.get(url)).json().series).toBe(name);
      const csv = await lake.get(`${url}?format=csv`);
      expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
      const header = Papa.parse<string[]>(csv.body).data[0] ?? [];
      expect(header[1]).not.toMatch(/^[=+\-@\t\r\n]/);
    }
  });
});

describe('a guessed token', () => {
  const token = 'a-token-of-some-length';

  it('is answered alike however near it comes, and never stands in the log', async () => {
    const guarded = serve({ token, isLocal: false });
    const guesses = [`${token.slice(0, -1)}X`, 'X'.repeat(token.length), 'x', token.slice(0, -1), `${token}${token}`];
    const answers = await Promise.all(
      guesses.map((guess) => guarded.get('/v1/cases', { authorization: `Bearer ${guess}` })),
    );
    const parts = answers.map(({ statusCode, body, headers: { date, ...headers } }) => ({ statusCode, body, headers }));
    for (const part of parts) expect(part).toEqual(parts[0]);
    const basic = `Basic ${Buffer.from(`user:${token}`).toString('base64')}`;
    for (const headers of [{ authorization: basic }, { cookie: `token=${token}` }, { 'x-token': token }]) {
      expect((await guarded.get(`/v1/cases?token=${token}`, headers as Record<string, string>)).statusCode).toBe(401);
    }
    expect(guarded.logged).toHaveLength(guesses.length + 3);
    for (const line of guarded.logged) {
      expect(line).toMatch(/^refused 127\.0\.0\.1 GET \/v1\/cases: the token is (wrong|missing)$/);
    }
  });

  it('forges no line of the log', async () => {
    const guarded = serve({ token, isLocal: false });
    await guarded.get('/v1/cases%0arefused%20nobody/\u2028x', { authorization: 'Bearer x\u0085y' });
    expect(guarded.logged.length).toBeLessThanOrEqual(1);
    for (const line of guarded.logged) expect(line).not.toMatch(/[\r\n\u2028\u0085]/);
  });

  it('is needed by every request for figures, files and pages of texts', async () => {
    const guarded = serve({ token, isLocal: false });
    for (const url of [
      '/v1/metrics/period-return/history?series=^RUT',
      '/v1/series/^RUT/close?format=csv',
      '/v1/ledger?format=xlsx',
      '/v1/cases/great-rotation-2026/assessment',
      '/v1',
      '/v1/',
      '//v1/cases',
      '/V1/cases',
      '/docs/',
    ]) {
      const { statusCode, body } = await guarded.get(url);
      expect([url, statusCode]).toEqual([url, 401]);
      expect(JSON.parse(body)).toMatchObject({ code: 'unauthorized' });
    }
    expect((await guarded.post('/v1/claims', 'x', { accept: 'text/html' })).statusCode).toBe(401);
  });
});

describe('bodies over a socket', () => {
  async function listen(options: Parameters<typeof createTestApp>[0]): Promise<string> {
    return serve(options).app.listen({ host: '127.0.0.1', port: 0 });
  }

  it('that say they are too large, or grow too large, are cut off', async () => {
    const url = await listen({ limits: { claimsBytes: 10_000 } });
    const told = await openSocket(url);
    const head = 'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nConnection: close\r\n';
    told.send(`${head}Content-Length: 99999999999\r\n\r\n`);
    expect(await told.readAll()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"long-body"/);
    const growing = await openSocket(url);
    growing.send(`${head}Transfer-Encoding: chunked\r\n\r\n${`3e8\r\n${'a'.repeat(1_000)}\r\n`.repeat(20)}`);
    expect(await growing.readAll()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"long-body"/);
  });
});
