import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { isHalfDay } from './half-day.ts';
import { sessionsBetween } from './sessions.ts';

function halfDaysOf(year: number): string[] {
  const sessions = sessionsBetween(parseIsoDate(`${year}-01-01`), parseIsoDate(`${year}-12-31`));
  return [...sessions].filter(isHalfDay).map((day) => toIsoDate(day).slice(5));
}

describe('half day', () => {
  it.each([
    [1993, ['11-26']],
    [1994, ['11-25']],
    [1995, ['07-03', '11-24']],
    [1996, ['07-05', '11-29', '12-24']],
    [1997, ['07-03', '11-28', '12-24', '12-26']],
    [1999, ['11-26', '12-31']],
    [2002, ['07-05', '11-29', '12-24']],
    [2003, ['07-03', '11-28', '12-24', '12-26']],
    [2013, ['07-03', '11-29', '12-24']],
    [2018, ['07-03', '11-23', '12-24']],
    [2021, ['11-26']],
    [2025, ['07-03', '11-28', '12-24']],
    [2026, ['11-27', '12-24']],
  ])('of %d are %j', (year, expected) => {
    expect(halfDaysOf(year)).toEqual(expected);
  });

  it('is not known before 1993', () => {
    expect(() => isHalfDay(parseIsoDate('1992-11-27'))).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    expect(() => isHalfDay(parseIsoDate('2036-07-03'))).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
