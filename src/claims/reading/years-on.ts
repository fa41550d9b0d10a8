import { addMonths, type DayNumber, endOfMonth } from '../../core/index.ts';

/** The same day so many years on (or back); the last session of a month stays the end of it. */
export function addYears(day: DayNumber, years: number): DayNumber {
  const moved = addMonths(day, 12 * years);
  return endOfMonth(day) - day < 4 ? endOfMonth(moved) : moved;
}
