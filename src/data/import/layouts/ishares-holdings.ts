import { type DayNumber, fromCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Layout, ReadOptions, SourceFile } from '../staged.ts';
import { readCsvRows, refuseUnreadable } from './csv-rows.ts';
import { findIsoDate } from './file-names.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { findFund, type Holding, parseWeight, toSnapshot } from './members.ts';
import { monthNumber } from './month-number.ts';

const headerLine = /^"?Ticker"?,"?Name"?,[^\n]*Asset Class[^\n]*Weight \(%\)/m;

/** The holdings of an iShares fund, with or without the lines above the header that give their date. */
export const isharesHoldings: Layout = {
  id: 'ishares-holdings',
  describes: 'iShares holdings: Ticker,Name,[Type,]Sector,Asset Class,...,Weight (%),... with or without the preamble',
  matches: (file) => headerLine.test(file.text.slice(0, 4096)),
  read(file, options) {
    refuseUnreadable(file);
    const { day, notes } = findDay(file, options);
    const holdings = readHoldings(file);
    const fund = findFund(file, options);
    const { snapshot, notes: memberNotes } = toSnapshot(file, holdings, fund, day, 'iShares', options);
    return { series: [], snapshots: [snapshot], facts: [], notes: [...notes, ...memberNotes] };
  },
};

function readHoldings(file: SourceFile): Holding[] {
  const start = file.text.search(headerLine);
  const above = file.text.slice(0, start).split('\n').length - 1;
  const table = file.text.slice(start);
  const end = table.search(/\n[ \t\u00a0]*\r?\n|\n"?The content contained herein/);
  const { header, rows } = readCsvRows({ ...file, text: end < 0 ? table : table.slice(0, end) }, above);
  const at = (row: readonly string[], name: string): string => (row[header.indexOf(name)] ?? '').trim();
  return rows.map((row, i) => {
    const line = above + i + 2;
    const type = header.includes('Type') ? at(row, 'Type') : 'Equity';
    return {
      line,
      ticker: at(row, 'Ticker'),
      name: at(row, 'Name'),
      sector: at(row, 'Sector'),
      weight: parseWeight(file, line, at(row, 'Weight (%)')),
      isShare: at(row, 'Asset Class') === 'Equity' && type === 'Equity',
    };
  });
}

function findDay(file: SourceFile, options: ReadOptions): { day: DayNumber; notes: string[] } {
  const said = /^Fund Holdings as of,"?([^"\n]*)"?/m.exec(file.text.slice(0, 4096))?.[1];
  if (said !== undefined) return { day: parseLongDate(file, said), notes: [] };
  const named = findIsoDate(file.name) ?? options.vintage;
  if (named !== undefined)
    return { day: named, notes: [`the file says no date: ${toIsoDate(named)} is from its name or from --vintage`] };
  throw createImportError(
    file,
    0,
    'says no date of the holdings',
    'put the date (YYYY-MM-DD) into the name of the file',
  );
}

function parseLongDate(file: SourceFile, text: string): DayNumber {
  const parts = /^(\w{3})\w* (\d{1,2}), (\d{4})$/.exec(text.trim());
  const month = monthNumber(parts?.[1] ?? '');
  try {
    if (parts !== null && month !== undefined) return fromCivilDate(Number(parts[3]), month, Number(parts[2]));
  } catch {
    // Not in the calendar: said below.
  }
  throw createImportError(file, 2, `${quoteCell(text)} is no date`, 'write it as "Nov 05, 2025"');
}
