import { type DayNumber, endOfMonth, parseIsoDate } from '../src/core/index.ts';
import {
  createMemoryStore,
  createStoredSeries,
  factTables,
  type SeriesMeta,
  type SeriesRow,
  type SeriesStore,
  type StoredSeries,
} from '../src/data/index.ts';
import { readSharedRows } from './shared-data.ts';

/**
 * A store of the same series as the embedded one, each with its full history: daily closes and yields back to where the
 * source begins, monthly figures likewise. Each ends where the embedded one ends.
 */
export function createFullHistoryStore(reference: SeriesStore): SeriesStore {
  const series = reference.list().map((meta) => {
    const embedded = reference.find(meta.series, meta.field) as StoredSeries;
    const last = embedded.observed.at(-1) as DayNumber;
    const older = readHistory(meta).filter(({ observed, value }) => observed <= last && !Number.isNaN(value));
    const isDaily = meta.frequency === 'daily';
    const first = embedded.observed[0] as DayNumber;
    const rows = isDaily ? older : [...older.filter(({ observed }) => observed < first), ...toRows(embedded)];
    return createStoredSeries(meta, rows, embedded.recorded[0] as DayNumber);
  });
  return createMemoryStore(series, Object.fromEntries(factTables.map((name) => [name, reference.facts(name)])));
}

function toRows(stored: StoredSeries): SeriesRow[] {
  return Array.from(stored.observed, (observed, i) => ({
    observed,
    published: stored.published[i],
    value: stored.values[i] as number,
  }));
}

const fourDecimals = (text: string): number => (text === '' ? Number.NaN : Number(Number(text).toFixed(4)));
const sevenDigits = (text: string): number => (text === '' ? Number.NaN : Number(Number(text).toPrecision(7)));

/** Figures are rounded as the embedded ones are, so that equal days hold equal numbers. */
const priceColumns = {
  close: ['close', fourDecimals],
  total: ['adj_close', sevenDigits],
  volume: ['volume', fourDecimals],
} as const;

const monthlyFiles: Record<string, readonly [path: string, date: string, value: string]> = {
  CPIAUCNS: ['macro/CPIAUCNS.csv', 'date', 'value'],
  CPIAUCSL: ['macro/CPIAUCSL.csv', 'date', 'value'],
  NAPM: ['macro/ISM_report_on_business_1948-2022.csv', 'Date', 'MAN_PMI'],
};

const yieldFiles: Record<string, string> = {
  DGS2: 'macro/DGS2.csv.gz',
  DGS10: 'macro/DGS10.csv.gz',
  BAMLH0A0HYM2: 'macro/BAMLH0A0HYM2.csv',
};

function readHistory({ series, field }: SeriesMeta): SeriesRow[] {
  if (field === 'close' || field === 'total' || field === 'volume') {
    const [column, read] = priceColumns[field];
    return readRows(`prices/${series}.csv.gz`, 'date', column, read);
  }
  const yields = yieldFiles[series];
  if (yields !== undefined) return readRows(yields, 'date', 'value', fourDecimals);
  const monthly = monthlyFiles[series];
  if (monthly === undefined) return [];
  return readRows(...monthly, fourDecimals).map((row) => ({ ...row, observed: endOfMonth(row.observed) }));
}

function readRows(path: string, date: string, column: string, read: (text: string) => number): SeriesRow[] {
  return readSharedRows(path).map((row) => ({
    observed: parseIsoDate((row[date] as string).slice(0, 10)),
    value: read(row[column] as string),
  }));
}
