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

/** Rows `from` to `to` of the columns read: of one series, from one commit, in the order in which they were stored. */
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

/**
 * The rows of each series by commit. A query may hand over groups of rows in any order: what belongs together is put
 * together again, by the first key of each run.
 */
function splitRuns(
  codes: Int32Array,
  commits: Int32Array,
  keyOf: (row: number) => number,
): Map<number, (readonly Part[])[]> {
  const byCode = new Map<number, (readonly Part[])[]>();
  for (const [code, parts] of findRuns(codes, commits)) {
    byCode.set(
      code,
      [...groupByCommit(parts)]
        .sort(([a], [b]) => a - b)
        .map(([, ofCommit]) => ofCommit.sort((a, b) => keyOf(a.from) - keyOf(b.from))),
    );
  }
  return byCode;
}

function groupByCommit(parts: readonly Part[]): Map<number, Part[]> {
  const byCommit = new Map<number, Part[]>();
  for (const part of parts) {
    const known = byCommit.get(part.commit);
    if (known === undefined) byCommit.set(part.commit, [part]);
    else known.push(part);
  }
  return byCommit;
}

/** Runs of rows of one code and one commit. */
function findRuns(codes: Int32Array, commits: Int32Array): Map<number, Part[]> {
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
  for (const [code, commitsOfCode] of splitRuns(codes, commitCodes, (row) => observed[row] as number)) {
    const symbol = symbols[code] as string;
    fields.forEach((field, column) => {
      const values = rows.doubles[column] as Float64Array;
      const segments = commitsOfCode.map((parts) => toSegment(parts, observed, recorded, values)).filter(hasRows);
      if (segments.length > 0) loaded.set(`${field} ${symbol}`, segments);
    });
  }
  return loaded;
}

const hasRows = ({ days }: LevelSegment): boolean => days.length > 0;

/** The rows of a commit that have a value. */
function toSegment(
  parts: readonly Part[],
  observed: Int32Array,
  recorded: Int32Array,
  values: Float64Array,
): LevelSegment {
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const segment = { days: new Int32Array(length), values: new Float64Array(length), recorded: new Int32Array(length) };
  let count = 0;
  for (const { from, to } of parts) {
    for (let row = from; row < to; row++) {
      const value = values[row] as number;
      if (Number.isNaN(value)) continue;
      segment.days[count] = observed[row] as number;
      segment.recorded[count] = recorded[row] as number;
      segment.values[count++] = value;
    }
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
  const [codes, commitCodes, taken, observed, published, recorded] = rows.integers as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const values = rows.doubles[0] as Float64Array;
  // A commit holds the vintages of a series one after the other, each in the order of its days.
  const keyOf = (row: number): number => (taken[row] as number) * daysOfKey + (observed[row] as number);
  for (const [code, commitsOfCode] of splitRuns(codes, commitCodes, keyOf)) {
    const series = wanted[code] as string;
    const vintages = commitsOfCode.flatMap((parts) => {
      const rowsOf = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      return splitVintages(rowsOf, taken, observed).map(
        (ofVintage): Vintage => ({
          taken: taken[ofVintage[0] as number] as number,
          observed: Int32Array.from(ofVintage, (row) => observed[row] as number),
          published: Int32Array.from(ofVintage, (row) => published[row] as number),
          recorded: Int32Array.from(ofVintage, (row) => recorded[row] as number),
          values: Float64Array.from(ofVintage, (row) => values[row] as number),
        }),
      );
    });
    loaded.set(`value ${series}`, vintages);
  }
  return loaded;
}

/** More than any day number, so that a key of two days sorts by the first of them. */
const daysOfKey = 2 ** 22;

/** One commit may hold several vintages of a series, one after the other, each rising by the day observed. */
function splitVintages(rows: readonly number[], taken: Int32Array, observed: Int32Array): number[][] {
  const vintages: number[][] = [];
  for (const row of rows) {
    const last = vintages.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before !== undefined && taken[before] === taken[row] && (observed[before] as number) < (observed[row] as number);
    if (goesOn) last?.push(row);
    else vintages.push([row]);
  }
  return vintages;
}
