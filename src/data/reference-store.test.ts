import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  endOfMonth,
  isLastSessionOfMonth,
  isSession,
  parseIsoDate,
  RotascopeError,
  sessionOnOrBefore,
  toIsoDate,
  toMonthHighs,
  toMonthIndex,
  toPeriodEnds,
} from '../core/index.ts';
import { columnOf, readCsvTable } from './csv-table.ts';
import { findPackageFolder } from './package-folder.ts';
import { createReferenceStore } from './reference-store.ts';
import { factTables, type SeriesField, type SeriesMeta, type StoredSeries } from './series-store.ts';

const folder = join(findPackageFolder(), 'reference');
const store = createReferenceStore();
const find = (series: string, field: SeriesField): StoredSeries => store.find(series, field) as StoredSeries;
const dates = (days: Int32Array): string[] => Array.from(days, toIsoDate);

const catalogue = readCsvTable(join(folder, 'catalogue.csv'));
const cell = (row: readonly string[], column: string): string => row[columnOf(catalogue, column)] as string;
const catalogueRows = catalogue.rows.map(
  (row) => [cell(row, 'series'), cell(row, 'field'), cell(row, 'last_known')] as const,
);

describe('the catalogue', () => {
  it('lists each series once, with a name, a unit, a provider and a release rule', () => {
    const keys = store.list().map(({ series, field }) => `${series} ${field}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length + factTables.length).toBe(catalogue.rows.length);
    const incomplete = store
      .list()
      .filter(({ name, unit, provider, release }) => [name, unit, provider].includes('') || release === undefined);
    expect(incomplete).toEqual([]);
  });

  it.each(catalogueRows.filter(([, field]) => field !== 'facts'))(
    '%s %s ends on %s, as it says',
    (series, field, last) => {
      const stored = find(series, field as SeriesField);
      expect(stored.meta).toEqual(store.list().find((meta) => meta.series === series && meta.field === field));
      expect(stored.observed.length).toBeGreaterThan(20);
      const end = toIsoDate(stored.observed.at(-1) as number);
      expect(last.length === 7 ? end.slice(0, 7) : end).toBe(last);
    },
  );

  it.each(catalogueRows.filter(([, field]) => field === 'facts'))('%s %s is complete to %s', (name, _field, last) => {
    const { rows, completeTo, provider } = store.facts(name as (typeof factTables)[number]);
    expect(toIsoDate(completeTo)).toBe(last);
    expect(provider).not.toBe('');
    expect(rows.length).toBeGreaterThan(10);
    const published = rows.map((row) => row.published);
    expect(published).toEqual(published.toSorted((a, b) => a - b));
  });

  it('names nothing that is not there, and leaves no column of a table out', () => {
    const known = new Set(store.list().map(({ series }) => series));
    const tables = readdirSync(folder).filter((file) => /-(daily|monthly|companies)\.csv$/.test(file));
    expect(tables.length).toBe(11);
    const columns = tables.flatMap((file) => readCsvTable(join(folder, file)).columns);
    const series = columns.map((column) => column.replace(/ (last|high|high_day)$/, ''));
    expect(series.filter((name) => !['date', 'month', 'published'].includes(name) && !known.has(name))).toEqual([]);
    expect(store.find('^RUTT', 'close')).toBeUndefined();
    expect(store.find('^RUT', 'total')).toBeUndefined();
    expect(store.find('KRE', 'month-last')).toBeUndefined();
  });
});

describe('every series', () => {
  const all = store.list().map((meta) => [meta.series, meta.field, meta] as const);

  it.each(all)('%s %s rises by day, holds numbers, and is published in order', (series, field) => {
    const { observed, published, recorded, values } = find(series, field);
    expect(observed.every((day, i) => i === 0 || day > (observed[i - 1] as number))).toBe(true);
    expect(
      published.every(
        (day, i) => day >= (observed[i] as number) && day >= (published[i - 1] ?? Number.NEGATIVE_INFINITY),
      ),
    ).toBe(true);
    expect(values.every(Number.isFinite)).toBe(true);
    expect([...new Set(recorded)].map(toIsoDate)).toEqual(['2026-11-21']);
    expect(published.every((day, i) => day <= (recorded[i] as number))).toBe(true);
  });

  const isSessionField = ({ field }: SeriesMeta): boolean => field !== 'value';

  it.each(all.filter(([, , meta]) => isSessionField(meta)))(
    '%s %s has every session of its span, and no other day',
    (series, field) => {
      const { observed, values } = find(series, field);
      expect(dates(observed.filter((day) => !isSession(day)))).toEqual([]);
      let sessions = 0;
      for (let day = observed[0] as number; day <= (observed.at(-1) as number); day++) if (isSession(day)) sessions++;
      expect(observed.length).toBe(sessions);
      expect(values.every((value) => value > 0)).toBe(true);
    },
  );

  it.each(['CPIAUCNS', 'CPIAUCSL', 'NAPM', 'SMB'])('%s stands on the last days of its months', (series) => {
    const { observed } = find(series, 'value');
    expect(observed.every((day) => endOfMonth(day) === day)).toBe(true);
    const lacking = [...observed].filter(
      (day, i) => i > 0 && toMonthIndex(day) - toMonthIndex(observed[i - 1] as number) > 1,
    );
    const expected: Record<string, string[]> = {
      CPIAUCNS: ['2025-11-30'],
      CPIAUCSL: ['2025-11-30'],
      NAPM: ['2026-04-30'],
    };
    expect(lacking.map(toIsoDate)).toEqual(expected[series] ?? []);
  });
});

describe('yields', () => {
  it.each(['DGS2', 'DGS10', 'BAMLH0A0HYM2'])(
    '%s is one rising series, monthly to 2021-10 and daily after',
    (series) => {
      const { observed } = find(series, 'value');
      const split = observed.findIndex((day) => day >= parseIsoDate('2021-11-01'));
      expect(toIsoDate(observed[split] as number)).toBe('2021-11-01');
      const months = [...observed.subarray(0, split)].map(toMonthIndex);
      expect(months.every((month, i) => i === 0 || month === (months[i - 1] as number) + 1)).toBe(true);
      expect(toIsoDate(observed[split - 1] as number)).toMatch(/^2021-10-(29|31)$/);
      expect([...observed.subarray(split)].every((day, i, all) => i === 0 || day - (all[i - 1] as number) <= 5)).toBe(
        true,
      );
    },
  );
});

describe('monthly closes', () => {
  const indices = ['^RUT', '^GSPC', '^NDX', '^IXIC'];

  it.each(indices)('of %s stand on last sessions, at or below the high of their month, which lies in it', (series) => {
    const last = find(series, 'month-last');
    const high = find(series, 'month-high');
    expect([last.meta.frequency, last.meta.field, high.meta.field]).toEqual(['monthly', 'month-last', 'month-high']);
    expect([...last.observed].every(isLastSessionOfMonth)).toBe(true);
    expect([...high.observed].every(isSession)).toBe(true);
    expect([...high.observed].map(toMonthIndex)).toEqual([...last.observed].map(toMonthIndex));
    expect([...high.published]).toEqual([...last.observed].map((day) => sessionOnOrBefore(endOfMonth(day))));
    last.values.forEach((close, i) => {
      expect(close).toBeLessThanOrEqual(high.values[i] as number);
      if (last.observed[i] === high.observed[i]) expect(close).toBe(high.values[i]);
    });
    expect(toIsoDate(last.observed.at(-1) as number)).toBe('2021-10-29');
    expect(toIsoDate(last.observed[0] as number)).toBe(series === '^RUT' ? '1987-09-30' : '1987-01-30');
  });

  it.each(indices)('of %s go on without a jump in the daily closes', (series) => {
    const daily = find(series, 'close');
    const closes = { days: daily.observed, values: daily.values };
    const older = find(series, 'month-last');
    const next = toPeriodEnds(closes, 'month');
    expect(toMonthIndex(next.days[0] as number)).toBe(toMonthIndex(older.observed.at(-1) as number) + 1);
    const change = (daily.values[0] as number) / (older.values.at(-1) as number) - 1;
    expect(Math.abs(change)).toBeLessThan(0.03);
    const highs = toMonthHighs(closes);
    expect(highs.values.every((value, i) => value >= (next.values[i] ?? 0))).toBe(true);
  });
});

describe('facts', () => {
  it('make a meeting known in the August before its year, and its outcome on its day', () => {
    const rows = store.facts('fomc-decisions').rows;
    const january = parseIsoDate('2026-01-28');
    const [meeting] = rows.filter((row) => row.kind === 'meeting' && row.day === january);
    const [decision] = rows.filter((row) => row.kind === 'decision' && row.published === january);
    expect(meeting && [toIsoDate(meeting.published), meeting.projections]).toEqual(['2025-08-01', '']);
    expect(decision).toMatchObject({ lower: '3.5', upper: '3.75', change: '0', scheduled: 'yes' });
    expect(rows.some((row) => row.kind === 'decision' && row.published > parseIsoDate('2026-07-29'))).toBe(false);
  });

  it('keep empty fields as null', () => {
    const row = store.facts('fomc-decisions').rows.find(({ date }) => date === '2008-12-16');
    expect([row?.change, row?.lower, row?.upper]).toEqual([null, '0', '0.25']);
    expect(store.facts('published-growth').rows.some(({ note }) => note === '')).toBe(false);
  });
});

it('the tables are small', () => {
  const sizes = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => statSync(join(folder, file)).size);
  expect(sizes.length).toBe(17);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(400_000);
});

describe('a faulty folder of tables', () => {
  let broken = '';
  beforeAll(() => {
    broken = mkdtempSync(join(tmpdir(), 'rotascope-reference-'));
  });
  afterAll(() => rmSync(broken, { recursive: true }));

  function openWith(file: string, change: (text: string) => string): ReturnType<typeof createReferenceStore> {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(broken, name), name === file ? change(text) : text);
    }
    return createReferenceStore(broken);
  }

  it.each([
    [
      'catalogue.csv',
      'AAON,total,',
      'AAON,closing,',
      /^catalogue\.csv line 2: field "closing" is none of close, total/,
    ],
    [
      'catalogue.csv',
      'USD,daily,same-day',
      'USD,hourly,same-day',
      /^catalogue\.csv line 2: frequency "hourly" is none of daily/,
    ],
    ['catalogue.csv', 'daily,same-day', 'daily,same day', /^catalogue\.csv line 2: release rule "same day": needs/],
    ['catalogue.csv', ',release,', ',released,', /^catalogue\.csv: no column "release"$/],
    ['levels-daily.csv', '2021-11-02,', '2021-11-01,', /^series \^RUT: 2021-11-01 is out of order or twice$/],
    ['levels-daily.csv', '2361.86', '2361.x', /^levels-daily\.csv line 3, column \^RUT: "2361\.x" is no number$/],
    [
      'levels-daily.csv',
      '\n2021-11-02,',
      '\n2021-11-31,',
      /^levels-daily\.csv line 3, column date: "2021-11-31" is no date$/,
    ],
    ['levels-monthly.csv', '1987-02', '1987-13', /^levels-monthly\.csv line 3: "1987-13" is no month$/],
  ])('%s with %s made %s is refused', (file, from, to, message) => {
    const read = (): void => {
      const opened = openWith(file, (text) => text.replace(from, to));
      opened.find('^RUT', file === 'levels-monthly.csv' ? 'month-last' : 'close');
    };
    expect(read).toThrow(RotascopeError);
    expect(read).toThrow(message);
  });

  it('without a rule in the catalogue holds the series, which every view will refuse', () => {
    const opened = openWith('catalogue.csv', (text) => text.replace('points,daily,same-day', 'points,daily,'));
    const ruleless = opened.list().filter(({ release }) => release === undefined);
    expect(ruleless.length).toBe(1);
    expect(opened.find((ruleless[0] as SeriesMeta).series, 'close')?.observed.length).toBeGreaterThan(1000);
  });
});
