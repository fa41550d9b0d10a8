import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { fromCivilDate, monthLength, toCivilDate } from '../civil-date.ts';
import { toIsoDate } from '../iso-date.ts';
import { addMonths } from '../month.ts';
import { startOfWeek } from '../week.ts';
import { monthNames } from './vocabulary.ts';

/** Calendar days from `start` to `end`, both included, with the canonical name. */
export interface Span {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly label: string;
}

/** A date, week, month, quarter, half or year by name, in a year that may be left open ("July"). */
export interface NamedSpan {
  readonly unit: 'date' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  readonly year: number | undefined;
  /** Month of a date, 1 to 12. */
  readonly month?: number;
  /** The span in a year, undefined for a date which that year lacks. */
  readonly inYear: (year: number) => Span | undefined;
}

/** Months in the units that are made of whole months. */
export const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** One unit of whole months: the first, second ... of its year; for a year, `index` is 1. */
export function createMonthSpan(unit: keyof typeof monthsIn, index: number, year: number | undefined): NamedSpan {
  const prefix = { month: monthNames[index - 1], quarter: `Q${index}`, half: `H${index}`, year: '' }[unit];
  return {
    unit,
    year,
    inYear: (inYear) => {
      const start = fromCivilDate(inYear, (index - 1) * monthsIn[unit] + 1, 1);
      return { start, end: addMonths(start, monthsIn[unit]) - 1, label: `${prefix} ${inYear}`.trim() };
    },
  };
}

/** One day; a month and day of month whose year may be left open. */
export function createDateSpan(month: number, day: number, year: number | undefined): NamedSpan {
  return {
    unit: 'date',
    year,
    month,
    inYear: (inYear) => {
      if (day < 1 || day > monthLength(inYear, month)) return undefined;
      const date = fromCivilDate(inYear, month, day);
      return { start: date, end: date, label: toIsoDate(date) };
    },
  };
}

/** The ISO week, Monday to Sunday, that holds a date. */
export function createWeekSpan(date: NamedSpan): NamedSpan {
  return {
    unit: 'week',
    year: date.year,
    inYear: (inYear) => {
      const day = date.inYear(inYear)?.start;
      return day === undefined ? undefined : toWeekSpan(day);
    },
  };
}

/** The calendar week, month, quarter or year that holds a day. */
export function toSpanAround(day: DayNumber, unit: 'week' | 'month' | 'quarter' | 'year'): Span {
  if (unit === 'week') return toWeekSpan(day);
  const { year, month } = toCivilDate(day);
  return spanOf(createMonthSpan(unit, unit === 'year' ? 1 : Math.ceil(month / monthsIn[unit]), year), year);
}

/** The span itself, or, with its year left open, the latest one begun on or before the limit. */
export function toLatestSpan(named: NamedSpan, limit: DayNumber): Span {
  if (named.year !== undefined) return spanOf(named, named.year);
  const limitYear = toCivilDate(limit).year;
  // Eight years back there is always a 29 February.
  for (let year = limitYear; year >= limitYear - 8; year--) {
    const span = named.inYear(year);
    if (span !== undefined && span.start <= limit) return span;
  }
  return fail();
}

/** The first span of an open year that begins on or after a day. */
export function toNextSpan(named: NamedSpan, from: DayNumber): Span {
  const fromYear = toCivilDate(from).year;
  for (let year = fromYear; year <= fromYear + 8; year++) {
    const span = named.inYear(year);
    if (span !== undefined && span.start >= from) return span;
  }
  return fail();
}

function spanOf(named: NamedSpan, year: number): Span {
  return named.inYear(year) ?? fail();
}

function toWeekSpan(day: DayNumber): Span {
  const start = startOfWeek(day);
  return { start, end: start + 6, label: `week of ${toIsoDate(start)}` };
}

function fail(): never {
  throw new RotascopeError('invalid-period', 'it has a date that is not in the calendar');
}
