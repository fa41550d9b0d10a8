import type { DuckDBConnection } from '@duckdb/node-api';
import type { DayNumber } from '../../../core/index.ts';

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

export interface StageOptions {
  readonly today: DayNumber;
  /** Refuse a file with a jump near a split ratio. */
  readonly strict: boolean;
}

/** The rows of the files at hand: file_number, symbol, observed, the six numbers, and what is wrong with each row. */
export const barTable = 'staged_bars';

/** The coverage of each symbol of each file: symbol, file_number, and first, last and count of each number. */
export const symbolTable = 'staged_symbols';

/** Drops the rows of files. */
export async function dropFiles(connection: DuckDBConnection, fileNumbers: readonly number[]): Promise<void> {
  for (const name of [barTable, symbolTable]) {
    await connection.run(`DELETE FROM ${name} WHERE file_number IN (${fileNumbers.join(', ')})`);
  }
}
