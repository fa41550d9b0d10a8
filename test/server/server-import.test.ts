import { afterEach, beforeEach, expect, it } from 'vitest';
import { barFile, createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let folder: LakeFolder;
let server: TestApp;
beforeEach(() => {
  folder = createLakeFolder();
  server = createTestApp({ lake: folder.lake });
});
afterEach(async () => {
  await server.close();
  folder.remove();
});

it('what is imported while the server runs is there at once, under another tag', async () => {
  const url = '/v1/series/ABC/close';
  const cases = await server.get('/v1/cases');
  expect((await server.get(url)).json()).toMatchObject({ code: 'unknown-series' });
  await folder.import([folder.write('ABC.csv', barFile([10, 11, 12]))]);
  const first = await server.get(url);
  expect(first.json()).toMatchObject({ dates: ['2024-01-02', '2024-01-03', '2024-01-04'], values: [10, 11, 12] });
  await folder.import([folder.write('ABC.csv', barFile([10, 11, 12, 13]))]);
  const [second, other] = await Promise.all([
    server.get(url, { 'if-none-match': String(first.headers.etag) }),
    server.get('/v1/series?text=abc'),
  ]);
  expect(second.json().values).toEqual([10, 11, 12, 13]);
  const items: { field: string; rows: number }[] = other.json().items;
  expect(items.find(({ field }) => field === 'close')?.rows).toBe(4);
  expect((await server.get('/v1/cases')).headers.etag).not.toBe(cases.headers.etag);
  expect((await server.get(`${url}?asOf=2024-01-03`)).json().values).toEqual([10, 11]);
});

it('a lake that cannot be read is no readiness, and yet health', async () => {
  const path = folder.write('lake-as-file', '');
  const broken = createTestApp({ lake: path });
  const answer = await broken.get('/readyz');
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'unreadable-file']);
  expect((await broken.get('/healthz')).statusCode).toBe(200);
  await broken.close();
});
