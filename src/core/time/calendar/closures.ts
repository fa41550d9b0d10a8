import type { DayNumber } from '../../series/series.ts';
import { parseIsoDate } from '../iso-date.ts';
import { toWeekday } from '../week.ts';
import { type HolidayRule, holidayRules } from './holiday-rules.ts';
import { irregularClosures } from './irregular-closures.ts';

/** Name of every weekday from 1953 to the last year given on which the exchange is closed all day. */
export function createClosures(lastYear: number): Map<DayNumber, string> {
  const closures = new Map<DayNumber, string>();
  for (let year = 1953; year <= lastYear; year++) {
    for (const rule of holidayRules) {
      if (rule.isKept(year)) addHoliday(closures, rule, year);
    }
  }
  for (const [date, name] of irregularClosures) closures.set(parseIsoDate(date), name);
  return closures;
}

function addHoliday(closures: Map<DayNumber, string>, rule: HolidayRule, year: number): void {
  const date = rule.date(year);
  const weekday = toWeekday(date);
  if (weekday <= 5) closures.set(date, rule.name);
  if (weekday === 6 && rule.isSaturdayKeptOnFriday?.(year)) closures.set(date - 1, `${rule.name} (observed)`);
  if (weekday === 7) closures.set(date + 1, `${rule.name} (observed)`);
}
