import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessCase, assessStructure, listCases, loadCase } from '../../src/assess/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { type MarketStore, openStore } from '../../src/data/index.ts';
import { describeMetric, measure, metricList } from '../../src/metrics/index.ts';
import { measureReportHistory } from '../../src/report/index.ts';
import { routes } from '../../src/server/routes/index.ts';
import { contractRows } from '../contract-rows.ts';
import { createFixtureLake } from '../lake/fixture-lake.ts';
import type { LakeFolder } from '../lake/lake-folder.ts';
import { runCommand } from '../run-cli.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const asOf = '2026-01-22';
let folder: LakeFolder;
let store: MarketStore;
let server: TestApp;
beforeAll(async () => {
  folder = await createFixtureLake();
  store = await openStore(folder.lake);
  server = createTestApp({ lake: folder.lake });
}, 60_000);
afterAll(async () => {
  await server.close();
  store.close();
  folder.remove();
});

function toQuery(params: Readonly<Record<string, unknown>>): string {
  return String(new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])));
}

function schemaOf(id: string) {
  const route = routes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.response;
}

async function readJson(url: string): Promise<unknown> {
  const response = await server.get(url);
  expect([url, response.statusCode, response.headers['content-type']]).toEqual([
    url,
    200,
    'application/json; charset=utf-8',
  ]);
  return response.json();
}

describe('the library and the server answer alike', () => {
  it.each(metricList.map(({ id }) => id))('%s', async (id) => {
    const [params = {}] = contractRows[id] ?? [];
    for (const date of [asOf, undefined]) {
      const day = date === undefined ? undefined : parseIsoDate(date);
      const expected = await store.compute(() => measure(store, id, params, day));
      const query = toQuery(date === undefined ? params : { ...params, asOf: date });
      const answer = await readJson(`/v1/metrics/${id}?${query}`);
      expect(answer).toEqual(expected);
      expect(schemaOf('measure').safeParse(answer).error).toBeUndefined();
    }
  });

  it('on definitions, and every one fits its schema', async () => {
    const page = (await readJson('/v1/metrics?limit=1000')) as { items: { id: string }[] };
    expect(page.items).toEqual(JSON.parse(JSON.stringify(metricList.map(describeMetric))));
    expect(schemaOf('listMetrics').safeParse(page).error).toBeUndefined();
    for (const item of page.items) expect(await readJson(`/v1/metrics/${item.id}/explanation`)).toEqual(item);
  });

  it.each(listCases())('on the case %s', async (id) => {
    const given = loadCase(id);
    const assessment = await readJson(`/v1/cases/${id}/assessment?asOf=${asOf}`);
    const day = parseIsoDate(asOf);
    expect(assessment).toEqual(toJson(await store.compute(() => assessCase(given, store, day))));
    expect(schemaOf('assessCase').safeParse(assessment).error).toBeUndefined();
    const structure = await readJson(`/v1/cases/${id}/structure?asOf=${asOf}`);
    expect(structure).toEqual(toJson(await store.compute(() => assessStructure(given, store, day))));
    expect(schemaOf('assessStructure').safeParse(structure).error).toBeUndefined();
    const report = (await readJson(`/v1/cases/${id}/report?asOf=${asOf}`)) as { assessment: unknown; history: unknown };
    expect(report.assessment).toEqual(assessment);
    const assessed = await store.compute(() => assessCase(given, store, day));
    expect(report.history).toEqual(toJson(await store.compute(() => measureReportHistory(assessed, given, store))));
    expect(schemaOf('reportCase').safeParse(report).error).toBeUndefined();
  });
});

describe('the command line and the server answer alike', () => {
  it.each(['period-return', 'rotation-map', 'share-outperforming', 'size-premium'])('%s', async (id) => {
    const [params = {}] = contractRows[id] ?? [];
    const words = Object.entries(params).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { out } = await runCommand('measure', id, ...words, '--as-of', asOf, '--json', '--lake', folder.lake);
    expect(await readJson(`/v1/metrics/${id}?${toQuery({ ...params, asOf })}`)).toEqual(JSON.parse(out));
  });

  it('on cases, series and the ledger', async () => {
    const print = async (...args: string[]): Promise<unknown> => JSON.parse((await runCommand(...args, '--json')).out);
    const cases = (await readJson('/v1/cases')) as { items: unknown };
    expect(cases.items).toEqual(await print('cases'));
    const series = (await readJson('/v1/series?limit=1000')) as { items: unknown };
    expect(series.items).toEqual(await print('series', '--lake', folder.lake));
    expect(schemaOf('listSeries').safeParse(series).error).toBeUndefined();
    const { publishers, texts } = (await print('ledger', '--lake', folder.lake)) as Record<string, unknown>;
    expect(await readJson('/v1/ledger')).toMatchObject({ items: texts, publishers });
  });

  it('on what changed in a case', async () => {
    const { out } = await runCommand(
      ...['changes', 'great-rotation-2026', '--as-of', asOf, '--since', '2025-10-31', '--json', '--lake', folder.lake],
    );
    const changes = await readJson(`/v1/cases/great-rotation-2026/changes?asOf=${asOf}&since=2025-10-31`);
    expect(changes).toEqual(JSON.parse(out));
    expect(schemaOf('listChanges').safeParse(changes).error).toBeUndefined();
    const late = await server.get(`/v1/cases/great-rotation-2026/changes?asOf=${asOf}&since=2026-01-23`);
    expect([late.statusCode, late.json().code]).toEqual([400, 'invalid-parameter']);
  });

  it('on a checked text, and the ledger keeps it only where that is asked for', async () => {
    const text = 'On Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions.';
    const path = folder.write('note.txt', text);
    const { out } = await runCommand(
      ...['check', path, '--published', '2026-01-23', '--publisher', 'Example Review', '--as-of', '2026-06-30'],
      ...['--json', '--no-ledger', '--lake', folder.lake],
    );
    const told = { published: '2026-01-23', publisher: 'Example Review', asOf: '2026-06-30', source: path };
    const plain = await server.post(`/v1/claims?${toQuery(told)}`, text);
    expect(plain.json()).toEqual(JSON.parse(out));
    expect(plain.json().claims).toHaveLength(1);
    expect(schemaOf('checkClaims').safeParse(plain.json()).error).toBeUndefined();
    expect(await readJson('/v1/ledger')).toMatchObject({ total: 0 });
    const body = JSON.stringify({ text, ...told, keep: 'true' });
    const asJson = await server.post('/v1/claims', body, { 'content-type': 'application/json' });
    expect(asJson.json()).toEqual(JSON.parse(out));
    const ledger = (await readJson('/v1/ledger?publisher=example')) as { items: unknown[] };
    expect(ledger.items).toMatchObject([{ source: path, claims: [{ id: 'c1', verdict: 'supported' }] }]);
    expect(schemaOf('readLedger').safeParse(ledger).error).toBeUndefined();
  });

  it('on a checked text, which comes with it where that is asked for', async () => {
    const page = '<html><body><p>A note.</p><p>The Russell 2000 rose 7.5% in January 2026.</p></body></html>';
    const told = toQuery({ published: '2026-02-03', asOf: '2026-06-30' });
    const type = { 'content-type': 'text/html' };
    const plain = (await server.post(`/v1/claims?${told}`, page, type)).json();
    const { text, ...rest } = (await server.post(`/v1/claims?${told}&withText=true`, page, type)).json();
    expect(rest).toEqual(plain);
    expect(plain).not.toHaveProperty('text');
    const [{ quote, span }] = rest.claims;
    expect(text.slice(span.start, span.end)).toBe(quote);
    expect(text).toHaveLength(rest.length);
    expect(text).not.toContain('<p>');
    const body = JSON.stringify({ text, published: '2026-02-03', asOf: '2026-06-30', withText: 'true' });
    const asJson = (await server.post('/v1/claims', body, { 'content-type': 'application/json' })).json();
    expect(asJson.text).toBe(text);
    expect(schemaOf('checkClaims').safeParse(asJson).error).toBeUndefined();
  });
});

describe('a series as columns', () => {
  it('has what was known on the date, in the days asked for', async () => {
    const url = `/v1/series/${encodeURIComponent('^RUT')}/close?asOf=2026-01-22&first=2026-01-20&last=2026-01-31`;
    const answer = (await readJson(url)) as { dates: string[]; values: number[] };
    expect(answer).toMatchObject({ series: '^RUT', field: 'close', asOf, dates: ['2026-01-20', '2026-01-21', asOf] });
    expect(answer.values.at(-1)).toBe(2718.77);
    expect(schemaOf('readSeries').safeParse(answer).error).toBeUndefined();
    expect((await server.get('/v1/series/^RUTT/close')).json()).toMatchObject({ code: 'unknown-series' });
  });
});

function toJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
