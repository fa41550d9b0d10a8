import type { DayNumber } from '../series/series.ts';

/**
 * ISO 8601 weekday: 1 is Monday, 7 is Sunday.
 * @example toWeekday(parseIsoDate('2025-12-11')) // 4, a Thursday
 */
export function toWeekday(day: DayNumber): number {
  return day + 4 - 7 * Math.floor((day + 3) / 7);
}

/**
 * Whole number that rises by 1 each ISO 8601 week (Monday to Sunday); 0 is the week that holds 1970-01-01.
 * @example toIsoWeekIndex(parseIsoDate('2025-12-11')) // 2919
 */
export function toIsoWeekIndex(day: DayNumber): number {
  return Math.floor((day + 3) / 7);
}

/**
 * Monday of the day's ISO 8601 week.
 * @example toIsoDate(startOfWeek(parseIsoDate('2025-12-11'))) // '2025-12-08'
 */
export function startOfWeek(day: DayNumber): DayNumber {
  return day - toWeekday(day) + 1;
}
