import type { DayNumber } from '../../series/series.ts';
import { fromCivilDate } from '../civil-date.ts';

/**
 * Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876).
 * @example toIsoDate(toEaster(2026)) // '2026-04-05'
 */
export function toEaster(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const dayOfMarch = epact + toSunday - 7 * correction + 22;
  return fromCivilDate(year, 3, 1) + dayOfMarch - 1;
}
