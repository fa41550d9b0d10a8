import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../core/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { StatedPeriod } from '../statement.ts';

/**
 * "A year over the past decade": whole years up to now are told to the end of the last month, or of the last quarter, as
 * well. Other stretches stay as they are.
 */
export function withReportedEnds(period: StatedPeriod): StatedPeriod {
  const years = Math.round((period.to - period.base) / daysOf.year);
  const isWhole = years > 0 && Math.abs(period.to - period.base - years * daysOf.year) < 5;
  const isFullYears = isYearEnd(period.base) && isYearEnd(period.to);
  if (!isWhole || isFullYears || !period.isOpen) return period;
  const month = startOfMonth(period.to);
  const quarter = addMonths(month, -((toCivilDate(month).month - 1) % 3));
  const ends = [...new Set([month - 1, quarter - 1])].map((day) => ({
    label: 'to the end of the last month or quarter',
    base: sessionOnOrBefore(endOfMonth(addMonths(startOfMonth(day), -12 * years))),
    to: sessionOnOrBefore(day),
  }));
  return { ...period, others: [...period.others, ...ends] };
}

function isYearEnd(day: DayNumber): boolean {
  return day === sessionOnOrBefore(fromCivilDate(toCivilDate(day).year, 12, 31));
}
