import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('moves measured from the close of a day', () => {
  it('start from that close', () => {
    expect(readReturns('The S&P 500 is 10.3% off July 31.', '2023-10-27')).toMatchObject([
      { direction: 'down', low: 10.3, base: day('2023-07-31'), to: day('2023-10-27') },
    ]);
    expect(readReturns('The Dow stands 3.5% below where it stood on December 4.', '2024-12-17')).toMatchObject([
      { direction: 'down', base: day('2024-12-04'), to: day('2024-12-17') },
    ]);
    expect(readReturns('The Nasdaq trades 7% above its May 2 close.', '2025-06-06')).toMatchObject([
      { direction: 'up', base: day('2025-05-02'), to: day('2025-06-06') },
    ]);
    expect(readReturns("The Russell 2000 is 8% below November's close.", '2021-12-31')).toMatchObject([
      { direction: 'down', base: day('2021-11-30'), to: day('2021-12-31') },
    ]);
  });

  it('end on the day that the clause tells', () => {
    expect(readReturns("Monday's plunge left the S&P 500 19.8% below September 20.", '2018-12-26')).toMatchObject([
      { direction: 'down', base: day('2018-09-20'), to: day('2018-12-24') },
    ]);
  });

  it('are no distances from a high', () => {
    expect(readReturns('The Nasdaq is 6% below its July 26 high.', '2019-08-06')).toEqual([]);
    expect(readKind('drawdown', 'The Nasdaq is 6% below its July 26 high.', '2019-08-06')).toHaveLength(1);
  });
});

describe('falls that did not come', () => {
  const none = (text: string, published: string) =>
    readKind('drawdown', text, published).map(({ relation, asserted, period }) => [
      relation,
      asserted?.low,
      asserted?.wording,
      period.base,
    ]);

  it('make the deepest of the stretch a smaller one', () => {
    expect(none("The S&P 500 hasn't had a 5% pullback this year.", '2017-10-16')).toEqual([
      ['deepest', 5, 'under', day('2016-12-30')],
    ]);
    expect(none('The Nasdaq had not suffered a 10% drop since October.', '2021-08-20')).toEqual([
      ['deepest', 10, 'under', day('2020-09-30')],
    ]);
    expect(none("Is it true that the Dow hasn't had a 5% pullback this year?", '2017-10-16')).toEqual([]);
    expect(none('The Dow has never had a 3% one-day drop this year.', '2018-12-05')).toEqual([]);
  });

  it('are dated by the ends that follow the figure', () => {
    expect(
      none("The S&P 500's deepest dip so far in 2017 measured 2.8%, from March 1 to April 13.", '2017-10-16'),
    ).toEqual([['deepest', 2.8, 'plain', day('2017-03-01')]]);
  });
});
