import type { DayNumber } from '../../series/series.ts';
import { toMonthIndex } from '../month.ts';
import { toIsoWeekIndex } from '../week.ts';
import { firstCalendarDay, lastCalendarDay, requireCalendarDay } from './calendar-range.ts';
import { sessionTable } from './session-table.ts';

/** For each day of the calendar, whether it is the last session of its period. */
interface LastSessions {
  readonly ofWeek: Uint8Array;
  readonly ofMonth: Uint8Array;
}

let lastSessions: LastSessions | undefined;

function findLastSessions(): LastSessions {
  lastSessions ??= createLastSessions();
  return lastSessions;
}

/** The calendar ends with a month, on a Monday whose week goes on. */
function createLastSessions(): LastSessions {
  const { sessions } = sessionTable();
  const size = lastCalendarDay - firstCalendarDay + 1;
  const ofWeek = new Uint8Array(size);
  const ofMonth = new Uint8Array(size);
  for (let i = 0; i < sessions.length; i++) {
    const day = sessions[i] as DayNumber;
    const next = sessions[i + 1] ?? lastCalendarDay + 1;
    if (toIsoWeekIndex(next) !== toIsoWeekIndex(day)) ofWeek[day - firstCalendarDay] = 1;
    if (toMonthIndex(next) !== toMonthIndex(day)) ofMonth[day - firstCalendarDay] = 1;
  }
  return { ofWeek, ofMonth };
}

/**
 * Whether the day is the last session of its calendar month.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example isLastSessionOfMonth(parseIsoDate('2006-12-29')) // true
 */
export function isLastSessionOfMonth(day: DayNumber): boolean {
  requireCalendarDay(day);
  return findLastSessions().ofMonth[day - firstCalendarDay] === 1;
}

/**
 * Whether the day is the last session of its ISO week. The calendar ends on a Monday, 2035-12-31, whose week goes on.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example isLastSessionOfWeek(parseIsoDate('2026-07-02')) // true, Friday is a holiday
 */
export function isLastSessionOfWeek(day: DayNumber): boolean {
  requireCalendarDay(day);
  return findLastSessions().ofWeek[day - firstCalendarDay] === 1;
}
