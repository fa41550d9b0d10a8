import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { RotascopeError } from '../../../core/index.ts';
import { type BarHeader, barNumbers } from './bar-header.ts';

interface Located {
  readonly path: string;
  readonly plainPath: string;
  readonly format: 'csv' | 'parquet';
}

/** ` line N` of a row, counted from 0 without the header; ` row N` where the file has no lines. */
export function lineOfRow(file: Located, row: number): string {
  if (file.format === 'parquet') return ` row ${row + 1}`;
  return ` line ${findLine(readFileSync(file.plainPath, 'utf8'), row).line}`;
}

/** The line on which a row stands: blank lines hold no row. A quoted field that spans lines is counted as lines. */
function findLine(text: string, row: number): { line: number; content: string } {
  let line = 0;
  let rows = -2;
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const content = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '');
    line++;
    if (content !== '') rows++;
    if (rows === row && content !== '') return { line, content };
    if (end < 0) break;
    from = end + 1;
  }
  return { line: row + 2, content: '' };
}

/** What is wrong with a row, with its line and what to do. `fault` is the number that staging gave it. */
export function describeBadRow(file: Located, header: BarHeader, row: number, fault: number): RotascopeError {
  const found = file.format === 'csv' ? findLine(readFileSync(file.plainPath, 'utf8'), row) : undefined;
  const cells = found === undefined ? [] : (Papa.parse<string[]>(found.content, { delimiter: ',' }).data[0] ?? []);
  const where = `${file.path}${found === undefined ? ` row ${row + 1}` : ` line ${found.line}`}`;
  const cell = (name: keyof BarHeader['at']): string => (cells[header.at[name] ?? -1] ?? '').slice(0, 40);
  const culprit = (isBad: (value: string) => boolean, names: readonly (typeof barNumbers)[number][]) => {
    const name = names.find((candidate) => cell(candidate) !== '' && isBad(cell(candidate)));
    return name === undefined ? 'a number' : `column ${name}: "${cell(name)}"`;
  };
  const prices = barNumbers.filter((name) => name !== 'volume');
  const messages: Record<number, string> = {
    1: `"${cell('date')}" is no date: write it as YYYY-MM-DD`,
    2: `${culprit((value) => value !== 'null' && !Number.isFinite(Number(value)), barNumbers)} is no number: mend it, or leave the field empty`,
    3: `${culprit((value) => !Number.isFinite(Number(value)), barNumbers)} is not finite: mend it, or leave the field empty`,
    4: `${culprit((value) => Number(value) <= 0, prices)} is no price, which is above zero: mend it, or leave the field empty`,
    5: `${culprit((value) => Number(value) < 0, ['volume'])} is no volume, which is zero or more: mend it, or leave the field empty`,
    6: `${cell('date')} is in the future: no price can be known yet`,
  };
  return new RotascopeError('invalid-import', `${where}, ${messages[fault] ?? 'the row cannot be read'}`);
}
