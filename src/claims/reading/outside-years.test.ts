import { describe, expect, it } from 'vitest';
import { read } from './read-fixture.ts';

const isOutside = (text: string): boolean[] =>
  read(text, '2026-01-26').map(({ period }) => period.isOutside === true && period.isUndatable === true);

describe('a year before the calendar of sessions', () => {
  it.each([
    ['October 2008 was the worst month for the S&P 500 since May 1940.'],
    ['On Thursday, January 22, 1948 the S&P 500 rose 0.5%.'],
    ['The S&P 500 rose 16.4% from 1929 to 2025.'],
    ['In the twelve months to January 1950 the S&P 500 rose 13.9%.'],
    ['Not since 1939 has the S&P 500 fallen 20% in a month.'],
    ['In 1929 the market crashed. The next year the S&P 500 rose 45.0%.'],
  ])('leaves what is told of it undatable: %j', (text) => {
    expect(isOutside(text).at(-1)).toBe(true);
  });

  it.each([
    // The year that the move is told of has been read; that of the comparison is of another statement.
    ['The S&P 500 fell 38.5% in 2008, its worst year since 1937.'],
    ['The S&P 500 closed at 1929.80 on July 1.'],
    ['The S&P 500 rose from 1929 to 1950 points in May.'],
    ['In 2024 the S&P 500 rose 23.3%. The next year it gained 16.4%.'],
  ])('is none of %j', (text) => {
    expect(isOutside(text)[0]).toBe(false);
  });
});
