import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind } from './read-fixture.ts';

/** The moves of a text: their figures and stretches. */
const show = (text: string, published: string): string[] =>
  readKind('return', text, published).map(
    ({ asserted, period }) => `${asserted?.low} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );

describe('times that a passage has told', () => {
  it('reads weekdays of a week that is told', () => {
    expect(show('On Monday of last week the S&P 500 leapt 11.6%.', '2008-10-20')).toEqual([
      '11.6 2008-10-10..2008-10-13',
    ]);
    expect(
      show('Last week was wild. The Dow fell 5.5% on Monday and gained 4.0% the day after.', '2011-08-15'),
    ).toEqual(['5.5 2011-08-05..2011-08-08', '4 2011-08-08..2011-08-09']);
    expect(show('Last week the Dow lost 1.5%. It fell 0.4% on Monday.', '2025-10-14').at(-1)).toBe(
      '0.4 2025-10-10..2025-10-13',
    );
  });

  it('goes on from a time that the words before it have led to', () => {
    expect(
      show(
        'The Russell 2000 rose 10.2% in the week to November 11. It added 2.6% the next week and 2.4% the week after.',
        '2016-12-05',
      ).slice(1),
    ).toEqual(['2.6 2016-11-11..2016-11-18', '2.4 2016-11-18..2016-11-25']);
    expect(
      show('TLT lost 31% in 2022. It had lost 6% the year before and gained 16% the year before that.', '2023-01-09'),
    ).toEqual(['31 2021-12-31..2022-12-30', '6 2020-12-31..2021-12-31', '16 2019-12-31..2020-12-31']);
  });

  it('tells two figures apart by two times', () => {
    expect(show('The S&P 500 rose 5.0% and 2.2% in June and July.', '2025-08-04')).toEqual([
      '5 2025-05-30..2025-06-30',
      '2.2 2025-06-30..2025-07-31',
    ]);
    expect(show('The S&P 500 rose 23.3% and 16.4% in 2024 and 2025.', '2026-01-12')).toEqual([
      '23.3 2023-12-29..2024-12-31',
      '16.4 2024-12-31..2025-12-31',
    ]);
    expect(show('The S&P 500 and the Nasdaq-100 gained 11.4% and 15.9% in May and June.', '2025-07-07')).toEqual([
      '11.4 2025-04-30..2025-06-30',
      '15.9 2025-04-30..2025-06-30',
    ]);
  });

  it('ends a year that is over, and takes a quarter told in its first days for that of the year before', () => {
    expect(
      show('The Nasdaq Composite peaked on March 10, 2000. By the end of the year it had lost 51.1%.', '2001-01-08').at(
        -1,
      ),
    ).toContain('..2000-12-29');
    expect(show('Energy (XLE) fell 51.6% in the first quarter.', '2021-01-04')).toEqual([
      '51.6 2019-12-31..2020-03-31',
    ]);
    expect(show('The Dow opened the first quarter with a gain of 1.2%.', '2021-01-08').at(-1)).toContain('2020-12-31');
  });

  it('counts a length from a turn that is dated', () => {
    expect(show('From its low of March 23 the S&P 500 rose 17.6% in three sessions.', '2020-05-04')).toEqual([
      '17.6 2020-03-23..2020-03-26',
    ]);
  });

  it('survives an ordinal that names no asset', () => {
    expect(() =>
      show('The Russell 2000 rose 23% in one quarter. In the second it jumped 2%, in the third 8.8%.', '2004-01-12'),
    ).not.toThrow();
  });
});
