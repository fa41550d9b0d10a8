import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const toGrowth = (text: string, published: string) =>
  readKind('growth', text, published).map(({ subject, asserted, period }) => [subject.id, asserted?.low, period.to]);

describe('growth of results', () => {
  it('is of the quarter that the passage tells of, and not of the year since', () => {
    expect(
      toGrowth(
        'Second-quarter results are nearly all in. Profits of S&P 500 companies are running 9 percent ahead of a year ago.',
        '2007-08-10',
      ),
    ).toEqual([['sp-500', 9, day('2007-06-29')]]);
  });

  it('is of the quarter over where the season reports it', () => {
    expect(toGrowth('Blended growth of the S&P 500 for the quarter is now tracking 15%.', '2018-07-27')).toEqual([
      ['sp-500', 15, day('2018-06-29')],
    ]);
  });

  it('is of those named with it', () => {
    expect(
      toGrowth(
        'Earnings of S&P 500 companies fell 5% in the second quarter; those of the Russell 2000 shrank 20%.',
        '2023-08-04',
      ).map(([id]) => id),
    ).toEqual(['sp-500', 'russell-2000']);
  });

  it('goes on with what is expected of another quarter', () => {
    expect(
      toGrowth(
        'S&P 500 earnings grew 6% in the third quarter. Wall Street expects 9% for the fourth quarter. It expected 4% for the third.',
        '2023-11-10',
      ),
    ).toEqual([
      ['sp-500', 6, day('2023-09-29')],
      ['sp-500', 9, day('2023-12-29')],
      ['sp-500', 4, day('2023-09-29')],
    ]);
  });

  it('makes no fall of the index of a fall of its profits', () => {
    expect(read('Earnings of S&P 500 companies fell 5% in the second quarter.', '2023-08-04')).toHaveLength(1);
  });
});

const toBreadth = (text: string, published: string) =>
  readKind('breadth', text, published).map(({ test, asserted, period }) => [test, asserted?.low, period.to]);

describe('shares of members', () => {
  it.each([
    ['Some 64% of S&P 500 companies have topped estimates.', 'beat-estimates', 64],
    ['Nearly nine in ten of the S&P 500 members trade over their 50-day average.', 'above-average', 90],
    ['More than two thirds of Nasdaq stocks ended 2018 lower than they started it.', 'positive-return', 33.3],
    ['The five largest names are now 23% of the S&P 500.', 'top-weight', 23],
  ])('%s', (text, test, low) => {
    expect(toBreadth(text, '2019-02-15')).toEqual([[test, expect.closeTo(low, 1), expect.anything()]]);
  });

  it('reads the share of another time beside it', () => {
    expect(
      toBreadth('Only 28% of S&P 500 stocks are above their 200-day line, against 60% in May.', '2015-08-21'),
    ).toEqual([
      ['above-average', 28, day('2015-08-21')],
      ['above-average', 60, day('2015-05-29')],
    ]);
  });

  it('takes those that have reported for no share of winners', () => {
    expect(toBreadth('With a third of the S&P 500 reported, profits have beaten forecasts.', '2019-02-01')).toEqual([]);
  });
});
