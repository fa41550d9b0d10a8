import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { toCivilDate } from '../civil-date.ts';
import { toIsoDate } from '../iso-date.ts';
import { toWeekday } from '../week.ts';
import { isSession } from './sessions.ts';

const wednesday = 3;
const thursday = 4;
const friday = 5;

/** 26 December 1997 and 2003, Fridays, and 31 December 1999, the eve of the year 2000. */
const irregularHalfDays = new Set(['1997-12-26', '1999-12-31', '2003-12-26']);

/**
 * Whether the session was announced to close at 13:00 New York time: the day after Thanksgiving, Christmas Eve, the
 * sessions around Independence Day, and three irregular ones. Early closes that nobody had announced (snow on
 * 1994-02-11 and 1996-01-08, the circuit breaker of 1997-10-27) are not counted. Before 1993 early closes were at
 * 14:00 and of many kinds: not covered. Throws `invalid-date` outside 1993-01-01 to 2035-12-31.
 * @example isHalfDay(parseIsoDate('2025-11-28')) // true
 */
export function isHalfDay(day: DayNumber): boolean {
  const isOpen = isSession(day);
  const { year, month, day: dayOfMonth } = toCivilDate(day);
  if (year < 1993) {
    throw new RotascopeError(
      'invalid-date',
      `half days are known from 1993-01-01 to 2035-12-31, and ${toIsoDate(day)} is before that`,
    );
  }
  if (!isOpen) return false;
  const weekday = toWeekday(day);
  if (month === 7 && year >= 1995) return isAroundIndependenceDay(year, dayOfMonth, weekday);
  if (month === 11) return weekday === friday && dayOfMonth >= 23 && dayOfMonth <= 29;
  return (month === 12 && dayOfMonth === 24) || irregularHalfDays.has(toIsoDate(day));
}

/** When the Fourth is a Thursday, the half day was Friday the 5th to 2012 and is Wednesday the 3rd since 2013. */
function isAroundIndependenceDay(year: number, dayOfMonth: number, weekday: number): boolean {
  if (dayOfMonth === 3) return weekday <= thursday && (weekday !== wednesday || year >= 2013);
  return dayOfMonth === 5 && weekday === friday && year < 2013;
}
