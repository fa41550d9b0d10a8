import { fileURLToPath } from 'node:url';
import { parseIsoDate } from '../src/core/index.ts';
import { type CsvTable, columnOf, parseDay, parseNumber, readCsvTable } from '../src/data/csv-table.ts';
import {
  createMemoryStore,
  createStoredSeries,
  type Frequency,
  type MemberSnapshot,
  parseReleaseRule,
  type SeriesField,
  type SeriesMeta,
  type SeriesStore,
  type StoredSeries,
} from '../src/data/index.ts';

const folder = fileURLToPath(new URL('fixture/', import.meta.url));
const recorded = parseIsoDate('2026-11-21');
const provider = 'invented for tests';

/**
 * Invented figures, for what the embedded tables do not hold: a market of a few dozen names with its constituents, and
 * monthly and daily values. test/fixture/*.py made them from fixed seeds. Nothing of it is market data.
 */
export function createFixtureStore(): SeriesStore {
  return createMemoryStore([...readPanel(), ...readValues()], {}, readSnapshots());
}

const open = (file: string): CsvTable => readCsvTable(`${folder}${file}`);

/** Total-return levels, a column a name. */
function readPanel(): StoredSeries[] {
  const table = open('panel.csv');
  const days = table.rows.map((_, row) => parseDay(table, row, 0));
  return table.columns.slice(1).map((symbol, i) => {
    const meta: SeriesMeta = {
      series: symbol,
      field: 'total',
      name: symbol,
      unit: 'USD',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider,
    };
    const rows = days.map((observed, row) => ({ observed, value: parseNumber(table, row, i + 1) }));
    return createStoredSeries(meta, rows, recorded);
  });
}

/** Series named in catalogue.csv; values.csv has a row an observation: series, observed, value. */
function readValues(): StoredSeries[] {
  const catalogue = open('catalogue.csv');
  const table = open('values.csv');
  const text = (from: CsvTable, row: readonly string[], column: string): string =>
    row[columnOf(from, column)] as string;
  return catalogue.rows.map((listed) => {
    const meta: SeriesMeta = {
      series: text(catalogue, listed, 'series'),
      field: text(catalogue, listed, 'field') as SeriesField,
      name: text(catalogue, listed, 'name'),
      unit: text(catalogue, listed, 'unit'),
      frequency: text(catalogue, listed, 'frequency') as Frequency,
      release: parseReleaseRule(text(catalogue, listed, 'release')),
      provider,
    };
    const rows = table.rows.flatMap((row, index) =>
      row[0] === meta.series ? [{ observed: parseDay(table, index, 1), value: parseNumber(table, index, 2) }] : [],
    );
    return createStoredSeries(meta, rows, recorded);
  });
}

/** A row a member of a dated snapshot: universe, observed, published, symbol, name, sector, weight. */
function readSnapshots(): MemberSnapshot[] {
  const table = open('members.csv');
  const snapshots = new Map<string, { -readonly [Key in keyof MemberSnapshot]: MemberSnapshot[Key] }>();
  table.rows.forEach((row, index) => {
    const [universe, observed, , symbol, name, sector] = row as [string, string, string, string, string, string];
    const key = `${universe} ${observed}`;
    const snapshot = snapshots.get(key) ?? {
      universe,
      observed: parseDay(table, index, 1),
      published: parseDay(table, index, 2),
      recorded,
      provider,
      members: [],
    };
    snapshot.members = [...snapshot.members, { symbol, name, sector, weight: parseNumber(table, index, 6) }];
    snapshots.set(key, snapshot);
  });
  return [...snapshots.values()];
}

/** The release rule of each value series as text. */
export function releaseTexts(): Map<string, string> {
  const catalogue = open('catalogue.csv');
  const [series, release] = [columnOf(catalogue, 'series'), columnOf(catalogue, 'release')];
  return new Map(catalogue.rows.map((row) => [row[series] as string, row[release] as string]));
}
