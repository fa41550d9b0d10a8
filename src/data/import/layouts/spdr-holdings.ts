import type { SheetData } from 'read-excel-file/node';
import { type DayNumber, fromCivilDate } from '../../../core/index.ts';
import type { Layout, SourceFile } from '../staged.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { findFund, type Holding, parseWeight, toSnapshot } from './members.ts';
import { monthNumber } from './month-number.ts';

/** The workbook of holdings of a SPDR fund. */
export const spdrHoldings: Layout = {
  id: 'spdr-holdings',
  describes:
    'SPDR holdings workbook (.xlsx): Fund Name, Ticker Symbol, Holdings: As of ..., then Name, Ticker, ..., Weight',
  matches: (file) => /\.xlsx$/i.test(file.name),
  async read(file, options) {
    const rows = await readRows(file);
    const top = rows.findIndex((row) => row.includes('Ticker') && row.includes('Weight'));
    if (top < 0)
      throw createImportError(
        file,
        0,
        'has no row with Name, Ticker and Weight',
        'give the holdings workbook of a SPDR fund',
      );
    const preamble = new Map(rows.slice(0, top).map(([key = '', value = '']) => [key, value]));
    const day = parseAsOf(file, preamble.get('Holdings:') ?? '');
    const fund = findFund(file, options, preamble.get('Ticker Symbol:'));
    const { snapshot, notes } = toSnapshot(file, readHoldings(file, rows, top), fund, day, 'SPDR', options);
    return { series: [], snapshots: [snapshot], facts: [], notes };
  },
};

async function readRows(file: SourceFile): Promise<string[][]> {
  if (file.bytes.length === 0) throw createImportError(file, 0, 'is empty', 'download the workbook again');
  const { readSheet } = await import('read-excel-file/node');
  let data: SheetData;
  try {
    data = await readSheet(Buffer.from(file.bytes));
  } catch (cause) {
    throw createImportError(file, 0, 'is no readable workbook', 'download the workbook again', cause);
  }
  return data.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
}

/** The rows under the header that have a weight; the legal text below has none. */
function readHoldings(file: SourceFile, rows: readonly (readonly string[])[], top: number): Holding[] {
  const header = rows[top] ?? [];
  const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
  return rows.slice(top + 1).flatMap((row, i) => {
    const weight = at(row, 'Weight');
    if (weight === '') return [];
    const [ticker, sector, line] = [at(row, 'Ticker'), at(row, 'Sector'), top + i + 2];
    const isShare = ticker !== '-' && ticker !== '' && !ticker.startsWith('CASH');
    return [
      {
        line,
        ticker,
        name: at(row, 'Name'),
        sector: sector === '-' ? '' : sector,
        weight: parseWeight(file, line, weight),
        isShare,
      },
    ];
  });
}

function parseAsOf(file: SourceFile, text: string): DayNumber {
  const parts = /^As of (\d{1,2})-(\w{3})-(\d{4})$/.exec(text);
  const month = monthNumber(parts?.[2] ?? '');
  try {
    if (parts !== null && month !== undefined) return fromCivilDate(Number(parts[3]), month, Number(parts[1]));
  } catch {
    // Not in the calendar: said below.
  }
  throw createImportError(file, 3, `${quoteCell(text)} is no date of holdings`, 'write it as "As of 10-May-2024"');
}
