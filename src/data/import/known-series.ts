import { join } from 'node:path';
import { type DayNumber, endOfMonth, parseIsoDate, RotascopeError } from '../../core/index.ts';
import { type CsvTable, columnOf, readCsvTable } from '../csv-table.ts';
import { findPackageFolder } from '../package-folder.ts';
import { parseReleaseRule } from '../release-rule.ts';
import { type SeriesField, seriesFields } from '../series-store.ts';

const spans = ['daily', 'weekly', 'monthly', 'quarterly', 'annual'] as const;
/** How long a period a value speaks of. */
export type Span = (typeof spans)[number];

const datings = ['observed', 'release', 'rule', 'projection'] as const;

/** Values observed from one day to another that came later than the rule says. */
interface Delay {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly published: DayNumber;
}

/** What is known of a series that files name but do not describe. */
export interface KnownSeries {
  /** The id under which files bring it; a trailing `*` stands for all that begin so. */
  readonly id: string;
  /** The id under which it is stored; undefined: the one of the file. */
  readonly series: string | undefined;
  readonly field: SeriesField;
  readonly name: string;
  readonly unit: string;
  readonly span: Span;
  /** Release rule as text; empty where none can be given. */
  readonly release: string;
  readonly provider: string;
  /**
   * What the date of a row is: `observed` the period it speaks of; `release` its release, and it speaks of the month before;
   * `rule` the period, and a release date in the file is that of another series; `projection` a period that may lie ahead.
   */
  readonly dated: (typeof datings)[number];
  readonly delays: readonly Delay[];
  readonly note: string;
}

let embedded: readonly KnownSeries[] | undefined;

/** What the embedded table says of an id: its own row, else the longest one with a `*` that fits; undefined where none does. */
export function findKnownSeries(id: string): KnownSeries | undefined {
  embedded ??= readKnownSeries(join(findPackageFolder(), 'reference', 'known-series.csv'));
  const exact = embedded.find((row) => row.id === id);
  if (exact !== undefined) return exact;
  return embedded
    .filter((row) => row.id.endsWith('*') && id.startsWith(row.id.slice(0, -1)))
    .sort((a, b) => b.id.length - a.id.length)[0];
}

/** Reads a table of known series; fails with `invalid-table` naming file and line. */
export function readKnownSeries(path: string): readonly KnownSeries[] {
  const table = readCsvTable(path);
  const known = table.rows.map((_, row) => readRow(table, row));
  const twice = known.findIndex((row, i) => known.findIndex(({ id }) => id === row.id) !== i);
  if (twice >= 0) throw createTableError(table, twice, `"${known[twice]?.id.slice(0, 40)}" stands there twice`);
  return known;
}

function readRow(table: CsvTable, row: number): KnownSeries {
  const at = (column: string): string => table.rows[row]?.[columnOf(table, column)] ?? '';
  const release = at('release');
  try {
    parseReleaseRule(release);
  } catch (cause) {
    throw createTableError(table, row, cause instanceof Error ? cause.message : 'no release rule');
  }
  return {
    id: at('id'),
    series: at('series') || undefined,
    field: oneOf(table, row, seriesFields, at('field') || 'value'),
    name: at('name'),
    unit: at('unit'),
    span: oneOf(table, row, spans, at('frequency')),
    release,
    provider: at('provider'),
    dated: oneOf(table, row, datings, at('dated') || 'observed'),
    delays: at('delays')
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => readDelay(table, row, text)),
    note: at('note'),
  };
}

/** `2013-09=2013-10-30` for a month, `2025-09-20..2025-11-15=2025-11-30` for a stretch. */
function readDelay(table: CsvTable, row: number, text: string): Delay {
  const [period = '', published = ''] = text.split('=');
  const [from = '', to = from] = period.split('..');
  try {
    const last = to.length === 7 ? endOfMonth(parseIsoDate(`${to}-01`)) : parseIsoDate(to);
    return {
      from: parseIsoDate(from.length === 7 ? `${from}-01` : from),
      to: last,
      published: parseIsoDate(published),
    };
  } catch {
    throw createTableError(table, row, `delay "${text.slice(0, 60)}" is not PERIOD=DATE`);
  }
}

function oneOf<Word extends string>(table: CsvTable, row: number, words: readonly Word[], text: string): Word {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  throw createTableError(table, row, `"${text.slice(0, 40)}" is none of ${words.join(', ')}`);
}

function createTableError(table: CsvTable, row: number, problem: string): RotascopeError {
  return new RotascopeError('invalid-table', `${table.file} line ${row + 2}: ${problem}`);
}
