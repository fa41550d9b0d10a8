import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, RotascopeError, toIsoDate } from '../../../core/index.ts';
import { sqlList, sqlName } from '../../lake/duckdb.ts';
import { type BarHeader, barNumbers } from './bar-header.ts';
import { findSplits, type SplitFinding } from './find-splits.ts';
import { describeBadRow, lineOfRow } from './locate-row.ts';
import { scanPairs } from './scan-pairs.ts';

/** A file of bars that lies unpacked on the disk. */
export interface BarFile {
  /** As the user named it, for messages. */
  readonly path: string;
  /** Where its plain text, or its Parquet, lies: the file's name is its index among the files. */
  readonly plainPath: string;
  readonly format: 'csv' | 'parquet';
  /** The symbol of all its rows, where it has no column of symbols. */
  readonly symbol: string | undefined;
}

export interface StagedBars {
  /** The table that holds the rows of all sound files: symbol, observed, the six numbers, and file_number. */
  readonly table: string;
  readonly rows: number;
  readonly errors: readonly RotascopeError[];
  readonly splits: readonly SplitFinding[];
}

export interface StageOptions {
  readonly today: DayNumber;
  /** Refuse a file with a jump near a split ratio. */
  readonly strict: boolean;
}

const table = 'staged_bars';

/** The coverage of each symbol of each file: symbol, file_number, and first, last and count of each number. */
export const symbolTable = 'staged_symbols';

/** What an id may be: nothing that a list of ids or a blend would read as something else. */
const idPattern = '[^\\s,*+\\x00-\\x1F]{1,40}';

/** Reads files of one header into a table. A file with a fault leaves no row behind; each fault is an error of its own. */
export async function stageBars(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  header: BarHeader,
  options: StageOptions,
): Promise<StagedBars> {
  const faults = new Map<number, RotascopeError>();
  await readAll(connection, files, header, options, faults);
  await describeSymbols(connection);
  for (const check of [findBadRows, findBadSymbols, findDisorder, findEmpty]) {
    for (const [index, error] of await check(connection, files, header)) {
      if (!faults.has(index)) faults.set(index, error);
    }
  }
  const splits: SplitFinding[] = [];
  for (const finding of await findSplits(connection, table, header)) {
    const path = (files[finding.fileIndex] as BarFile).path;
    if (faults.has(finding.fileIndex)) continue;
    if (finding.isDisagreement || options.strict) faults.set(finding.fileIndex, splitError(path, finding));
    else splits.push({ ...finding, path });
  }
  if (faults.size > 0) {
    await dropFiles(connection, [...faults.keys()]);
  }
  const [[rows]] = (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`)).getRows() as [[number]];
  return {
    table,
    rows,
    errors: [...faults.values()],
    splits: splits.filter(({ fileIndex }) => !faults.has(fileIndex)),
  };
}

/** Drops the rows of files. */
export async function dropFiles(connection: DuckDBConnection, fileNumbers: readonly number[]): Promise<void> {
  for (const name of [table, symbolTable]) {
    await connection.run(`DELETE FROM ${name} WHERE file_number IN (${fileNumbers.join(', ')})`);
  }
}

/** Sums the rows up by symbol, once for everything that asks about symbols. */
async function describeSymbols(connection: DuckDBConnection): Promise<void> {
  const coverage = barNumbers.map(
    (name) =>
      `min(observed) FILTER (${name} IS NOT NULL)::VARCHAR AS first_${name}, max(observed) FILTER (${name} IS NOT NULL)::VARCHAR AS last_${name}, count(${name})::INTEGER AS count_${name}`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${symbolTable} AS SELECT symbol, file_number, ${coverage.join(', ')} FROM ${table} GROUP BY ALL`,
  );
}

async function countSymbols(connection: DuckDBConnection): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${symbolTable}`);
  return Number(reader.getRows()[0]?.[0]);
}

/** Reads all files at once, and where that fails half of them at a time: a broken file costs the others little. */
async function readAll(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  header: BarHeader,
  options: StageOptions,
  errors: Map<number, RotascopeError>,
): Promise<void> {
  await connection.run(emptyTable);
  const indices = files.map((_, index) => index);
  const select = (some: readonly number[], isTyped: boolean): string =>
    selectRows(files, some, header, options, isTyped && files[0]?.format === 'csv');
  await readSome(connection, files, indices, errors, select);
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
    await connection.run(`INSERT INTO ${table} ${select(indices, true)}`);
    return;
  } catch {
    // Read again below.
  }
  try {
    await connection.run(`INSERT INTO ${table} ${select(indices, false)}`);
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

const emptyTable = `CREATE OR REPLACE TEMP TABLE ${table} (file_number INTEGER, symbol VARCHAR, observed DATE,
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

type Faults = Promise<[fileIndex: number, error: RotascopeError][]>;

/** The first row of each file that cannot be right. */
async function findBadRows(connection: DuckDBConnection, files: readonly BarFile[], header: BarHeader): Faults {
  const reader = await connection.runAndReadAll(`
    SELECT bad.file_number, bad.row - firsts.row, bad.fault
    FROM (SELECT file_number, min(rowid) AS row, arg_min(fault, rowid) AS fault FROM ${table} WHERE fault > 0 GROUP BY 1) bad
    JOIN (SELECT file_number, min(rowid) AS row FROM ${table} GROUP BY 1) firsts USING (file_number)`);
  return reader.getRows().map(([index, row, fault]) => {
    const file = files[Number(index)] as BarFile;
    return [Number(index), describeBadRow(file, header, Number(row), Number(fault))];
  });
}

/** A symbol of each file that cannot stand in a list of ids or a blend. */
async function findBadSymbols(connection: DuckDBConnection, files: readonly BarFile[]): Faults {
  const reader = await connection.runAndReadAll(`
    SELECT file_number, min(symbol) FROM ${symbolTable}
    WHERE NOT regexp_full_match(symbol, '${idPattern}') GROUP BY file_number`);
  return reader
    .getRows()
    .map(([index, symbol]) => [
      Number(index),
      new RotascopeError(
        'invalid-import',
        `${(files[Number(index)] as BarFile).path}: "${String(symbol).slice(0, 40)}" is no id, which has 1 to 40 characters without blank, comma, * and +: give one with --symbol`,
      ),
    ]);
}

/** The first row of each file whose day does not follow the one before it of the same symbol. */
async function findDisorder(connection: DuckDBConnection, files: readonly BarFile[]): Faults {
  const { runs, backward } = await scanPairs(connection, table);
  const symbols = await countSymbols(connection);
  if (runs === symbols && backward === 0) return [];
  // Rows that stand symbol by symbol are compared in one pass; others need a sort.
  const window = runs === symbols ? '()' : '(PARTITION BY file_number, symbol ORDER BY rowid)';
  const reader = await connection.runAndReadAll(`
    WITH pairs AS (
      SELECT rowid AS row, file_number, symbol, observed, lag(observed) OVER ${window} AS day_before,
        lag(symbol) OVER ${window} AS symbol_before, lag(file_number) OVER ${window} AS file_before
      FROM ${table})
    SELECT file_number, min(row) - any_value(firsts.first), arg_min(symbol, row), arg_min(observed::VARCHAR, row), arg_min(day_before::VARCHAR, row)
    FROM pairs JOIN (SELECT file_number, min(rowid) AS first FROM ${table} GROUP BY 1) firsts USING (file_number)
    WHERE observed <= day_before AND symbol = symbol_before AND file_number = file_before
    GROUP BY file_number`);
  return reader.getRows().map(([index, row, symbol, day, before]) => {
    const file = files[Number(index)] as BarFile;
    const what = day === before ? `${symbol} has ${day} twice` : `${symbol} goes back from ${before} to ${day}`;
    const how = day === before ? 'remove one of them' : 'sort the file by date';
    return [
      Number(index),
      new RotascopeError('invalid-import', `${file.path}${lineOfRow(file, Number(row))}: ${what}: ${how}`),
    ];
  });
}

/** Files without a single number. */
async function findEmpty(connection: DuckDBConnection, files: readonly BarFile[]): Faults {
  const counts = barNumbers.map((name) => `count_${name}`).join(' + ');
  const reader = await connection.runAndReadAll(`SELECT DISTINCT file_number FROM ${symbolTable} WHERE ${counts} > 0`);
  const filled = new Set(reader.getRows().map(([index]) => Number(index)));
  return files.flatMap(({ path }, index): [number, RotascopeError][] =>
    filled.has(index)
      ? []
      : [[index, new RotascopeError('invalid-import', `${path}: has a header and no figures: download it again`)]],
  );
}

function splitError(path: string, { symbol, day, factor, isDisagreement }: SplitFinding): RotascopeError {
  const jump = `${symbol} moves by a factor of ${factor.toPrecision(3)} on ${day}`;
  return new RotascopeError(
    'invalid-import',
    isDisagreement
      ? `${path}: suspected-split: close and adj_close of ${jump.replace('moves', 'differ')}: supply closes adjusted for the split, or leave one of the two columns out`
      : `${path}: suspected-split: ${jump}, near the ratio of a split: check it, or import without --strict`,
  );
}
