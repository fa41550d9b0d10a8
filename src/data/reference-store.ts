import { join } from 'node:path';
import {
  addMonths,
  type DayNumber,
  endOfMonth,
  parseIsoDate,
  RotascopeError,
  sessionOnOrBefore,
} from '../core/index.ts';
import { type CsvTable, columnOf, parseDay, parseNumber, readCsvTable } from './csv-table.ts';
import { findPackageFolder } from './package-folder.ts';
import { readFactTable } from './reference-facts.ts';
import { parseReleaseRule, type ReleaseRule } from './release-rule.ts';
import {
  type FactTable,
  type FactTableName,
  frequencies,
  type SeriesField,
  type SeriesMeta,
  type SeriesStore,
  type StoredSeries,
  seriesFields,
} from './series-store.ts';
import { createStoredSeries, type SeriesRow } from './stored-series.ts';

/** The day the embedded figures were collected. */
const collectedOn = '2026-11-21';

/** Tables by the field they hold, older figures first. `month` tables speak of whole months. */
const tablesOfField: Record<SeriesField, readonly string[]> = {
  close: ['levels-daily'],
  total: ['total-return-daily', 'total-return-companies'],
  volume: ['volume-daily'],
  value: ['yields-monthly', 'yields-daily', 'policy-rate-monthly', 'cpi-monthly', 'ism-monthly', 'size-factor-monthly'],
  'month-last': ['levels-monthly'],
  'month-high': ['levels-monthly'],
  open: [],
  high: [],
  low: [],
};

/** The embedded figures of record: the bottom layer of the lake. Tables are read when a series of theirs is asked for. */
export function createReferenceStore(folder: string = join(findPackageFolder(), 'reference')): SeriesStore {
  const tables = new Map<string, CsvTable>();
  const recorded = parseIsoDate(collectedOn);
  const catalogue = readCatalogue(join(folder, 'catalogue.csv'));
  const series = new Map<string, StoredSeries | undefined>();
  const facts = new Map<FactTableName, FactTable>();

  function readTable(name: string): CsvTable {
    const table = tables.get(name) ?? readCsvTable(join(folder, `${name}.csv`));
    tables.set(name, table);
    return table;
  }

  function load(id: string, field: SeriesField): StoredSeries | undefined {
    const isMonthly = field === 'month-last' || field === 'month-high';
    const listed = catalogue.series.find((row) => row.series === id && row.field === (isMonthly ? 'close' : field));
    if (listed === undefined) return undefined;
    const meta = isMonthly ? { ...listed, field, frequency: 'monthly' as const } : listed;
    const rows = tablesOfField[field].map(readTable).flatMap((table) => readRows(table, id, field));
    return rows.length === 0 ? undefined : createStoredSeries(meta, rows, recorded);
  }

  return {
    universes: () => [],
    snapshots: () => [],
    list: () => catalogue.series,
    find(id, field) {
      const key = `${field} ${id}`;
      if (!series.has(key)) series.set(key, load(id, field));
      return series.get(key);
    },
    facts(name) {
      const read = facts.get(name) ?? readFactTable(readTable(name), name, catalogue.factTables);
      facts.set(name, read);
      return read;
    },
  };
}

interface Catalogue {
  readonly series: readonly SeriesMeta[];
  /** Provider and last complete day of each table of facts. */
  readonly factTables: ReadonlyMap<string, { readonly provider: string; readonly completeTo: DayNumber }>;
}

function readCatalogue(path: string): Catalogue {
  const table = readCsvTable(path);
  const at = (row: readonly string[], name: string): string => row[columnOf(table, name)] ?? '';
  const factTables = new Map<string, { provider: string; completeTo: DayNumber }>();
  const series: SeriesMeta[] = [];
  table.rows.forEach((row, index) => {
    const field = at(row, 'field');
    if (field === 'facts') {
      factTables.set(at(row, 'series'), {
        provider: at(row, 'provider'),
        completeTo: parseDay(table, index, columnOf(table, 'last_known')),
      });
      return;
    }
    series.push({
      series: at(row, 'series'),
      field: oneOf(seriesFields, field, 'field', index),
      name: at(row, 'name'),
      unit: at(row, 'unit'),
      frequency: oneOf(frequencies, at(row, 'frequency'), 'frequency', index),
      release: readRelease(at(row, 'release'), index),
      provider: at(row, 'provider'),
    });
  });
  return { series, factTables };
}

function oneOf<Word extends string>(words: readonly Word[], text: string, column: string, row: number): Word {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  throw new RotascopeError(
    'invalid-table',
    `catalogue.csv line ${row + 2}: ${column} "${text.slice(0, 40)}" is none of ${words.join(', ')}`,
  );
}

function readRelease(text: string, row: number): ReleaseRule | undefined {
  try {
    return parseReleaseRule(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new RotascopeError('invalid-table', `catalogue.csv line ${row + 2}: ${reason}`, { cause });
  }
}

function readRows(table: CsvTable, id: string, field: SeriesField): SeriesRow[] {
  if (field === 'month-last') return readMonthLasts(table, id);
  if (field === 'month-high') return readMonthHighs(table, id);
  const column = table.columns.indexOf(id);
  if (column < 0) return [];
  const published = table.columns.indexOf('published');
  return table.rows.map((row, index) => ({
    observed: table.columns[0] === 'month' ? monthEndOf(table, index) : parseDay(table, index, 0),
    value: parseNumber(table, index, column),
    published: published >= 0 && row[published] !== '' ? parseDay(table, index, published) : undefined,
  }));
}

function readMonthLasts(table: CsvTable, id: string): SeriesRow[] {
  const column = table.columns.indexOf(`${id} last`);
  if (column < 0) return [];
  return table.rows.map((_, index) => ({
    observed: sessionOnOrBefore(monthEndOf(table, index)),
    value: parseNumber(table, index, column),
  }));
}

/** Each month's high, on its own day; only the end of the month shows that it was one. */
function readMonthHighs(table: CsvTable, id: string): SeriesRow[] {
  const column = table.columns.indexOf(`${id} high`);
  if (column < 0) return [];
  const dayColumn = columnOf(table, `${id} high_day`);
  return table.rows.map((_, index) => {
    const monthEnd = monthEndOf(table, index);
    const beforeMonth = endOfMonth(addMonths(monthEnd, -1));
    return {
      observed: beforeMonth + parseNumber(table, index, dayColumn),
      value: parseNumber(table, index, column),
      published: sessionOnOrBefore(monthEnd),
    };
  });
}

function monthEndOf(table: CsvTable, row: number): DayNumber {
  const month = table.rows[row]?.[0] ?? '';
  try {
    return endOfMonth(parseIsoDate(`${month}-01`));
  } catch (cause) {
    throw new RotascopeError('invalid-table', `${table.file} line ${row + 2}: "${month.slice(0, 40)}" is no month`, {
      cause,
    });
  }
}
