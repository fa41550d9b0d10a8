import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { toIsoDate } from '../iso-date.ts';
import { firstCalendarDay, requireCalendarDay } from './calendar-range.ts';
import { sessionTable } from './session-table.ts';

/**
 * Whether the New York Stock Exchange holds a session on the day, a full or a half one.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example isSession(parseIsoDate('2025-01-09')) // false, the mourning for Jimmy Carter
 */
export function isSession(day: DayNumber): boolean {
  return countTo(day) !== (day === firstCalendarDay ? 0 : countTo(day - 1));
}

/**
 * The day itself if it is a session, or the last session before it.
 * Throws `invalid-date` outside 1953-01-02 to 2035-12-31.
 * @example toIsoDate(sessionOnOrBefore(parseIsoDate('2006-12-31'))) // '2006-12-29'
 */
export function sessionOnOrBefore(day: DayNumber): DayNumber {
  return sessionAt(countTo(day) - 1, day);
}

/**
 * The first session strictly after the day.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-30.
 * @example toIsoDate(nextSession(parseIsoDate('2001-09-10'))) // '2001-09-17'
 */
export function nextSession(day: DayNumber): DayNumber {
  return sessionAt(countTo(day), day);
}

/**
 * The last session strictly before the day.
 * Throws `invalid-date` outside 1953-01-03 to 2035-12-31.
 * @example toIsoDate(previousSession(parseIsoDate('2026-01-02'))) // '2025-12-31'
 */
export function previousSession(day: DayNumber): DayNumber {
  return sessionAt(countTo(day) - (isSession(day) ? 2 : 1), day);
}

/**
 * The session a number of sessions after the last one on or before the day (earlier when negative).
 * Throws `invalid-date` when the day or the result is outside 1953-01-02 to 2035-12-31.
 * @example toIsoDate(shiftSessions(parseIsoDate('2026-01-02'), -1)) // '2025-12-31'
 */
export function shiftSessions(day: DayNumber, sessions: number): DayNumber {
  return sessionAt(countTo(day) - 1 + sessions, day);
}

/**
 * Every session from `first` to `last`, both included, rising; none when `last` is before `first`.
 * Throws `invalid-date` when either is outside 1953-01-01 to 2035-12-31.
 * @example sessionsBetween(parseIsoDate('2025-12-24'), parseIsoDate('2025-12-28')).length // 2
 */
export function sessionsBetween(first: DayNumber, last: DayNumber): Int32Array {
  const before = countTo(first) - (isSession(first) ? 1 : 0);
  return sessionTable().sessions.slice(before, Math.max(before, countTo(last)));
}

/**
 * Number of sessions from `first` to `last`, both included; 0 when `last` is before `first`.
 * Throws `invalid-date` when either is outside 1953-01-01 to 2035-12-31.
 * @example countSessions(parseIsoDate('2025-01-01'), parseIsoDate('2025-12-31')) // 250
 */
export function countSessions(first: DayNumber, last: DayNumber): number {
  return Math.max(0, countTo(last) - countTo(first) + (isSession(first) ? 1 : 0));
}

function countTo(day: DayNumber): number {
  requireCalendarDay(day);
  return sessionTable().counts[day - firstCalendarDay] as number;
}

function sessionAt(index: number, day: DayNumber): DayNumber {
  const session = sessionTable().sessions[index];
  if (session !== undefined) return session;
  throw new RotascopeError(
    'invalid-date',
    `the NYSE calendar, 1953-01-01 to 2035-12-31, has no session ${index < 0 ? 'that early' : 'that late'} (from ${toIsoDate(day)})`,
  );
}
