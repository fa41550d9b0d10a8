import type { DayNumber } from '../../../core/index.ts';
import { toNumberPattern } from '../number-words.ts';
import { toNumber } from '../to-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { countPeriods } from './frequencies.ts';

/** "first ten sessions", "opening five trading days of the year": so many from the start of a year. */
export const openingSessions = `(?:first|opening) (?<opening>${toNumberPattern(2, 63)}|\\d{1,2}) (?:trading )?(?:sessions|days)(?: of (?:a|any|the|this) (?:calendar )?year)?`;

const alone = new RegExp(`\\b${openingSessions}\\b`, 'i');

/** How many sessions the words count from the start of a year; undefined where they count none. */
export function toOpeningSessions(words: string | undefined): number | undefined {
  const count = alone.exec(words ?? '')?.groups?.opening;
  return count === undefined ? undefined : toNumber(count);
}

/** Sessions of the year up to a day: what "its best start to a year" is compared over in January. */
export function countSessionsSoFar(published: DayNumber): number {
  return countPeriods(toYearSoFar(published), 'session');
}
