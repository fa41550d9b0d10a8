import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { type Sheet, toSheetCsv, toSheetWorkbook } from './sheet.ts';

const attacks = [
  '=1+2',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '=cmd|" /C calc"!A0\nmore',
  '＝1+2',
  '=HYPERLINK("http://evil.example";"x")',
  '","=1',
];
const toSheet = (rows: Sheet['rows']): Sheet => ({ name: 'rows', header: ['=header', 'number'], rows });

it('quotes in CSV what a spreadsheet would run, and leaves numbers alone', () => {
  const rows = attacks.map((text) => [text, -1.5]);
  const { data } = Papa.parse<string[]>(toSheetCsv(toSheet(rows)).trimEnd(), { newline: '\n' });
  expect(data[0]).toEqual(["'=header", 'number']);
  expect(data.slice(1).map(([text]) => text)).toEqual([...attacks.slice(0, -1).map((text) => `'${text}`), '","=1']);
  expect(data.slice(1).every(([, number]) => number === '-1.5')).toBe(true);
});

it('lets no text of any kind begin a cell as a formula does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const { data } = Papa.parse<string[]>(toSheetCsv(toSheet(texts.map((text) => [text, null]))), { newline: '\n' });
      for (const [cell = ''] of data.slice(1)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

it('writes cells of text and of numbers in a workbook, and no formula', async () => {
  const rows = [...attacks.map((text) => [text, -1.5]), ['x'.repeat(40_000), null], [null, true]];
  const bytes = await toSheetWorkbook(toSheet(rows));
  const read = await readSheet(bytes);
  expect(read.slice(1, 5)).toEqual(attacks.slice(0, 4).map((text) => [text, -1.5]));
  expect(String(read[attacks.length + 1]?.[0])).toHaveLength(32_767);
  expect(read.at(-1)).toEqual([null, true]);
});
