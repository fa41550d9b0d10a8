import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDate, RotascopeError } from '../core/index.ts';
import { type CsvTable, columnOf, parseDay, parseNumber, readCsvTable } from './csv-table.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array): CsvTable {
  const path = join(folder, 'closes.csv');
  writeFileSync(path, content);
  return readCsvTable(path);
}

/** Reads a table of dates and closes as the stores do: every field of it. */
function readAll(content: string | Uint8Array): [number, number][] {
  const table = read(content);
  const [date, close] = [columnOf(table, 'date'), columnOf(table, 'close')];
  return table.rows.map((_, row) => [parseDay(table, row, date), parseNumber(table, row, close)]);
}

describe('a table', () => {
  it('is columns and rows, an empty field NaN', () => {
    expect(readAll('date,close\n2026-01-02,1.5\n2026-01-05,\n')).toEqual([
      [parseIsoDate('2026-01-02'), 1.5],
      [parseIsoDate('2026-01-05'), Number.NaN],
    ]);
  });

  it.each([
    ['no last line break', 'date,close\n2026-01-02,1.5'],
    ['Windows line breaks', 'date,close\r\n2026-01-02,1.5\r\n'],
    ['a byte-order mark', '\uFEFFdate,close\n2026-01-02,1.5\n'],
    ['blank lines at the end', 'date,close\n2026-01-02,1.5\n\n\n'],
    ['quoted fields', '"date","close"\n"2026-01-02","1.5"\n'],
    ['columns in another order', 'close,note,date\n1.5,"a, ""b""",2026-01-02\n'],
  ])('is read with %s', (_what, content) => {
    expect(readAll(content)).toEqual([[parseIsoDate('2026-01-02'), 1.5]]);
  });
});

const garbage = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 7919 + (i >> 8) * 104_729) % 256);

describe('a faulty table', () => {
  it.each([
    ['is empty', '', 'closes.csv: is empty'],
    ['holds blank lines alone', '\n\n \n', 'closes.csv: is empty'],
    ['lacks a column', 'date,open\n2026-01-02,1\n', 'closes.csv: no column "close"'],
    ['has a short row', 'date,close\n2026-01-02,1\n2026-01-05\n', 'closes.csv line 3: 1 fields, needs 2'],
    ['has a long row', 'date,close\n2026-01-02,1,1\n', 'closes.csv line 2: 3 fields, needs 2'],
    ['has a blank line inside', 'date,close\n2026-01-02,1\n\n2026-01-05,2\n', 'closes.csv line 3: 1 fields, needs 2'],
    [
      'has text for a number',
      'date,close\n2026-01-02,1\n2026-01-05,n/a\n',
      'closes.csv line 3, column close: "n/a" is no number',
    ],
    [
      'has a comma in a number',
      'date,close\n2026-01-02,"2,590.61"\n',
      'closes.csv line 2, column close: "2,590.61" is no number',
    ],
    [
      'has an infinite number',
      'date,close\n2026-01-02,1e999\n',
      'closes.csv line 2, column close: "1e999" is no number',
    ],
    [
      'has a date of another form',
      'date,close\n01/02/2026,1\n',
      'closes.csv line 2, column date: "01/02/2026" is no date',
    ],
    [
      'has a date that is none',
      'date,close\n2026-02-30,1\n',
      'closes.csv line 2, column date: "2026-02-30" is no date',
    ],
    ['has NUL bytes', 'date,close\n2026-01-02,\0\0\n', 'closes.csv line 2, column close: " " is no number'],
    [
      'has a line break in a number',
      'date,close\n2026-01-02,"1\n2"\n',
      'closes.csv line 2, column close: "1 2" is no number',
    ],
    ['has an open quote', 'date,close\n2026-01-02,"1\n2026-01-05,2\n', 'closes.csv line 2: Quoted field unterminated'],
    [
      'has a broken quote',
      'date,close\n2026-01-02,"1"2\n',
      'closes.csv line 2: Trailing quote on quoted field is malformed',
    ],
    ['is garbage of 1 MB', garbage, 'closes.csv'],
    ['is one line of 1 MB', 'x'.repeat(1_000_000), 'closes.csv: no column "date"'],
    [
      'has a column name of 1 MB',
      `${'x'.repeat(1_000_000)},date,close\n,,1\n`,
      'closes.csv line 2, column date: "" is no date',
    ],
  ])('that %s is refused in one line', (_what, content, message) => {
    const refused = catchError(() => readAll(content));
    expect(refused.code).toBe('invalid-table');
    expect(refused.message).toContain(message);
    expect(refused.message).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u);
  });

  it('that is not there is the fault of the world', () => {
    const refused = catchError(() => readCsvTable(join(folder, 'nothing.csv')));
    expect([refused.code, refused.fault, refused.message]).toEqual([
      'unreadable-file',
      'world',
      `${join(folder, 'nothing.csv')}: cannot be read`,
    ]);
  });
});

function catchError(run: () => unknown): RotascopeError {
  try {
    run();
  } catch (error) {
    if (error instanceof RotascopeError) return error;
    throw error;
  }
  throw new Error('the table was taken');
}
