import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError, toIsoDate } from '../../../core/index.ts';
import { sqlList, sqlName } from '../../lake/duckdb.ts';
import { type BarHeader, type BarNumber, barNumbers } from './bar-header.ts';
import { type BarFile, barTable, type StageOptions } from './bar-tables.ts';

/** Reads all files at once, and where that fails half of them at a time: a broken file costs the others little. */
export async function readBars(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  header: BarHeader,
  options: StageOptions,
): Promise<Map<number, RotascopeError>> {
  const errors = new Map<number, RotascopeError>();
  await connection.run(emptyTable);
  const indices = files.map((_, index) => index);
  const select = (some: readonly number[], isTyped: boolean): string =>
    selectRows(files, some, header, options, isTyped && files[0]?.format === 'csv');
  await readSome(connection, files, indices, errors, select);
  return errors;
}

type Select = (indices: readonly number[], isTyped: boolean) => string;

/**
 * Numbers are read as numbers, dates as plain dates; where one is none, its file is read as text again, so that a time of
 * day is understood and the line of a fault can be named.
 */
async function readSome(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  indices: readonly number[],
  errors: Map<number, RotascopeError>,
  select: Select,
): Promise<void> {
  const again = await readTyped(connection, indices, select);
  if (again.length > 0) await readText(connection, files, again, errors, select);
}

/** Reads files with typed columns; answers with those that need to be read as text. */
async function readTyped(
  connection: DuckDBConnection,
  indices: readonly number[],
  select: Select,
): Promise<readonly number[]> {
  try {
    await connection.run(`INSERT INTO ${barTable} ${select(indices, true)}`);
  } catch {
    return indices;
  }
  const among = `file_number IN (${indices.join(', ')})`;
  const reader = await connection.runAndReadAll(
    `SELECT DISTINCT file_number FROM ${barTable} WHERE fault = 1 AND ${among}`,
  );
  const undated = reader.getRows().map(([index]) => Number(index));
  if (undated.length > 0) {
    await connection.run(`DELETE FROM ${barTable} WHERE file_number IN (${undated.join(', ')})`);
  }
  return undated;
}

async function readText(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  indices: readonly number[],
  errors: Map<number, RotascopeError>,
  select: Select,
): Promise<void> {
  try {
    await connection.run(`INSERT INTO ${barTable} ${select(indices, false)}`);
  } catch (cause) {
    // A query that cannot be bound is ours to mend; with Parquet it is a file of other types.
    const isOurs = files[0]?.format === 'csv' && /^(Binder|Parser|Catalog) Error/.test((cause as Error).message);
    if (isOurs) throw cause;
    const [index] = indices as [number];
    if (indices.length === 1) {
      errors.set(index, toReadError(files[index] as BarFile, cause));
      return;
    }
    const half = indices.length >> 1;
    await readSome(connection, files, indices.slice(0, half), errors, select);
    await readSome(connection, files, indices.slice(half), errors, select);
  }
}

const emptyTable = `CREATE OR REPLACE TEMP TABLE ${barTable} (file_number INTEGER, symbol VARCHAR, observed DATE,
  ${barNumbers.map((name) => `${name} DOUBLE`).join(', ')}, fault INTEGER)`;

/** The reader's own message says the line and the fault; what follows is advice about its options. */
function toReadError({ path, format }: BarFile, cause: unknown): RotascopeError {
  const message = cause instanceof Error ? cause.message : '';
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  const where = line === undefined ? path : `${path} line ${line}`;
  let fault = format === 'csv' ? 'cannot be read as CSV' : 'is no whole Parquet file';
  if (columns !== null) fault = `${columns[2]} fields where the header has ${columns[1]}`;
  else if (/unicode|utf-?8/i.test(message)) fault = 'is not UTF-8 text';
  else if (/unterminated quote/i.test(message)) fault = 'a quote is opened and not closed';
  const remedy = line === undefined ? 'download it again' : 'mend the line';
  return new RotascopeError('invalid-import', `${where}: ${fault}: ${remedy}`, { cause });
}

/** Rows with their numbers read, and what is wrong with each: nothing is refused yet. Order is that of the files. */
function selectRows(
  files: readonly BarFile[],
  indices: readonly number[],
  header: BarHeader,
  { today }: StageOptions,
  isTyped: boolean,
): string {
  const isParquet = files[indices[0] as number]?.format === 'parquet';
  const column = (name: keyof BarHeader['at']): string | undefined => {
    const index = header.at[name];
    if (index === undefined) return undefined;
    return isParquet ? `CAST(${sqlName(header.given[index] as string)} AS VARCHAR)` : `c${index}`;
  };
  const text = (name: (typeof barNumbers)[number]): string | undefined => {
    const given = column(name);
    return given === undefined || isTyped ? given : `nullif(${given}, 'null')`;
  };
  const given = barNumbers.filter((name) => column(name) !== undefined);
  const toNumber = (name: BarNumber): string => (isTyped ? `${text(name)}` : `TRY_CAST(${text(name)} AS DOUBLE)`);
  const numbers = given.map((name) => `${toNumber(name)} AS n_${name}`);
  const isBad = isTyped
    ? 'false'
    : given.map((name) => `(${text(name)} IS NOT NULL AND ${toNumber(name)} IS NULL)`).join(' OR ');
  const isInfinite = given.map((name) => `NOT isfinite(coalesce(n_${name}, 1.0))`).join(' OR ');
  const prices = given.filter((name) => name !== 'volume');
  const isNegative = prices.map((name) => `coalesce(n_${name}, 1.0) <= 0`).join(' OR ') || 'false';
  const isNoVolume = given.includes('volume') ? 'n_volume < 0' : 'false';
  const ownSymbol = column('symbol');
  const symbols = sqlList(files.map(({ symbol }) => symbol ?? ''));
  const date = column('date');
  const day = `CASE WHEN regexp_full_match(${date}, '${datePattern}') THEN TRY_CAST(left(${date}, 10) AS DATE) END`;
  // Ten characters in their places, the last one a digit: the cast itself would pass over text behind a date.
  const plainDay = `CASE WHEN strlen(${date}) = 10 AND substr(${date}, 8, 1) = '-' AND right(${date}, 1) BETWEEN '0' AND '9' THEN TRY_CAST(${date} AS DATE) END`;
  const some = indices.map((i) => files[i] as BarFile);
  return `
    SELECT number, symbol, observed, ${barNumbers.map((name) => (given.includes(name) ? `n_${name}` : 'NULL::DOUBLE')).join(', ')},
      CASE
        WHEN observed IS NULL THEN 1
        WHEN is_bad THEN 2
        WHEN ${isInfinite} THEN 3
        WHEN ${isNegative} THEN 4
        WHEN ${isNoVolume} THEN 5
        WHEN observed > DATE '${toIsoDate(today)}' THEN 6
        ELSE 0
      END
    FROM (
      SELECT CAST(parse_filename(filename, true) AS INTEGER) AS number,
        ${ownSymbol === undefined ? `list_extract(${symbols}, CAST(parse_filename(filename, true) AS INTEGER) + 1)` : `coalesce(${ownSymbol}, '')`} AS symbol,
        ${isTyped ? plainDay : day} AS observed, ${numbers.join(', ')}, ${isBad} AS is_bad
      FROM ${source(some, header, isTyped)})`;
}

/** A date, and a time of day after it that says nothing about another day. */
const datePattern =
  '\\d{4}-\\d{2}-\\d{2}([ T]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?( ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?))?)?';

function source(files: readonly BarFile[], header: BarHeader, isTyped: boolean): string {
  const paths = sqlList(files.map(({ plainPath }) => plainPath));
  if (files[0]?.format === 'parquet') return `read_parquet(${paths}, filename = true)`;
  const typeOf = (index: number): string => {
    return !isTyped || index === header.at.symbol || index === header.at.date ? 'VARCHAR' : 'DOUBLE';
  };
  const columns = header.given.map((_, i) => `'c${i}': '${typeOf(i)}'`).join(', ');
  const missing = isTyped ? "nullstr = ['', 'null']," : '';
  return `read_csv(${paths}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, ${missing}
    strict_mode = true, null_padding = false, filename = true, columns = {${columns}})`;
}
