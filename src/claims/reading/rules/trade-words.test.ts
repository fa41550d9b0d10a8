import { describe, expect, it } from 'vitest';
import { readReturns } from '../read-fixture.ts';

const moves = (text: string, published: string) =>
  readReturns(text, published).map(
    ({ id, direction, low }) => `${id} ${direction} ${Math.round((low ?? 0) * 10) / 10}`,
  );

describe("moves in the trade's own words", () => {
  it.each([
    ["After Monday's 3% bloodletting the S&P 500 rose 1%.", ['sp-500 down 3', 'sp-500 up 1']],
    ['SMH took a 4.7% drubbing, and the Nasdaq got a 4% shellacking.', ['SMH down 4.7', 'nasdaq down 4']],
    ['Utilities were hammered 6% yesterday.', ['utilities down 6']],
    [
      'The Russell 2000 gained 6% in July. So far this month 2.4% has evaporated.',
      ['russell-2000 up 6', 'russell-2000 down 2.4'],
    ],
    ['Nvidia shed 17% of its market value on Friday.', ['NVDA down 17']],
    ['The Dow snapped back 3% and the Nasdaq flew 2%.', ['dow up 3', 'nasdaq up 2']],
  ])('%s', (text, expected) => {
    expect(moves(text, '2024-08-19')).toEqual(expected);
  });

  it('reads no move without a figure in a verb of giving up', () => {
    for (const text of ['The Dow ceded its lead.', 'Liquidity in small caps evaporated.', 'Apple flew its staff home.'])
      expect(moves(text, '2024-08-19')).toEqual([]);
  });

  it('gives a fraction the verb before it, and a restated percent the move in points', () => {
    expect(moves('The S&P 500 dropped 4.7%, Citigroup three-fifths, and Wells Fargo a third.', '2008-09-16')).toEqual([
      'sp-500 down 4.7',
      'C down 60',
      'WFC down 33.3',
    ]);
    expect(moves("The Dow's 1,175-point slide was large; as a percentage (4.6) it was not.", '2018-02-05')).toEqual([
      'dow down 1175',
      'dow down 4.6',
    ]);
    expect(moves('The Dow lost 777 points. In percentage terms, 7, it was no record.', '2008-09-29')).toEqual([
      'dow down 777',
      'dow down 7',
    ]);
  });

  it.each([
    ["Thursday's report knocked 4% off the Nasdaq.", ['nasdaq down 4']],
    ['The deal put another 2% on the Dow and stripped 3% from gold.', ['dow up 2', 'gold down 3']],
    ['Since June small caps have put 12.8% on the board.', ['small-caps up 12.8']],
    ['The manager put 5% of her money on the Dow.', []],
  ])('reads a verb whose other half stands behind the figure: %s', (text, expected) => {
    expect(moves(text, '2024-08-19')).toEqual(expected);
  });

  it('goes on with what a clause without a statement tells of', () => {
    expect(moves('Regional banks did well in 2019. They gained 23.7 percent.', '2020-01-03')).toEqual([
      'regional-banks up 23.7',
    ]);
  });

  it('leaves the figure of a rival that is not named', () => {
    expect(moves('The Nasdaq is ahead 7.5% for the year against 1.0%.', '2026-01-23')).toEqual(['nasdaq up 7.5']);
  });
});
