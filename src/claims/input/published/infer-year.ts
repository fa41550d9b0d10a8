import { type DayNumber, toCivilDate, toWeekday } from '../../../core/index.ts';
import { findFullDates, toCalendarDay } from './full-dates.ts';
import { findMonths } from './stated-month.ts';

interface YearlessDate {
  readonly month: number;
  readonly day: number;
  /** ISO weekday, 1 for Monday; null where the text names none. */
  readonly weekday: number | null;
}

/**
 * The day meant by a date without a year: on the named weekday, nearest to the latest date or month with a year in the
 * text; where there is none, in the year the text names most; else the last such day. Null where no year fits.
 */
export function inferYear(date: YearlessDate, text: string, today: DayNumber): DayNumber | null {
  const candidates = candidateDays(date, today);
  const [latest] = candidates;
  if (latest === undefined) return null;
  const dated = [...findFullDates(text).map(({ day }) => day), ...findMonths(text).map(({ last }) => last)];
  const past = dated.filter((day) => day <= today);
  if (past.length > 0) return nearest(candidates, Math.max(...past));
  const year = commonestYear(text, toCivilDate(today).year);
  return candidates.find((day) => toCivilDate(day).year === year) ?? latest;
}

function candidateDays({ month, day, weekday }: YearlessDate, today: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let year = toCivilDate(today).year; year >= 1953; year--) {
    const candidate = toCalendarDay(year, month, day);
    if (candidate === null || candidate > today) continue;
    if (weekday === null || toWeekday(candidate) === weekday) days.push(candidate);
  }
  return days;
}

function nearest(days: readonly DayNumber[], anchor: DayNumber): DayNumber {
  return days.reduce((best, day) => (Math.abs(day - anchor) < Math.abs(best - anchor) ? day : best));
}

function commonestYear(text: string, last: number): number | null {
  const counts = new Map<number, number>();
  for (const [written] of text.matchAll(/\b(?:19|20)\d{2}\b(?![.,]\d)/g)) {
    const year = Number(written);
    if (year <= last) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, left], [, right]) => right - left);
  return ranked[0]?.[0] ?? null;
}
