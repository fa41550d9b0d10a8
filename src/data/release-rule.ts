import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  RotascopeError,
  toCivilDate,
  toWeekday,
} from '../core/index.ts';

/**
 * When a value becomes known.
 * `same-day`: on the day it speaks of (closes, decisions). `next-business-day`: on the next NYSE session that is no bank holiday.
 * `month-lag`: on day `day` of the `months`-th month after the one it speaks of, a conservative bound.
 * `day-lag`: `days` calendar days after the day it speaks of, a conservative bound for weekly and quarterly figures.
 * A row that carries its own release date uses that instead.
 */
export type ReleaseRule =
  | { readonly kind: 'same-day' }
  | { readonly kind: 'next-business-day' }
  | { readonly kind: 'month-lag'; readonly months: number; readonly day: number }
  | { readonly kind: 'day-lag'; readonly days: number };

/** Reads `same-day`, `next-business-day`, `month-lag MONTHS DAY` or `day-lag DAYS`; an empty text is no rule. */
export function parseReleaseRule(text: string): ReleaseRule | undefined {
  if (text === '') return undefined;
  if (text === 'same-day' || text === 'next-business-day') return { kind: text };
  const lag = /^month-lag (\d{1,2}) (\d{1,2})$/.exec(text);
  const months = Number(lag?.[1]);
  const day = Number(lag?.[2]);
  if (months >= 1 && day >= 1 && day <= 28) return { kind: 'month-lag', months, day };
  const days = Number(/^day-lag (\d{1,3})$/.exec(text)?.[1]);
  if (days >= 1) return { kind: 'day-lag', days };
  throw new RotascopeError(
    'invalid-table',
    `release rule "${text.slice(0, 40)}": needs same-day, next-business-day, month-lag MONTHS DAY (day 1 to 28) or day-lag DAYS (1 to 999)`,
  );
}

/** The day a value observed on `observed` is published by a rule. */
export function toPublishedDay(rule: ReleaseRule, observed: DayNumber): DayNumber {
  if (rule.kind === 'same-day') return observed;
  if (rule.kind === 'day-lag') return observed + rule.days;
  if (rule.kind === 'next-business-day') {
    const next = nextSession(observed);
    return isBankHoliday(next) ? nextSession(next) : next;
  }
  const { year, month } = toCivilDate(addMonths(endOfMonth(observed), rule.months));
  return fromCivilDate(year, month, rule.day);
}

/** Columbus Day and Veterans Day: the NYSE is open, statistical offices and bond desks are not. */
function isBankHoliday(day: DayNumber): boolean {
  const date = toCivilDate(day);
  if (date.month === 10) return toWeekday(day) === 1 && date.day >= 8 && date.day <= 14;
  return date.month === 11 && (date.day === 11 || (date.day === 12 && toWeekday(day) === 1));
}
