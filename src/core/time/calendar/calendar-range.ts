import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { toIsoDate } from '../iso-date.ts';

/** 1953-01-01, the first day of the calendar: Saturday trading had ended in 1952. */
export const firstCalendarDay: DayNumber = -6209;

/** 2035-12-31, the last day of the calendar. */
export const lastCalendarDay: DayNumber = 24_105;

/** Throws `invalid-date` unless the day is a whole number from 1953-01-01 to 2035-12-31. */
export function requireCalendarDay(day: DayNumber): void {
  if (Number.isInteger(day) && day >= firstCalendarDay && day <= lastCalendarDay) return;
  const isDate = Number.isInteger(day) && Math.abs(day) < 700_000;
  throw new RotascopeError(
    'invalid-date',
    `${isDate ? toIsoDate(day) : `day number ${day}`} is outside the NYSE calendar; a day from 1953-01-01 to 2035-12-31 is needed`,
  );
}
