import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind } from './read-fixture.ts';

/** The turn that it starts from, or the day, and the last close. */
const spans = (text: string, published: string): string[] =>
  readKind('return', text, published).map(({ period: { base, to, anchor } }) => {
    const start = anchor === undefined ? toIsoDate(base) : `${anchor.side} to ${toIsoDate(anchor.to)}`;
    return `${start}..${toIsoDate(to)}`;
  });

describe('a move from a turn up to an end that is told apart from it', () => {
  it.each([
    [
      'From its March 2020 low the S&P 500 rose 68% to the end of 2020.',
      '2021-02-09',
      ['low to 2020-03-31..2020-12-31'],
    ],
    [
      'From the March 2020 low the S&P 500 had gained 68% by the end of 2020.',
      '2021-02-09',
      ['low to 2020-03-31..2020-12-31'],
    ],
    [
      'From the low of March 23, 2020 the index fund SPY rose 68% by the end of 2020.',
      '2021-02-09',
      ['2020-03-23..2020-12-31'],
    ],
    [
      'From its low in March 2009 the Nasdaq climbed 79% through December 31, 2009.',
      '2010-03-01',
      ['low to 2009-03-31..2009-12-31'],
    ],
    // A month without a year is the next one after the turn.
    [
      'After the September 2001 low the S&P 500 rose 21% into January.',
      '2009-04-13',
      ['low to 2001-09-28..2002-01-31'],
    ],
    // And where now is told, up to now.
    ['From its March 2020 low the S&P 500 is up 75%.', '2021-02-09', ['low to 2020-03-31..2021-02-09']],
  ])('reads %j', (text, published, shown) => {
    expect(spans(text, published)).toEqual(shown);
  });

  it('goes on from a day told before, to the end of that year', () => {
    const text = 'The Russell 2000 peaked on March 15, 2021. From there to the end of that year it lost 5%.';
    expect(spans(text, '2026-08-17')).toEqual(['2021-03-15..2021-12-31']);
  });

  it('counts the sessions after a day that is named for what happened on it', () => {
    expect(spans('In the two sessions after the June 23 referendum the S&P 500 fell 5.3%.', '2016-07-08')).toEqual([
      '2016-06-23..2016-06-27',
    ]);
    expect(spans('In the three sessions after the May 22 hearing the Nasdaq slipped 1%.', '2013-06-10')).toEqual([
      '2013-05-22..2013-05-28',
    ]);
  });

  it('takes what had been lost by a close for no move of that session', () => {
    expect(spans('By the close on February 11 the S&P 500 had lost 10.5%.', '2016-07-08')).toEqual([
      '2015-12-31..2016-02-11',
    ]);
    expect(spans('By the close of November 9 the S&P 500 was up 1.1%.', '2016-11-12')).toEqual([
      '2016-11-08..2016-11-09',
    ]);
  });
});
