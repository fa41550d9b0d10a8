import { RotascopeError } from '../errors.ts';
import type { DayNumber } from '../series/series.ts';
import { fromCivilDate, monthLength, toCivilDate } from './civil-date.ts';

/**
 * Day number of an ISO 8601 calendar date, written YYYY-MM-DD and nothing else.
 * Throws `invalid-date` for another form or a date that is not in the calendar.
 * @example parseIsoDate('2025-12-11') // 20433
 */
export function parseIsoDate(text: string): DayNumber {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    throw new RotascopeError('invalid-date', `"${String(text).slice(0, 60)}" is not a date; YYYY-MM-DD is needed`);
  }
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
    throw new RotascopeError('invalid-date', `"${text}" is not in the calendar; a real date as YYYY-MM-DD is needed`);
  }
  return fromCivilDate(year, month, day);
}

/**
 * ISO 8601 calendar date of a day number.
 * Throws `invalid-date` unless it is a whole number within the years 0 to 9999.
 * @example toIsoDate(20433) // '2025-12-11'
 */
export function toIsoDate(day: DayNumber): string {
  const civil = toCivilDate(day);
  const year = String(civil.year).padStart(4, '0');
  return `${year}-${String(civil.month).padStart(2, '0')}-${String(civil.day).padStart(2, '0')}`;
}
