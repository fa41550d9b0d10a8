import type { DayNumber } from '../../series/series.ts';
import { endOfMonth } from '../month.ts';
import { startOfWeek } from '../week.ts';
import { lastCalendarDay } from './calendar-range.ts';
import { isSession, sessionOnOrBefore } from './sessions.ts';

/**
 * Whether the day is the last session of its calendar month.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example isLastSessionOfMonth(parseIsoDate('2006-12-29')) // true
 */
export function isLastSessionOfMonth(day: DayNumber): boolean {
  return isSession(day) && sessionOnOrBefore(endOfMonth(day)) === day;
}

/**
 * Whether the day is the last session of its ISO week. The calendar ends on a Monday, 2035-12-31, whose week goes on.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example isLastSessionOfWeek(parseIsoDate('2026-07-02')) // true, Friday is a holiday
 */
export function isLastSessionOfWeek(day: DayNumber): boolean {
  if (!isSession(day)) return false;
  const sunday = startOfWeek(day) + 6;
  return sunday <= lastCalendarDay && sessionOnOrBefore(sunday) === day;
}
