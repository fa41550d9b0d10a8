import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('quote rows', () => {
  it.each([
    ['XLK 146.14 +0.98 (0.68%)', 'XLK', 146.14, 0.98, 0.68],
    ['AAPL: 271.01 -0.85 -0.31%', 'AAPL', 271.01, -0.85, -0.31],
    ['MSFT  $472.94  -$10.68  (-2.21%)', 'MSFT', 472.94, -10.68, -2.21],
    ['^GSPC 6,858.47 +12.97 (+0.19%)', '^GSPC', 6858.47, 12.97, 0.19],
    ['SPY 683.17 +1.25', 'SPY', 683.17, 1.25, null],
    ['NVDA 188.85 ▼ 2.35 (1.23%)', 'NVDA', 188.85, -2.35, -1.23],
    ['QQQ 613.12 (-0.20%)', 'QQQ', 613.12, null, -0.2],
    ['GOOG  161.06\n+14.48 (-9.88%)', 'GOOG', 161.06, 14.48, -9.88],
    ['| Tesla (TSLA) | $438.07 | -$11.65 | -2.59% |', 'TSLA', 438.07, -11.65, -2.59],
    ['| Apple | AAPL | $1,271.01 | -0.85 | -0.31% |', 'AAPL', 1271.01, -0.85, -0.31],
  ])('reads %s', (text, id, price, change, percent) => {
    expect(readKind('quote-row', `Quotes\n\n${text}\n\nNotes`, '2026-01-04')).toMatchObject([
      { subject: { id }, price, change, percent },
    ]);
  });

  it('is of the day that its page states', () => {
    const page = (heading: string) =>
      readKind('quote-row', `${heading}\n\nSPY 683.17 +1.25 (0.18%)\n`, '2026-01-04')[0]?.period;
    expect(page('Closing prices, Wednesday, December 31, 2025')).toMatchObject({
      to: parseIsoDate('2025-12-31'),
      from: 'stated',
    });
    expect(page('Quotes as of 30 December 2025')).toMatchObject({ to: parseIsoDate('2025-12-30') });
    expect(page('Quotes')).toMatchObject({ to: parseIsoDate('2026-01-02'), from: 'assumed' });
  });

  it('takes figures of the economy for no rows', () => {
    expect(readKind('quote-row', 'GDP 4.3 (3.8%)\nCPI 2.7%\n', '2026-01-04')).toEqual([]);
  });

  it('reads rows that a page runs together on one line', () => {
    const rows = readKind(
      'quote-row',
      'Quotes\n\nKRE 28.61 -1.09 (-3.67%) GLD 112.75 -0.44 (-1.29%) TLT 90.21 +0.10 (0.11%)\n',
      '2010-04-26',
    );
    expect(rows).toMatchObject([
      { subject: { id: 'KRE' }, price: 28.61 },
      { subject: { id: 'GLD' }, change: -0.44, percent: -1.29 },
      { subject: { id: 'TLT' }, percent: 0.11 },
    ]);
  });
});
