import type { DayNumber } from '../series/series.ts';
import { fromCivilDate, monthLength, toCivilDate } from './civil-date.ts';

/**
 * The same day of the month a number of months later (earlier when negative), or the month's last day where
 * the month is shorter. Throws `invalid-date` when the result leaves the years 0 to 9999.
 * @example toIsoDate(addMonths(parseIsoDate('2025-03-31'), -1)) // '2025-02-28'
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = toCivilDate(day);
  const monthIndex = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return fromCivilDate(year, month, Math.min(civil.day, monthLength(year, month)));
}

/**
 * First calendar day of the day's month, a session or not. Throws `invalid-date` outside the years 0 to 9999.
 * @example toIsoDate(startOfMonth(parseIsoDate('2025-12-11'))) // '2025-12-01'
 */
export function startOfMonth(day: DayNumber): DayNumber {
  return day - toCivilDate(day).day + 1;
}

/**
 * Last calendar day of the day's month, a session or not. Throws `invalid-date` outside the years 0 to 9999.
 * @example toIsoDate(endOfMonth(parseIsoDate('2024-02-10'))) // '2024-02-29'
 */
export function endOfMonth(day: DayNumber): DayNumber {
  const civil = toCivilDate(day);
  return day - civil.day + monthLength(civil.year, civil.month);
}

/**
 * Whole number that rises by 1 each calendar month: year * 12 + month - 1.
 * Throws `invalid-date` outside the years 0 to 9999.
 * @example toMonthIndex(parseIsoDate('2025-12-11')) // 24311
 */
export function toMonthIndex(day: DayNumber): number {
  const civil = toCivilDate(day);
  return civil.year * 12 + civil.month - 1;
}
