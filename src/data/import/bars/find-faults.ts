import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError } from '../../../core/index.ts';
import { type BarHeader, barNumbers } from './bar-header.ts';
import { type BarFile, barTable, symbolTable } from './bar-tables.ts';
import { describeBadRow, lineOfRow } from './locate-row.ts';
import { scanPairs } from './scan-pairs.ts';

/** What an id may be: nothing that a list of ids or a blend would read as something else. */
const idPattern = '[^\\s,*+\\x00-\\x1F]{1,40}';

type Faults = Promise<[fileIndex: number, error: RotascopeError][]>;

/** The first row of each file that cannot be right. */
async function findBadRows(connection: DuckDBConnection, files: readonly BarFile[], header: BarHeader): Faults {
  const reader = await connection.runAndReadAll(`
    SELECT bad.file_number, bad.row - firsts.row, bad.fault
    FROM (SELECT file_number, min(rowid) AS row, arg_min(fault, rowid) AS fault FROM ${barTable} WHERE fault > 0 GROUP BY 1) bad
    JOIN (SELECT file_number, min(rowid) AS row FROM ${barTable} GROUP BY 1) firsts USING (file_number)`);
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
  const { runs, backward } = await scanPairs(connection, barTable);
  const symbols = await countSymbols(connection);
  if (runs === symbols && backward === 0) return [];
  // Rows that stand symbol by symbol are compared in one pass; others need a sort.
  const window = runs === symbols ? '()' : '(PARTITION BY file_number, symbol ORDER BY rowid)';
  const reader = await connection.runAndReadAll(`
    WITH pairs AS (
      SELECT rowid AS row, file_number, symbol, observed, lag(observed) OVER ${window} AS day_before,
        lag(symbol) OVER ${window} AS symbol_before, lag(file_number) OVER ${window} AS file_before
      FROM ${barTable})
    SELECT file_number, min(row) - any_value(firsts.first), arg_min(symbol, row), arg_min(observed::VARCHAR, row), arg_min(day_before::VARCHAR, row)
    FROM pairs JOIN (SELECT file_number, min(rowid) AS first FROM ${barTable} GROUP BY 1) firsts USING (file_number)
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

async function countSymbols(connection: DuckDBConnection): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${symbolTable}`);
  return Number(reader.getRows()[0]?.[0]);
}

/** The first fault of each file, by its number. */
export async function findFaults(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  header: BarHeader,
): Promise<Map<number, RotascopeError>> {
  const faults = new Map<number, RotascopeError>();
  for (const check of [findBadRows, findBadSymbols, findDisorder, findEmpty]) {
    for (const [index, error] of await check(connection, files, header)) {
      if (!faults.has(index)) faults.set(index, error);
    }
  }
  return faults;
}
