import { parseIsoDate } from '../../../core/index.ts';
import type { Layout, ReadOptions, SourceFile } from '../staged.ts';
import { type CsvRows, readCsvRows, readHeader } from './csv-rows.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { type Holding, parseWeight, type Snapshot, toSnapshot, toTicker } from './members.ts';

const weightColumn = /^w_([a-z0-9]{1,6})_(\d{4})_(\d{2})_(\d{2})$/i;

/** A table of shares with a column of weights for each fund and day. */
export const universeTable: Layout = {
  id: 'universe-table',
  describes: 'symbol,name,sector,w_FUND_YYYY_MM_DD,...: weights in percent, empty where a share is no member',
  matches(file) {
    const header = readHeader(file);
    return header.slice(0, 3).join(',') === 'symbol,name,sector' && header.some((name) => weightColumn.test(name));
  },
  read(file, options) {
    const csv = readCsvRows(file);
    refuseSymbols(file, csv);
    const read = csv.header.flatMap((name, column) => {
      const parts = weightColumn.exec(name);
      return parts === null ? [] : [readColumn(file, csv, column, parts, options)];
    });
    return {
      series: [],
      snapshots: read.map(({ snapshot }) => snapshot),
      facts: [],
      notes: read.flatMap(({ notes }) => notes),
    };
  },
};

function readColumn(
  file: SourceFile,
  { rows }: CsvRows,
  column: number,
  [name = '', fund = '', ...date]: readonly string[],
  options: ReadOptions,
): { snapshot: Snapshot; notes: readonly string[] } {
  const holdings = rows.flatMap((row, i): Holding[] => {
    const text = (row[column] ?? '').trim();
    if (text === '') return [];
    const [ticker = '', title = '', sector = ''] = row.map((cell) => cell.trim());
    return [{ line: i + 2, ticker, name: title, sector, weight: parseWeight(file, i + 2, text), isShare: true }];
  });
  let day: number;
  try {
    day = parseIsoDate(date.join('-'));
  } catch (cause) {
    const problem = `the column ${quoteCell(name)} names no date`;
    throw createImportError(file, 1, problem, 'name it w_FUND_YYYY_MM_DD', cause);
  }
  return toSnapshot(file, holdings, fund.toUpperCase(), day, 'universe table', options);
}

function refuseSymbols(file: SourceFile, { rows }: CsvRows): void {
  const seen = new Set<string>();
  rows.forEach(([text = ''], i) => {
    const symbol = toTicker(text);
    if (symbol === undefined)
      throw createImportError(file, i + 2, `${quoteCell(text)} is no ticker`, 'give each row a ticker');
    if (seen.has(symbol))
      throw createImportError(file, i + 2, `${symbol} stands there twice`, 'give each share one row');
    seen.add(symbol);
  });
}
