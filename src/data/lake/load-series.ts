import type { DuckDBConnection } from '@duckdb/node-api';
import { parseIsoDate } from '../../core/index.ts';
import type { SeriesField } from '../series-store.ts';
import { sqlList, sqlText } from './duckdb.ts';
import type { LakeFile } from './lake-index.ts';
import type { LakeKind, LakeMetadata } from './lake-metadata.ts';
import type { LevelSegment } from './merge-levels.ts';
import type { Vintage } from './merge-vintages.ts';
import { readColumns } from './read-columns.ts';
import { type Part, splitRuns } from './split-runs.ts';

/** The column of a file of bars that holds a field. */
export const barColumns = {
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  total: 'adj_close',
  volume: 'volume',
} as const satisfies Partial<Record<SeriesField, string>>;

export type BarField = keyof typeof barColumns;

export function isBarField(field: SeriesField): field is BarField {
  return field in barColumns;
}

const epochDays = (column: string): string => `CAST(${column} - DATE '1970-01-01' AS INTEGER)`;

/** The files of a kind that hold any of the series. */
function filesWith(files: readonly LakeFile[], kind: LakeKind, wanted: ReadonlySet<string>): LakeFile[] {
  return files.filter(
    ({ metadata }) => metadata.kind === kind && metadata.series.some(({ series }) => wanted.has(series)),
  );
}

/**
 * The FROM clause of the rows of some names, which get a `code` each. One name is found by the statistics of the file,
 * many by a hash join.
 */
function fromNamed({ path }: LakeFile, column: string, names: readonly string[]): string {
  const rows = `FROM read_parquet(${sqlList([path])}) r`;
  if (names.length === 1) return `, 0 AS code ${rows} WHERE ${column} = ${sqlText(names[0] as string)}`;
  const wanted = `SELECT unnest(${sqlList(names)}) AS name, unnest(range(${names.length}))::INTEGER AS code`;
  return `, w.code AS code ${rows} JOIN (${wanted}) w ON r.${column} = w.name`;
}

/** The commit of each row as its index among the file's commits; most files hold one. */
function commitIndex({ metadata }: LakeFile): string {
  const names = metadata.commits.map(({ name }) => name);
  return names.length === 1 ? '0' : `list_position(${sqlList(names)}, "commit")::INTEGER - 1`;
}

/** A segment or vintage with the name of its commit, which sorts by time. */
interface Dated<Item> {
  readonly commit: string;
  readonly item: Item;
}

function add<Item>(found: Map<string, Dated<Item>[]>, key: string, commit: string, item: Item): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, [{ commit, item }]);
  else known.push({ commit, item });
}

function inOrder<Item>(found: ReadonlyMap<string, Dated<Item>[]>): Map<string, Item[]> {
  const ordered = new Map<string, Item[]>();
  for (const [key, items] of found) {
    items.sort((a, b) => (a.commit < b.commit ? -1 : Number(a.commit > b.commit)));
    ordered.set(
      key,
      items.map(({ item }) => item),
    );
  }
  return ordered;
}

/** Reads fields of many symbols from files of bars: the segments of each, oldest commit first, keyed `field symbol`. */
export async function loadBars(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  symbols: readonly string[],
  fields: readonly BarField[],
): Promise<Map<string, LevelSegment[]>> {
  const found = new Map<string, Dated<LevelSegment>[]>();
  const columns = fields.map((field, i) => `coalesce(${barColumns[field]}, 'NaN'::DOUBLE) AS v${i}`);
  for (const file of filesWith(files, 'bars', new Set(symbols))) {
    const rows = await readColumns(
      connection,
      `SELECT code, commit_index, observed, ${columns.map((_, i) => `v${i}`).join(', ')} FROM (
         SELECT ${commitIndex(file)} AS commit_index, ${epochDays('observed')} AS observed, ${columns.join(', ')} ${fromNamed(file, 'symbol', symbols)})`,
      3,
      fields.length,
    );
    const [codes, commits, observed] = rows.integers as [Int32Array, Int32Array, Int32Array];
    for (const [code, commitsOfCode] of splitRuns(codes, commits, (row) => observed[row] as number)) {
      for (const parts of commitsOfCode) {
        const commit = file.metadata.commits[parts[0]?.commit as number] as LakeMetadata['commits'][number];
        fields.forEach((field, column) => {
          const segment = toSegment(parts, observed, rows.doubles[column] as Float64Array, commit.recorded);
          if (segment.days.length > 0) add(found, `${field} ${symbols[code]}`, commit.name, segment);
        });
      }
    }
  }
  return inOrder(found);
}

/** The rows of a commit that have a value. */
function toSegment(parts: readonly Part[], observed: Int32Array, values: Float64Array, recorded: string): LevelSegment {
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const days = new Int32Array(length);
  const levels = new Float64Array(length);
  let count = 0;
  for (const { from, to } of parts) {
    for (let row = from; row < to; row++) {
      const value = values[row] as number;
      if (Number.isNaN(value)) continue;
      days[count] = observed[row] as number;
      levels[count++] = value;
    }
  }
  return {
    days: days.subarray(0, count),
    values: levels.subarray(0, count),
    recorded: new Int32Array(count).fill(parseIsoDate(recorded)),
  };
}

/** Reads series of dated values: the vintages of each, oldest commit first, keyed `value series`. */
export async function loadValues(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  wanted: readonly string[],
): Promise<Map<string, Vintage[]>> {
  const found = new Map<string, Dated<Vintage>[]>();
  for (const file of filesWith(files, 'values', new Set(wanted))) {
    const rows = await readColumns(
      connection,
      `SELECT code, commit_index, taken, revises, observed, published, value FROM (
         SELECT ${commitIndex(file)} AS commit_index, ${epochDays('taken')} AS taken, ${epochDays('revises')} AS revises, ${epochDays('observed')} AS observed,
           ${epochDays('published')} AS published, value ${fromNamed(file, 'series', wanted)})`,
      6,
      1,
    );
    const [codes, commits, ...columns] = rows.integers as [Int32Array, Int32Array, ...Int32Array[]];
    const [taken, , observed] = columns as [Int32Array, Int32Array, Int32Array];
    // A commit holds the vintages of a series one after the other, each in the order of its days.
    const keyOf = (row: number): number => (taken[row] as number) * daysOfKey + (observed[row] as number);
    for (const [code, commitsOfCode] of splitRuns(codes, commits, keyOf)) {
      for (const parts of commitsOfCode) {
        const commit = file.metadata.commits[parts[0]?.commit as number] as LakeMetadata['commits'][number];
        const [ofTaken, ofRevises, ofObserved, ofPublished] = columns.map((column) => gather(parts, column)) as [
          Int32Array,
          Int32Array,
          Int32Array,
          Int32Array,
        ];
        const values = gather(parts, rows.doubles[0] as Float64Array);
        for (const { from, to } of splitVintages(ofTaken, ofObserved)) {
          add(found, `value ${wanted[code]}`, commit.name, {
            taken: ofTaken[from] as number,
            revises: ofRevises[from] as number,
            observed: ofObserved.subarray(from, to),
            published: ofPublished.subarray(from, to),
            recorded: new Int32Array(to - from).fill(parseIsoDate(commit.recorded)),
            values: values.subarray(from, to),
          });
        }
      }
    }
  }
  return inOrder(found);
}

/** The rows of parts one after the other; one part is not copied. */
function gather<Items extends Int32Array | Float64Array>(parts: readonly Part[], column: Items): Items {
  const [first] = parts as [Part];
  if (parts.length === 1) return column.subarray(first.from, first.to) as Items;
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const gathered = new (column.constructor as new (length: number) => Items)(length);
  let at = 0;
  for (const { from, to } of parts) {
    gathered.set(column.subarray(from, to), at);
    at += to - from;
  }
  return gathered;
}

/** More than any day number, so that a key of two days sorts by the first of them. */
const daysOfKey = 2 ** 22;

/** One commit may hold several vintages of a series, one after the other, each rising by the day observed. */
function splitVintages(taken: Int32Array, observed: Int32Array): { from: number; to: number }[] {
  const vintages: { from: number; to: number }[] = [];
  let from = 0;
  for (let row = 1; row <= taken.length; row++) {
    const goesOn =
      row < taken.length && taken[row] === taken[from] && (observed[row - 1] as number) < (observed[row] as number);
    if (goesOn) continue;
    vintages.push({ from, to: row });
    from = row;
  }
  return vintages;
}
