import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { defaultLimits } from '../../src/server/limits.ts';
import { createWorkerPool } from '../../src/server/worker-pool.ts';
import type { FigureAnswer, Workers } from '../../src/server/workers.ts';
import { buildWorker } from '../build-worker.ts';
import { createFixtureLake } from '../lake/fixture-lake.ts';
import { barFile, createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let worker: Awaited<ReturnType<typeof buildWorker>>;
const open: { close(): unknown }[] = [];
const folders: LakeFolder[] = [];
beforeAll(async () => {
  worker = await buildWorker('src/server/worker.ts');
}, 60_000);
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  for (const folder of folders.splice(0)) folder.remove();
});
afterAll(() => worker.remove());

function serve(lake: string, createWorkers?: () => Workers): TestApp {
  const server = createTestApp({ lake, ...(createWorkers === undefined ? {} : { createWorkers }) });
  open.push(server);
  return server;
}

it('other processes answer as this one does', async () => {
  const folder = await createFixtureLake();
  folders.push(folder);
  const here = serve(folder.lake);
  const there = serve(folder.lake, () => createWorkerPool(folder.lake, defaultLimits, worker.path));
  const asOf = 'asOf=2026-01-22';
  for (const url of [
    `/v1/cases/value-vs-growth/assessment?${asOf}`,
    `/v1/cases/value-vs-growth/structure?${asOf}`,
    `/v1/metrics/lead-break?series=^RUT&benchmark=^GSPC&${asOf}`,
    `/v1/metrics/share-above-average?universe=TESTFUND&${asOf}`,
    '/v1/cases/value-vs-growth/assessment?asOf=1950-01-01',
    '/v1/metrics/lead-break?series=^RUTT',
  ]) {
    const [one, other] = await Promise.all([here.get(url), there.get(url)]);
    expect([other.statusCode, other.body, other.headers.etag]).toEqual([one.statusCode, one.body, one.headers.etag]);
  }
  const text = 'On Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions.';
  const [one, other] = await Promise.all(
    [here, there].map((server) => server.post('/v1/claims?published=2026-01-23&asOf=2026-06-30', text)),
  );
  expect(other?.json()).toEqual(one?.json());
  expect(other?.json().claims).toHaveLength(1);
}, 60_000);

const toAnswer = (body: string, fingerprint: string): FigureAnswer => ({
  contentType: 'application/json; charset=utf-8',
  body: Buffer.from(body),
  headers: {},
  fingerprint,
});

/** Workers that answer when they are told to. */
function createHeldWorkers(): Workers & {
  readonly asked: { signal: AbortSignal; answer(answer: FigureAnswer): void }[];
} {
  const asked: { signal: AbortSignal; answer(answer: FigureAnswer): void }[] = [];
  return {
    asked,
    check: () => Promise.reject(new Error('no text is checked here')),
    answer: (_, __, signal = new AbortController().signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        asked.push({ signal, answer: resolve });
      }),
    close: () => undefined,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const url = '/v1/cases/value-vs-growth/assessment?asOf=2026-01-22';

it('others are answered meanwhile, one computation serves all who ask the same, and its answer is kept', async () => {
  const held = createHeldWorkers();
  const server = serve('/nonexistent/rotascope-lake', () => held);
  const waiting = [server.get(url), server.get(url)];
  await until(() => held.asked.length > 0);
  expect((await server.get('/v1/metrics/period-return?series=^RUT')).statusCode).toBe(200);
  held.asked[0]?.answer(toAnswer('{"made":1}', 'figures'));
  const answers = await Promise.all([...waiting, server.get(url)]);
  expect(answers.map(({ body }) => body)).toEqual(Array(3).fill('{"made":1}'));
  expect(held.asked).toHaveLength(1);
});

it('a reader who goes away ends the work that nobody else waits for', async () => {
  const held = createHeldWorkers();
  const server = serve('/nonexistent/rotascope-lake', () => held);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const readers = [1, 2].map(() => request({ host: '127.0.0.1', port, path: url }).on('error', () => undefined));
  for (const reader of readers) reader.end();
  await until(() => held.asked.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  readers[0]?.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(held.asked[0]?.signal.aborted).toBe(false);
  readers[1]?.destroy();
  await until(() => held.asked[0]?.signal.aborted === true);
  expect(server.logged).toEqual([]);
});

it('an import while a worker computes gives the answer the tag of its own figures', async () => {
  const folder = createLakeFolder();
  folders.push(folder);
  const held = createHeldWorkers();
  const server = serve(folder.lake, () => held);
  const first = server.get(url);
  await until(() => held.asked.length === 1);
  await folder.import([folder.write('ABC.csv', barFile([10, 11, 12]))]);
  held.asked[0]?.answer(toAnswer('"new"', 'of the import'));
  const { headers, body } = await first;
  expect(body).toBe('"new"');
  const second = server.get(url, { 'if-none-match': String(headers.etag) });
  await until(() => held.asked.length === 2);
  held.asked[1]?.answer(toAnswer('"new"', 'of the import'));
  expect((await second).headers.etag).toBe(headers.etag);
});
