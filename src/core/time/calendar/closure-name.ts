import type { DayNumber } from '../../series/series.ts';
import { requireCalendarDay } from './calendar-range.ts';
import { sessionTable } from './session-table.ts';

/**
 * Why the New York Stock Exchange is closed on a weekday: the holiday's name, with "(observed)" when it is kept on
 * another day than its own, or the reason of an irregular closure. Undefined on sessions and weekends.
 * Throws `invalid-date` outside 1953-01-01 to 2035-12-31.
 * @example toClosureName(parseIsoDate('2026-07-03')) // 'Independence Day (observed)'
 */
export function toClosureName(day: DayNumber): string | undefined {
  requireCalendarDay(day);
  return sessionTable().closures.get(day);
}
