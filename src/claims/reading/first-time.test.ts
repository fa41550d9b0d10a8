import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read } from './read-fixture.ts';

/** Since when a limit is said to hold for the first time: "ever", a day, or "not said". */
function since(text: string, published: string): string {
  const told = read(text, published).find((one) => 'firstAfter' in one);
  if (told === undefined || !('firstAfter' in told) || told.firstAfter === undefined) return 'not said';
  return told.firstAfter === null ? 'ever' : toIsoDate(told.firstAfter);
}

describe('limits passed for the first time', () => {
  it('are read with what they are the first since', () => {
    expect(
      since('On Tuesday the Nasdaq Composite closed above 5,000 for the first time since 2000.', '2015-03-03'),
    ).toBe('2000-12-31');
    expect(since('The Dow finished above 20,000 for the first time in its history on January 25.', '2017-01-26')).toBe(
      'ever',
    );
    expect(since('The ISM index fell to 49.1 in August, its first reading below 50 since 2016.', '2019-09-13')).toBe(
      '2016-12-31',
    );
    expect(since('The 10-year yield is above 5% for the first time since July 2007.', '2023-10-20')).toBe('2007-07-31');
  });

  it('are the first of all where nothing says since when, and of the year where it is named', () => {
    expect(since('The Russell 2000 closed above 3,000 for the first time in late June.', '2026-08-21')).toBe('ever');
    expect(since('On Friday the Dow closed above 40,000 for the first time.', '2024-05-18')).toBe('ever');
    expect(since('The VIX rose above 30 for the first time this year on Monday.', '2024-08-06')).toBe('2023-12-29');
  });

  it('say nothing of earlier times without such words', () => {
    expect(since('On Tuesday the Nasdaq Composite closed above 5,000.', '2015-03-03')).toBe('not said');
    expect(since('The Dow finished above 20,000 for the first time this week.', '2017-01-26')).toBe('not said');
    expect(since('The first reading of the quarter put the ISM index below 50.', '2019-09-13')).toBe('not said');
  });
});
