import Papa from 'papaparse';
import type { SourceFile } from '../staged.ts';
import { createImportError } from './import-error.ts';

/** The rows of a comma-separated file; the row at index i stands on line i + 2, after the header. */
export interface CsvRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const longestHeader = 100_000;

/** The fields of the first line, trimmed; none where the file has no text. */
export function readHeader(file: SourceFile): readonly string[] {
  const end = file.text.indexOf('\n');
  const line = file.text.slice(0, end < 0 || end > longestHeader ? longestHeader : end);
  const [header = []] = Papa.parse<string[]>(line.trimEnd(), { delimiter: ',', preview: 1 }).data;
  return header.map((name) => name.trim());
}

/** Whether the file begins with exactly this header. */
export function hasHeader(file: SourceFile, header: string): boolean {
  return readHeader(file).join(',') === header;
}

/** Fails with `invalid-import` for a file without text and for NUL bytes. */
export function refuseUnreadable(file: SourceFile): void {
  if (file.text.trim() === '')
    throw createImportError(file, 0, 'is empty', 'give a file with a header line and at least one row');
  const at = file.text.indexOf('\0');
  if (at < 0) return;
  const line = file.text.slice(0, at).split('\n').length;
  throw createImportError(file, line, 'has a NUL byte', 'give a text file in UTF-8, or leave the damaged file out');
}

/**
 * Reads the whole file, or a table with `above` lines before it. Fails with `invalid-import` for an empty file, a header without rows, NUL bytes, broken quotation
 * marks and a row with too few or too many fields.
 */
export function readCsvRows(file: SourceFile, above = 0): CsvRows {
  refuseUnreadable(file);
  const { data, errors } = Papa.parse<string[]>(file.text.trimEnd(), { delimiter: ',' });
  const [error] = errors;
  if (error !== undefined) {
    const problem = `is broken there (${error.message.slice(0, 80)})`;
    throw createImportError(file, above + (error.row ?? 0) + 1, problem, 'mend the quotation marks');
  }
  const [header = [], ...rows] = data;
  if (rows.length === 0)
    throw createImportError(file, above + 1, 'has a header and no rows', 'add rows or leave the file out');
  refuseOddRows(file, header.length, rows, above);
  return { header: header.map((name) => name.trim()), rows };
}

function refuseOddRows(file: SourceFile, width: number, rows: readonly (readonly string[])[], above: number): void {
  const odd = rows.findIndex((row) => row.length !== width);
  if (odd < 0) return;
  const found = rows[odd]?.length ?? 0;
  throw createImportError(
    file,
    above + odd + 2,
    `${found} fields, the header has ${width}`,
    'give every row as many fields',
  );
}
