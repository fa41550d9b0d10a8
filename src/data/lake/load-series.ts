import type { DuckDBConnection } from '@duckdb/node-api';
import type { SeriesField } from '../series-store.ts';
import { sqlList, sqlText } from './duckdb.ts';
import type { LakeFile } from './lake-index.ts';
import type { LakeKind } from './lake-metadata.ts';
import type { LevelSegment } from './merge-levels.ts';
import type { Vintage } from './merge-vintages.ts';
import { readColumns } from './read-columns.ts';

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

/** Parts of one series from one commit: rows `from` to `to` of the columns read. */
interface Part {
  readonly commit: number;
  readonly from: number;
  readonly to: number;
}

const epochDays = (column: string): string => `CAST(${column} - DATE '1970-01-01' AS INTEGER)`;

/** Numbers the wanted names and the commits, so that rows come back as integers. */
function coded(column: string, names: readonly string[]): string {
  const type = `ENUM(${names.map(sqlText).join(', ')})`;
  return `CAST(enum_code(CAST(${column} AS ${type})) AS INTEGER)`;
}

/** The files of a kind that hold any of the series. */
function filesWith(files: readonly LakeFile[], kind: LakeKind, wanted: ReadonlySet<string>): LakeFile[] {
  return files.filter(
    ({ metadata }) => metadata.kind === kind && metadata.series.some(({ series }) => wanted.has(series)),
  );
}

/** A condition that Parquet statistics can serve for a few names, and a hash join for many. */
function among(column: string, names: readonly string[]): string {
  if (names.length === 1) return `${column} = ${sqlText(names[0] as string)}`;
  return `${column} IN (SELECT unnest(${sqlList(names)}))`;
}

/** Commits of the files, and of those that a compaction put into them. */
async function listCommits(connection: DuckDBConnection, files: readonly LakeFile[]): Promise<string[]> {
  const compacted = files.filter(({ metadata }) => metadata.supersedes.length > 0);
  if (compacted.length === 0) return files.map(({ commit }) => commit);
  const paths = sqlList(compacted.map(({ path }) => path));
  const reader = await connection.runAndReadAll(`SELECT DISTINCT "commit" FROM read_parquet(${paths})`);
  const inside = reader.getRows().map(([commit]) => String(commit));
  const own = files.filter((file) => !compacted.includes(file)).map(({ commit }) => commit);
  return [...new Set([...inside, ...own])].sort();
}

/** Splits rows that stand in runs of one code and one commit. */
function splitRuns(codes: Int32Array, commits: Int32Array): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  let from = 0;
  for (let row = 1; row <= codes.length; row++) {
    if (row < codes.length && codes[row] === codes[from] && commits[row] === commits[from]) continue;
    const code = codes[from] as number;
    const known = parts.get(code) ?? [];
    known.push({ commit: commits[from] as number, from, to: row });
    parts.set(code, known);
    from = row;
  }
  return parts;
}

/** Reads fields of many symbols from files of bars: the segments of each, oldest commit first, keyed `field symbol`. */
export async function loadBars(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  symbols: readonly string[],
  fields: readonly BarField[],
): Promise<Map<string, LevelSegment[]>> {
  const loaded = new Map<string, LevelSegment[]>();
  const holding = filesWith(files, 'bars', new Set(symbols));
  if (holding.length === 0) return loaded;
  const commits = await listCommits(connection, holding);
  const columns = fields.map((field) => `coalesce(${barColumns[field]}, 'NaN'::DOUBLE)`);
  const rows = await readColumns(
    connection,
    `SELECT ${coded('symbol', symbols)}, ${coded('"commit"', commits)}, ${epochDays('observed')}, ${epochDays('recorded')}, ${columns.join(', ')}
     FROM read_parquet(${sqlList(holding.map(({ path }) => path))}) WHERE ${among('symbol', symbols)}`,
    4,
    fields.length,
  );
  const [codes, commitCodes, observed, recorded] = rows.integers as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (const [code, parts] of splitRuns(codes, commitCodes)) {
    const symbol = symbols[code] as string;
    const inOrder = parts.toSorted((a, b) => a.commit - b.commit);
    fields.forEach((field, column) => {
      const values = rows.doubles[column] as Float64Array;
      const segments = inOrder.map((part) => toSegment(part, observed, recorded, values)).filter(hasRows);
      if (segments.length > 0) loaded.set(`${field} ${symbol}`, segments);
    });
  }
  return loaded;
}

const hasRows = ({ days }: LevelSegment): boolean => days.length > 0;

/** The rows of a part that have a value. */
function toSegment(part: Part, observed: Int32Array, recorded: Int32Array, values: Float64Array): LevelSegment {
  const length = part.to - part.from;
  const segment = {
    days: new Int32Array(length),
    values: new Float64Array(length),
    recorded: new Int32Array(length),
  };
  let count = 0;
  for (let row = part.from; row < part.to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    segment.days[count] = observed[row] as number;
    segment.recorded[count] = recorded[row] as number;
    segment.values[count++] = value;
  }
  return {
    days: segment.days.subarray(0, count),
    values: segment.values.subarray(0, count),
    recorded: segment.recorded.subarray(0, count),
  };
}

/** Reads series of dated values: the vintages of each, oldest commit first, keyed `value series`. */
export async function loadValues(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  wanted: readonly string[],
): Promise<Map<string, Vintage[]>> {
  const loaded = new Map<string, Vintage[]>();
  const holding = filesWith(files, 'values', new Set(wanted));
  if (holding.length === 0) return loaded;
  const commits = await listCommits(connection, holding);
  const rows = await readColumns(
    connection,
    `SELECT ${coded('series', wanted)}, ${coded('"commit"', commits)}, ${epochDays('taken')}, ${epochDays('observed')}, ${epochDays('published')}, ${epochDays('recorded')}, value
     FROM read_parquet(${sqlList(holding.map(({ path }) => path))}) WHERE ${among('series', wanted)}`,
    6,
    1,
  );
  const [codes, commitCodes, taken] = rows.integers as [Int32Array, Int32Array, Int32Array];
  const [, , , observed, published, recorded] = rows.integers as Int32Array[];
  const values = rows.doubles[0] as Float64Array;
  for (const [code, runs] of splitRuns(codes, commitCodes)) {
    const series = wanted[code] as string;
    const parts = runs.toSorted((a, b) => a.commit - b.commit).flatMap((run) => splitByTaken(run, taken));
    const vintages = parts.map(
      ({ from, to }): Vintage => ({
        taken: taken[from] as number,
        observed: (observed as Int32Array).slice(from, to),
        published: (published as Int32Array).slice(from, to),
        recorded: (recorded as Int32Array).slice(from, to),
        values: values.slice(from, to),
      }),
    );
    loaded.set(`value ${series}`, vintages);
  }
  return loaded;
}

/** One commit may hold several vintages of a series, one after the other. */
function splitByTaken(part: Part, taken: Int32Array): Part[] {
  const parts: Part[] = [];
  let from = part.from;
  for (let row = from + 1; row <= part.to; row++) {
    if (row < part.to && taken[row] === taken[from]) continue;
    parts.push({ commit: part.commit, from, to: row });
    from = row;
  }
  return parts;
}
