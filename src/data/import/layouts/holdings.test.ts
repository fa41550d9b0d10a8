import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { findLayout } from './index.ts';
import { toTicker } from './members.ts';
import { readFault, readOptions, readText } from './test-source.ts';

const header = 'Ticker,Name,Sector,Asset Class,Market Value,Weight (%),Notional Value\n';
const rows = [
  '"AAA","ALPHA, INC CLASS A","Energy","Equity","1,234,567.00","60.00","1"',
  '"B.B","BETA CLASS B","Utilities","Equity","1","35.5","1"',
  '"-","GAMMA CONTRA","Utilities","Equity","1","0.5","1"',
  '"XTSLA","FUND CASH","Cash and/or Derivatives","Money Market","1","3.00","1"',
  '"USD","USD CASH","Cash and/or Derivatives","Cash","-1","-0.50","-1"',
].join('\n');
const preamble = 'Some Fund ETF\nFund Holdings as of,"Jan 22, 2026"\nShares Outstanding,"1,000.00"\n\u00a0\n';
const legal = '\n\u00a0\n"The content contained herein says "much""\nand, more\n';
const whole = preamble + header + rows + legal;

describe('iShares holdings', () => {
  it('give the shares of the day, known on the next business day', async () => {
    const { snapshots, notes, series } = await readText('IWM_holdings.csv', whole);
    const [snapshot] = snapshots;
    expect(series).toEqual([]);
    expect(snapshot).toMatchObject({ universe: 'IWM', provider: 'iShares' });
    expect([snapshot?.observed, snapshot?.published].map((day) => toIsoDate(day as number))).toEqual([
      '2026-01-22',
      '2026-01-23',
    ]);
    expect(snapshot?.members).toEqual([
      { symbol: 'AAA', name: 'ALPHA, INC CLASS A', sector: 'Energy', weight: 0.6 },
      { symbol: 'B-B', name: 'BETA CLASS B', sector: 'Utilities', weight: 0.355 },
    ]);
    expect(notes).toEqual(['shares without a ticker left out: 1, 0.50% of the fund']);
  });

  it('without a preamble take the date from the name, with a Type leave swaps out, and the fund is whom one says', async () => {
    const typed = `Ticker,Name,Type,Sector,Asset Class,Weight (%)\n"AAA","A","Equity","Energy","Equity","99.0"\n"AAA","A","Swap","Energy","Equity","0.10"\n`;
    const { snapshots, notes } = await readText('x_holdings.2021-03-12.csv', typed, { symbol: 'IJR' });
    expect(snapshots[0]).toMatchObject({ universe: 'IJR', observed: parseIsoDate('2021-03-12') });
    expect(toIsoDate(snapshots[0]?.published as number)).toBe('2021-03-15');
    expect(snapshots[0]?.members.map(({ symbol, weight }) => [symbol, weight])).toEqual([['AAA', 0.99]]);
    expect(notes).toEqual(['the file says no date: 2021-03-12 is from its name or from --vintage']);
  });

  it('add the weights of a share that stands there twice', async () => {
    const { snapshots, notes } = await readText('IWM.csv', whole.replace('"B.B"', '"AAA"'));
    expect(snapshots[0]?.members[0]?.weight).toBeCloseTo(0.955, 12);
    expect(notes[0]).toBe('weights added of what stands there twice: AAA');
  });

  it.each([
    [
      'IWM.csv',
      whole.replace('60.00', '40.00'),
      /^given\/IWM\.csv: the weights sum to 0\.7850, not 0\.90 to 1\.05: give the whole/,
    ],
    ['IWM.csv', whole.replace('60.00', '90.00'), /sum to 1\.2850/],
    ['IWM.csv', whole.replace('"60.00"', '"much"'), /line 6: the weight "much" is no number/],
    ['IWM.csv', whole.replace('Jan 22, 2026', 'Feb 30, 2026'), /line 2: "Feb 30, 2026" is no date/],
    ['IWM.csv', whole.replace('Jan 22, 2026', 'Dec 22, 2026'), /2026-12-22 lies in the future/],
    ['IWM.csv', header + rows, /says no date of the holdings: put the date/],
    ['holdings of mine.csv', whole, /"holdings of mine" is no ticker of a fund: name the fund with --symbol/],
    ['IWM.csv', whole.replace('"35.5","1"', '"35.5"'), /line 7: 6 fields, the header has 7/],
    ['IWM.csv', whole.replaceAll('"Equity"', '"Bond"'), /holds no share/],
    ['IWM.csv', whole.replace('60.00', '60.\0'), /line 6: has a NUL byte/],
  ])('%s is refused when broken: %#', async (name, text, message) => {
    expect(await readFault(name, text)).toMatch(message);
  });
});

describe('SPDR holdings', () => {
  const read = async (cells: (string | number | null)[][], name = 'holdings.xlsx') => {
    const sheet = cells.map((row) => row.map((value) => (value === null ? null : { value })));
    const bytes = new Uint8Array(await writeExcelFile(sheet as never).toBuffer());
    const file = { path: name, name, folders: [], text: '', bytes };
    return findLayout(file).read(file, readOptions);
  };
  const book = [
    ['Fund Name:', 'Some ETF'],
    ['Ticker Symbol:', 'SPY'],
    ['Holdings:', 'As of 22-Jan-2026'],
    [null],
    ['Name', 'Ticker', 'Weight', 'Sector'],
    ['ALPHA', 'AAA', 60.5, '-'],
    ['BETA CL B', 'B.B', 39, 'Energy'],
    ['US DOLLAR', '-', 0.4, '-'],
    ['CONTRA', '2602335D', 0.1, '-'],
    [null],
    ['Legal text'],
  ];

  it('give the shares of the day', async () => {
    const { snapshots, notes } = await read(book);
    expect(snapshots[0]).toMatchObject({ universe: 'SPY', provider: 'SPDR', observed: parseIsoDate('2026-01-22') });
    expect(snapshots[0]?.members.map(({ symbol, sector, weight }) => [symbol, sector, weight])).toEqual([
      ['AAA', '', 0.605],
      ['B-B', 'Energy', 0.39],
    ]);
    expect(notes).toEqual(['shares without a ticker left out: 1, 0.10% of the fund']);
  });

  it('are refused when broken', async () => {
    await expect(read(book.slice(0, 4))).rejects.toThrow('holdings.xlsx: has no row with Name, Ticker and Weight');
    await expect(read(book.slice(3))).rejects.toThrow(/"" is no date of holdings/);
    await expect(read(book.slice(0, 6))).rejects.toThrow(/the weights sum to 0\.6050/);
    const bytes = new TextEncoder().encode('PK no workbook');
    const file = { path: 'a.xlsx', name: 'a.xlsx', folders: [], text: '', bytes };
    await expect(findLayout(file).read(file, readOptions)).rejects.toThrow('a.xlsx: is no readable workbook');
    const empty = { ...file, bytes: new Uint8Array() };
    await expect(findLayout(empty).read(empty, readOptions)).rejects.toThrow('a.xlsx: is empty');
  });
});

describe('the universe table', () => {
  const text =
    'symbol,name,sector,w_iwm_2026_01_21,w_ivv_2025_11_18,flag\nAAA,Alpha,Energy,99,,\nBRK-B,Beta,,0.5,98,x\n';

  it('gives a snapshot a column', async () => {
    const { snapshots } = await readText('universe.csv', text);
    expect(snapshots.map(({ universe, observed, members }) => [universe, toIsoDate(observed), members.length])).toEqual(
      [
        ['IWM', '2026-01-21', 2],
        ['IVV', '2025-11-18', 1],
      ],
    );
    expect(snapshots[1]?.members).toEqual([{ symbol: 'BRK-B', name: 'Beta', sector: '', weight: 0.98 }]);
  });

  it.each([
    [text.replace('BRK-B', 'AAA'), /line 3: AAA stands there twice/],
    [text.replace('BRK-B', '12'), /line 3: "12" is no ticker/],
    [text.replace('99', 'x'), /line 2: the weight "x" is no number/],
    [text.replace('98', '9.8'), /the weights sum to 0\.0980/],
    [text.replace('2026_01_21', '2026_02_30'), /line 1: the column "w_iwm_2026_02_30" names no date/],
    [text.replace('2026_01_21', '2027_01_21'), /2027-01-21 lies in the future/],
  ])('is refused when broken: %#', async (broken, message) => {
    expect(await readFault('universe.csv', broken)).toMatch(message);
  });
});

it.each([
  ['BRK.B', 'BRK-B'],
  ['brk/b', 'BRK-B'],
  ['BRKB', 'BRKB'],
  ['GOOGL', 'GOOGL'],
  ['-', undefined],
  ['P5N994', undefined],
  ['', undefined],
])('the ticker %j is %j in price files', (text, expected) => {
  expect(toTicker(text)).toBe(expected);
});
