import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type DayNumber,
  endOfMonth,
  parseIsoDate,
  toIsoDate,
  toLeadBaseRate,
  toMonthIndex,
  toWilsonInterval,
} from '../src/core/index.ts';
import { createMemoryStore, createStoredSeries, type SeriesRow, type StoredSeries } from '../src/data/index.ts';
import { type Measurement, measure } from '../src/metrics/index.ts';
import { isSharedDataAbsent, readSharedRows, sharedData } from './shared-data.ts';

const page = new URL('../scripts/episodes/portfolios.json', import.meta.url);
const isAbsent = isSharedDataAbsent('the table of imported portfolios of docs/episodes.md');
const asOf = parseIsoDate('2026-08-14');

interface Statement {
  readonly says: string;
  readonly first: string;
  readonly last: string;
  readonly leader: string;
}

const statements = JSON.parse(
  readFileSync(new URL('../scripts/episodes/statements.json', import.meta.url), 'utf8'),
) as readonly Statement[];

const small = ['SMALL LoBM', 'ME1 BM2', 'SMALL HiBM'];
const big = ['BIG LoBM', 'ME2 BM2', 'BIG HiBM'];
const third = (columns: readonly string[]): string =>
  columns.map((column, i) => `${i === 0 ? 0.333333333334 : 0.333333333333}*${column}`).join('+');

const pairs = [
  {
    name: 'Small less large, value-weighted (mean of three book-to-market groups)',
    series: third(small),
    benchmark: third(big),
  },
  { name: 'Small value less large growth', series: 'SMALL HiBM', benchmark: 'BIG LoBM' },
  { name: 'Small growth less large growth', series: 'SMALL LoBM', benchmark: 'BIG LoBM' },
];

/** The monthly value-weighted returns of the file, as stored series. */
function readPortfolios(): { readonly series: readonly StoredSeries[]; readonly vintage: string } {
  const text = gunzipSync(readFileSync(`${sharedData}/factors/6_Portfolios_2x3.csv.gz`)).toString('utf8');
  const block = text.split(/Average Value Weighted Returns -- Monthly\s*\n/)[1]?.split(/\n\s*\n/)[0] ?? '';
  const [head = '', ...lines] = block.trim().split('\n');
  const cells = lines.map((line) => line.split(',').map((cell) => cell.trim()));
  const series = head
    .split(',')
    .map((cell) => cell.trim())
    .flatMap((name, column): StoredSeries[] => {
      if (name === '') return [];
      const meta = {
        series: name,
        field: 'value' as const,
        name,
        unit: 'percent',
        frequency: 'monthly' as const,
        release: { kind: 'same-day' as const },
        provider: 'Kenneth R. French Data Library',
      };
      const rows = cells.map(
        (row): SeriesRow => ({ observed: toMonthEnd(row[0] as string), value: Number(row[column]) }),
      );
      return [createStoredSeries(meta, rows, asOf)];
    });
  return { series, vintage: /using the (\d{6})/.exec(text)?.[1] ?? '' };
}

function toMonthEnd(month: string): DayNumber {
  return endOfMonth(parseIsoDate(`${month.slice(0, 4)}-${month.slice(-2)}-01`));
}

/** The cumulated lead at each month-end, from the phases of a measurement, with the month of the first. */
function toLine({ points = [], window }: Measurement): { readonly line: Float64Array; readonly first: number } {
  const values = points.flatMap(({ path }, i) => (path as readonly number[]).slice(i === 0 ? 0 : 1));
  return { line: Float64Array.from(values), first: toMonthIndex(parseIsoDate(window?.base as string)) };
}

const round = (value: number): number => Number(value.toFixed(6));

function judge({ line, first }: ReturnType<typeof toLine>, statement: Statement) {
  const [from, to] = [statement.first, statement.last].map(
    (month) => toMonthIndex(parseIsoDate(`${month}-01`)) - first,
  );
  const months = (to as number) - (from as number) + 1;
  const sign = statement.leader === 'small' ? 1 : -1;
  const windows = Array.from(
    { length: line.length - months },
    (_, i) => sign * ((line[i + months] as number) - (line[i] as number)),
  );
  const lead = sign * ((line[to as number] as number) - (line[(from as number) - 1] as number));
  const share = (isCounted: (other: number) => boolean): number => windows.filter(isCounted).length / windows.length;
  const led = share((other) => other > 0);
  if (sign > 0) expect(led).toBe(toLeadBaseRate(line, new Array(line.length).fill(true), months).rate);
  return {
    says: statement.says,
    first: statement.first,
    last: statement.last,
    lead: round(sign * lead),
    ledShare: round(led),
    asStrong: round(share((other) => other >= lead)),
  };
}

function readRates(file: string): ReadonlyMap<number, number> {
  return new Map(
    readSharedRows(file).map(({ date, value }) => [toMonthIndex(parseIsoDate(date as string)), Number(value)]),
  );
}

/** How often the line rose while a monthly rate did, and while it fell, over months or calendar quarters. */
function toRateRow(
  name: string,
  { line, first }: ReturnType<typeof toLine>,
  rates: ReadonlyMap<number, number>,
  months: number,
) {
  const steps = Array.from(line, (value, i) => ({
    month: first + i,
    lead: value - (line[i - months] ?? Number.NaN),
    change: (rates.get(first + i) ?? Number.NaN) - (rates.get(first + i - months) ?? Number.NaN),
  })).filter(({ month, lead, change }) => (month + 1) % months === 0 && !Number.isNaN(lead + change));
  const shareOf = (sign: number) => {
    const picked = steps.filter(({ change }) => sign * change > 0);
    const share = picked.filter(({ lead }) => lead > 0).length / picked.length;
    const { low, high } = toWilsonInterval(share, picked.length);
    return { n: picked.length, share: round(share), low: round(low), high: round(high) };
  };
  const toMonth = (index: number | undefined): string =>
    index === undefined ? '' : `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return {
    name,
    first: toMonth(steps[0]?.month),
    last: toMonth(steps.at(-1)?.month),
    months,
    rising: shareOf(1),
    falling: shareOf(-1),
  };
}

function makeTable(): unknown {
  const { series, vintage } = readPortfolios();
  const store = createMemoryStore(series, {});
  const measured = pairs.map(({ name, series: asset, benchmark }) => ({
    name,
    cycles: measure(store, 'leadership-cycles', { series: asset, benchmark }, asOf),
  }));
  const lines = measured.map(({ name, cycles }) => {
    const { complete, medianMonthsAhead, medianMonthsBehind, month, side, since } = cycles.details;
    const line = toLine(cycles);
    return {
      name,
      phases: { complete, medianMonthsAhead, medianMonthsBehind, month, side, since },
      windows: statements.map((statement) => judge(line, statement)),
    };
  });
  const smallLarge = toLine((measured[0] as (typeof measured)[0]).cycles);
  const rates = [
    ['small less large, 10-year yield (GS10, monthly mean)', readRates('macro/GS10.csv')] as const,
    ['small less large, federal funds rate (monthly mean)', readRates('macro/FEDFUNDS.csv')] as const,
  ].flatMap(([name, rate]) => [1, 3].map((months) => toRateRow(name, smallLarge, rate, months)));
  return { source: 'Kenneth R. French Data Library, 6 Portfolios 2x3, and FRED', vintage, lines, rates };
}

describe.skipIf(isAbsent)('the table of imported portfolios of docs/episodes.md', () => {
  it('holds what the files give', () => {
    const table = makeTable();
    if (process.env.ROTASCOPE_WRITE === '1') writeFileSync(page, `${JSON.stringify(table, null, 1)}\n`);
    expect(JSON.parse(readFileSync(page, 'utf8'))).toEqual(table);
  });

  it('rests on months that end where the page says', () => {
    const { series } = readPortfolios();
    expect(series.length).toBe(6);
    for (const { observed } of series) {
      expect([toIsoDate(observed[0] as number), toIsoDate(observed.at(-1) as number)]).toEqual([
        '1926-07-31',
        '2026-05-31',
      ]);
    }
  });
});
