import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import type { Statement } from '../../statement.ts';
import { read, readKind } from '../read-fixture.ts';

function show(text: string, published: string): string[] {
  return read(text, published).map(
    (statement: Statement) =>
      `${statement.kind} ${'subject' in statement ? statement.subject?.id : ''} ${
        statement.kind === 'return' ? statement.direction : ''
      } ${'asserted' in statement ? statement.asserted?.low : ''} ${toIsoDate(statement.period.base)}..${toIsoDate(statement.period.to)}`,
  );
}

describe('tables', () => {
  it('reads a figure under a period as a return and one under a close as a level', () => {
    const table = `| Index | Close | Week | YTD |
|:---|---:|---:|---:|
| S&P 500 | 6,858.47 | +0.4% | -1.2% |
| **Russell 2000** | 2,500.10 | 0.0% | n/a |`;
    expect(show(table, '2026-01-03')).toEqual([
      'level sp-500  6858.47 2025-12-31..2026-01-02',
      'return sp-500 up 0.4 2025-12-26..2026-01-02',
      'return sp-500 down 1.2 2025-12-31..2026-01-02',
      'level russell-2000  2500.1 2025-12-31..2026-01-02',
      'return russell-2000 flat 0 2025-12-26..2026-01-02',
    ]);
  });

  it('reads aligned text, losses in brackets, and the day over a column', () => {
    const table = `Fund returns (%)
                          1 month   3 months   Since June 2
iShares Russell 2000 (IWM)    2.1      (3.4)       5.0
Technology (XLK)              1.0       2.0        3.0`;
    expect(show(table, '2025-08-15')).toEqual([
      'return IWM up 2.1 2025-07-15..2025-08-15',
      'return IWM down 3.4 2025-05-15..2025-08-15',
      'return IWM up 5 2025-06-02..2025-08-15',
      'return XLK up 1 2025-07-15..2025-08-15',
      'return XLK up 2 2025-05-15..2025-08-15',
      'return XLK up 3 2025-06-02..2025-08-15',
    ]);
    expect(show('Index | Aug. 14 close | 2026\nNasdaq 100 | 30,046.10 | +19.0%\n', '2026-08-17')).toEqual([
      'level nasdaq-100  30046.1 2026-08-13..2026-08-14',
      'return nasdaq-100 up 19 2025-12-31..2026-08-14',
    ]);
  });

  it('reads a name and a figure to a line under a caption that names one stretch', () => {
    const letter = `   First-quarter returns, coupons included
   Long Treasuries (TLT)         +4.7%
   High-yield corporates (HYG)   -0.6%`;
    expect(show(letter, '2021-04-09')).toEqual([
      'return TLT up 4.7 2020-12-31..2021-03-31',
      'return HYG down 0.6 2020-12-31..2021-03-31',
    ]);
    expect(show('Sectors in August, in percent:\n\nEnergy ..... 1.2\nUtilities ..... (2.0)', '2022-09-05')).toEqual([
      'return energy up 1.2 2022-07-29..2022-08-31',
      'return utilities down 2 2022-07-29..2022-08-31',
    ]);
  });

  it('leaves names and figures under a caption without a stretch, or with two, to the sentences', () => {
    for (const caption of ['What we own', 'From March to June, and in July'])
      expect(
        readKind('return', `${caption}\n\nTechnology   5.1%\nEnergy   2.1%`, '2022-09-05').filter(
          ({ period }) => period.from === 'stated',
        ),
      ).toEqual([]);
  });

  it('reads days and months in three letters or four over a column', () => {
    expect(show('| | Wed. | Aug | Sept. | Jul 2021 |\n| IWM | +1.1% | +2.0% | +3.0% | -1% |', '2022-10-06')).toEqual([
      'return IWM up 1.1 2022-10-04..2022-10-05',
      'return IWM up 2 2022-07-29..2022-08-31',
      'return IWM up 3 2022-08-31..2022-09-30',
      'return IWM down 1 2021-06-30..2021-07-30',
    ]);
  });

  it('reads a heading of a stretch up to a day or month that it names', () => {
    expect(
      show(
        '| Fund | January (%) | 2021 to Friday (%) |\n|:--|--:|--:|\n| **IWM** | **+5.0** | **16.0** |\n',
        '2021-02-15',
      ),
    ).toEqual(['return IWM up 5 2020-12-31..2021-01-29', 'return IWM up 16 2020-12-31..2021-02-12']);
    expect(show('Index | YTD through November 3\nS&P 500 | +13.5%', '2023-11-06')).toEqual([
      'return sp-500 up 13.5 2022-12-30..2023-11-03',
    ]);
    expect(show(' | S&P 500 | Nasdaq 100\n2024 through July | 15.8% | **15.0%**', '2024-08-05')).toEqual([
      'return sp-500 up 15.8 2023-12-29..2024-07-31',
      'return nasdaq-100 up 15 2023-12-29..2024-07-31',
    ]);
  });

  it('reads halves, quarters and years as they are headed, and leaves the dividends of a caption to it', () => {
    const table = `All figures are price changes, so dividends are left out.

| Index | First half 2024 | 3Q24 | Q1 '23 | FY 2022 |
|---|---|---|---|---|
| S&P 500 | +14.5% | +5.5% | +7.0% | -19.4% |`;
    expect(show(table, '2025-02-14')).toEqual([
      'return sp-500 up 14.5 2023-12-29..2024-06-28',
      'return sp-500 up 5.5 2024-06-28..2024-09-30',
      'return sp-500 up 7 2022-12-30..2023-03-31',
      'return sp-500 down 19.4 2021-12-31..2022-12-30',
    ]);
  });

  it.each([
    ['Fund\tYTD\t5 years (annualized)\nIWM\t3.0%\t9.1%', [undefined, true]],
    [
      'Average annual returns as of June 30, 2023\nFund | 1 year | 3-yr | 10Y\nSPY | 19.6% | 14.6% | 12.9%',
      [undefined, true, true],
    ],
    ['Index | 2021 | Since 2015\nS&P 500 | 26.9% | 9% p.a.', [undefined, true]],
    ['Index | Past decade | 2022\nNasdaq 100 | 17.5% a year | -33.0%', [true, undefined]],
  ])('tells rates a year from returns: %j', (table, rates) => {
    const statements = read(table, '2023-07-10').filter(({ kind }) => kind === 'return');
    expect(statements.map((one) => ('isAnnual' in one ? one.isAnnual : undefined))).toEqual(rates);
  });

  it('makes nothing of years where nothing says whether they are a rate', () => {
    expect(read('Index | YTD | 5 years\nS&P 500 | 16% | 62%', '2023-07-10')).toHaveLength(1);
    expect(read('Index | YTD | Total, 5 years\nS&P 500 | 16% | 62%', '2023-07-10').length).toBeLessThan(3);
  });

  it('reads months that are verbs too, and names that end like a level', () => {
    expect(show('Fund | March | May\nRussell 2000 Value | 1.5% | -2.5%', '2025-06-02')).toEqual([
      'return russell-2000-value up 1.5 2025-02-28..2025-03-31',
      'return russell-2000-value down 2.5 2025-04-30..2025-05-30',
    ]);
  });

  it('reads a table with its assets over the columns', () => {
    expect(show('Year | S&P 500 | Russell 2000\n2023 | 24.2% | 15.1%\n2024 | 23.3% | 10.0%', '2025-01-10')).toEqual([
      'return sp-500 up 24.2 2022-12-30..2023-12-29',
      'return russell-2000 up 15.1 2022-12-30..2023-12-29',
      'return sp-500 up 23.3 2023-12-29..2024-12-31',
      'return russell-2000 up 10 2023-12-29..2024-12-31',
    ]);
  });

  it.each([
    'EPS growth | 2024 | 2025\nS&P 500 | 11% | 13%',
    'Earnings by year:\n\nIndex | 2023 | 2024\nS&P 500 | 11% | 13%',
    'Index | Weight | 3 years | 2025E\nS&P 500 | 11% | 13% | 9%',
    'Index | Week | YTD\nS&P 500 Pure Value | 11% | 13%',
    'Index | Week\nS&P 500 | 12.5',
  ])('makes no return of %j', (table) => {
    expect(read(table, '2025-06-10').filter(({ kind }) => kind !== 'other')).toEqual([]);
  });

  it('reads rows of quotes by name, and leaves those under a period to it', () => {
    expect(read('S&P 500 | 6,858.47 | +12.97 | (0.19%)\n', '2026-01-04')).toMatchObject([
      { kind: 'quote-row', subject: { id: 'sp-500' }, price: 6858.47, change: 12.97, percent: 0.19 },
    ]);
    expect(show('Fund | Close | YTD\nIWM | 250.10 | +1.2%\n', '2026-01-04')).toEqual([
      'level IWM  250.1 2025-12-31..2026-01-02',
      'return IWM up 1.2 2025-12-31..2026-01-02',
    ]);
  });

  it('takes the stretch of a table from its first heading or its caption', () => {
    expect(show('| 2016 | Total return |\n|---|---|\n| S&P 500 | 12.0% |\n| Gold | -8.1% |', '2017-01-04')).toEqual([
      'return sp-500 up 12 2015-12-31..2016-12-30',
      'return gold down 8.1 2015-12-31..2016-12-30',
    ]);
    expect(show('**Second quarter of 2019**\n\n| Sector | Return |\n|---|---|\n| XLF | 8.0% |', '2019-07-02')).toEqual([
      'return XLF up 8 2019-03-29..2019-06-28',
    ]);
    expect(show('| Fund | Return |\n|---|---|\n| XLF | 8.0% |', '2019-07-02')).toEqual([]);
  });

  it('takes the stretch of labelled points from the heading over them', () => {
    expect(
      show('Fourth quarter\n\n* Dollar index: +5.0%\n* Gold: -2%, the worst since at least 2013', '2015-01-02').slice(
        0,
        2,
      ),
    ).toEqual(['indicator dollar-index  5 2014-09-30..2014-12-31', 'return gold down 2 2014-09-30..2014-12-31']);
    expect(show('Second quarter\n- Ten-year note: yield up 64 bp to 2.49%', '2013-07-01')).toEqual([
      'indicator treasury-10y  64 2013-03-28..2013-06-28',
      'indicator treasury-10y  2.49 2013-06-27..2013-06-28',
    ]);
    expect(show('Second quarter\n\nThe ten-year note yields 2.49%.', '2013-07-02')).toEqual([
      'indicator treasury-10y  2.49 2013-07-01..2013-07-02',
    ]);
  });
});
