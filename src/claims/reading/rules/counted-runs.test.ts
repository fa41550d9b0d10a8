import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const runs = (text: string, published: string) =>
  readKind('streak', text, published).map(({ of, asserted, outOf, frequency }) => [
    of,
    asserted?.low,
    outOf,
    frequency,
  ]);

describe('how many of so many periods', () => {
  it('are counted by times, by their number or by the last one', () => {
    expect(runs('The Nasdaq has fallen four times in five weeks.', '2010-08-13')).toEqual([['loss', 4, 5, 'week']]);
    expect(runs('The Dow was up 1%. It was its ninth gain in eleven sessions.', '2013-05-15')).toEqual([
      ['gain', 9, 11, 'session'],
    ]);
    expect(runs('For the S&P 500 it made seven monthly advances in eight months.', '2009-11-02')).toEqual([
      ['gain', 7, 8, 'month'],
    ]);
    expect(runs('The Russell 2000 has risen in nine of ten sessions.', '1999-03-30')).toEqual([
      ['gain', 9, 10, 'session'],
    ]);
  });

  it('of a run that was ended reach to the session before', () => {
    const ended = (text: string, published: string) =>
      readKind('streak', text, published).map(({ of, asserted, period }) => [of, asserted?.low, period.to]);
    expect(ended('The Nasdaq snapped its losing streak on Tuesday after four sessions.', '2012-06-06')).toEqual([
      ['loss', 4, day('2012-06-04')],
    ]);
    expect(ended('The Dow broke its run of losses today after ten sessions.', '2024-12-19')).toEqual([
      ['loss', 10, day('2024-12-18')],
    ]);
    expect(ended('August cut short a run of nine monthly gains for small caps.', '2013-09-04')).toEqual([
      ['gain', 9, day('2013-07-31')],
    ]);
  });

  it('may be won from another', () => {
    expect(
      readKind(
        'streak',
        'The Russell 2000 snapped its winning streak against the S&P 500 today after 14 sessions.',
        '2026-01-23',
      ),
    ).toMatchObject([{ of: 'lead', subject: { id: 'russell-2000' }, against: { id: 'sp-500' } }]);
  });

  it('are none of a place among falls', () => {
    expect(runs("It was the Dow's eighth-worst drop on record.", '2015-08-25')).toEqual([]);
  });
});

it.each([
  ['The S&P 500 has had eight gains in the last ten calendar years.', 8, 10],
  ['Small caps posted three annual losses in the past seven full years.', 3, 7],
])('counts whole calendar years: %s', (text, count, outOf) => {
  expect(readKind('streak', text, '2025-01-10')).toMatchObject([
    { frequency: 'year', outOf, asserted: { low: count } },
  ]);
});
