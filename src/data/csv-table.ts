import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { type DayNumber, parseIsoDate, RotascopeError } from '../core/index.ts';

/** A CSV table read into columns of texts. */
export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table; fails naming the file and line where a row has too few or too many fields. */
export function readCsvTable(path: string): CsvTable {
  const file = basename(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `${path}: cannot be read`, { cause });
  }
  const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' });
  const [error] = errors;
  if (error !== undefined)
    throw new RotascopeError('invalid-table', `${file} line ${(error.row ?? 0) + 1}: ${error.message}`);
  const [columns, ...rows] = data;
  if (columns === undefined || text.trim() === '') throw new RotascopeError('invalid-table', `${file}: is empty`);
  const odd = rows.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) {
    throw new RotascopeError(
      'invalid-table',
      `${file} line ${odd + 2}: ${rows[odd]?.length} fields, needs ${columns.length}`,
    );
  }
  return { file, columns, rows };
}

/** The index of a column that must be there. */
export function columnOf(table: CsvTable, name: string): number {
  const index = table.columns.indexOf(name);
  if (index < 0) throw new RotascopeError('invalid-table', `${table.file}: no column "${name}"`);
  return index;
}

/** A number, NaN for an empty field; fails on anything else, naming file and line. */
export function parseNumber(table: CsvTable, row: number, column: number): number {
  const text = table.rows[row]?.[column] ?? '';
  if (text === '') return Number.NaN;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw new RotascopeError(
    'invalid-table',
    `${table.file} line ${row + 2}, column ${columnName(table, column)}: "${text.slice(0, 40)}" is no number`,
  );
}

/** A date; fails naming file and line. */
export function parseDay(table: CsvTable, row: number, column: number): DayNumber {
  const text = table.rows[row]?.[column] ?? '';
  try {
    return parseIsoDate(text);
  } catch (cause) {
    throw new RotascopeError(
      'invalid-table',
      `${table.file} line ${row + 2}, column ${columnName(table, column)}: "${text.slice(0, 40)}" is no date`,
      { cause },
    );
  }
}

function columnName(table: CsvTable, column: number): string {
  return (table.columns[column] ?? '').slice(0, 40);
}
