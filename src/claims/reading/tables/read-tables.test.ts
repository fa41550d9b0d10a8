import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import type { Statement } from '../../statement.ts';
import { read } from '../read-fixture.ts';

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
});
