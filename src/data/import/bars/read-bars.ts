import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError, toIsoDate } from '../../../core/index.ts';
import { sqlList, sqlName } from '../../lake/duckdb.ts';
import { type BarHeader, barNumbers } from './bar-header.ts';
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

/** Numbers are read as numbers; where one is none, everything is read as text again, so that its line can be named. */
async function readSome(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  indices: readonly number[],
  errors: Map<number, RotascopeError>,
  select: Select,
): Promise<void> {
  try {
    await connection.run(`INSERT INTO ${barTable} ${select(indices, true)}`);
    return;
  } catch {
    // Read again below.
  }
  try {
    await connection.run(`INSERT INTO ${barTable} ${select(indices, false)}`);
  } catch (cause) {
    if (!(cause instanceof Error) || !/^(Invalid Input|IO|Conversion) Error/.test(cause.message)) throw cause;
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
  const toNumber = (given: string): string => (isTyped ? given : `TRY_CAST(${given} AS DOUBLE)`);
  const numbers = barNumbers.map((name) => `${toNumber(text(name) ?? 'NULL::DOUBLE')} AS ${name}`);
  const isBad = isTyped ? 'false' : given.map((name) => `(${text(name)} IS NOT NULL AND ${name} IS NULL)`).join(' OR ');
  const isInfinite = given.map((name) => `NOT isfinite(coalesce(${name}, 1.0))`).join(' OR ');
  const prices = given.filter((name) => name !== 'volume');
  const isNegative = prices.map((name) => `coalesce(${name}, 1.0) <= 0`).join(' OR ') || 'false';
  const ownSymbol = column('symbol');
  const symbols = sqlList(files.map(({ symbol }) => symbol ?? ''));
  const index = 'CAST(parse_filename(filename, true) AS INTEGER)';
  return `
    SELECT ${index} AS file_number,
      ${ownSymbol === undefined ? `list_extract(${symbols}, file_number + 1)` : `coalesce(${ownSymbol}, '')`} AS symbol,
      ${isTyped ? column('date') : `TRY_CAST(left(${column('date')}, 10) AS DATE)`} AS observed, ${numbers.join(', ')},
      CASE
        WHEN observed IS NULL THEN 1
        WHEN ${isBad} THEN 2
        WHEN ${isInfinite} THEN 3
        WHEN ${isNegative} THEN 4
        WHEN volume < 0 THEN 5
        WHEN observed > DATE '${toIsoDate(today)}' THEN 6
        ELSE 0
      END AS fault
    FROM ${source(
      indices.map((i) => files[i] as BarFile),
      header,
      isTyped,
    )}`;
}

function source(files: readonly BarFile[], header: BarHeader, isTyped: boolean): string {
  const paths = sqlList(files.map(({ plainPath }) => plainPath));
  if (files[0]?.format === 'parquet') return `read_parquet(${paths}, filename = true)`;
  const typeOf = (index: number): string => {
    if (!isTyped || index === header.at.symbol) return 'VARCHAR';
    return index === header.at.date ? 'DATE' : 'DOUBLE';
  };
  const columns = header.given.map((_, i) => `'c${i}': '${typeOf(i)}'`).join(', ');
  const missing = isTyped ? "nullstr = ['', 'null']," : '';
  return `read_csv(${paths}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, ${missing}
    strict_mode = true, null_padding = false, filename = true, columns = {${columns}})`;
}
