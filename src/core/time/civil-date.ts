import { RotascopeError } from '../errors.ts';
import type { DayNumber } from '../series/series.ts';

/** A date of the proleptic Gregorian calendar: month 1 to 12, day of month from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysPerEra = 146_097;
const daysFromEraStartTo1970 = 719_468;

/**
 * Day number of a calendar date.
 * Throws `invalid-date` when there is no such date, or its year is not 0 to 9999.
 * @example fromCivilDate(2025, 12, 11) // 20433
 */
export function fromCivilDate(year: number, month: number, day: number): DayNumber {
  const isReal = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  if (!isReal || !Number.isInteger(month) || !Number.isInteger(day)) {
    throw new RotascopeError(
      'invalid-date',
      `there is no date with year ${year}, month ${month}, day ${day}; a date of the calendar is needed`,
    );
  }
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromEraStartTo1970;
}

/**
 * Calendar date of a day number.
 * Throws `invalid-date` unless it is a whole number within the years 0 to 9999.
 * @example toCivilDate(20433) // { year: 2025, month: 12, day: 11 }
 */
export function toCivilDate(day: DayNumber): CivilDate {
  const shifted = day + daysFromEraStartTo1970;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysPerEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!Number.isInteger(day) || !isYear(year)) {
    throw new RotascopeError(
      'invalid-date',
      `${day} is not the number of a day; a whole number of days since 1970-01-01, within the years 0 to 9999, is needed`,
    );
  }
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** Number of days in a month of the Gregorian calendar, 28 to 31. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 0 && year <= 9999;
}
