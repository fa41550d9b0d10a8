import { addMonths, type DayNumber, endOfMonth, fromCivilDate, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../known-series.ts';
import type { ReadOptions, SourceFile } from '../staged.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { type DateForm, parseDateCell } from './parse-cell.ts';

/** The dates of a file as written, strictly rising; a month or a year stands on its first day. */
export interface DateColumn {
  readonly days: Int32Array;
  readonly form: DateForm;
}

/**
 * Reads the first column of all rows. Fails with `invalid-import` for a text that is no date, dates of different forms,
 * dates out of order or twice, and dates after today unless they may lie ahead.
 */
export function readDateColumn(
  file: SourceFile,
  rows: readonly (readonly string[])[],
  options: ReadOptions,
  mayLieAhead: boolean,
): DateColumn {
  const days = new Int32Array(rows.length);
  const form = parseDateCell(rows[0]?.[0] ?? '')?.form ?? 'day';
  rows.forEach((row, i) => {
    const text = row[0] ?? '';
    const cell = parseDateCell(text);
    const problem =
      cell === undefined || cell.form !== form
        ? `${quoteCell(text)} is no date like the others`
        : toDayProblem(cell.day, days[i - 1], options.today, mayLieAhead);
    if (problem !== undefined) throw createImportError(file, i + 2, problem, remedyOf(problem));
    days[i] = cell?.day ?? 0;
  });
  return { days, form };
}

/** What is wrong with a day after the one before it; undefined where nothing is. */
export function toDayProblem(
  day: DayNumber,
  before: DayNumber | undefined,
  today: DayNumber,
  mayLieAhead = false,
): string | undefined {
  if (before !== undefined && day === before) return 'the date of the line before stands there again';
  if (before !== undefined && day < before) return 'the date is before that of the line before';
  return day > today && !mayLieAhead ? 'the date lies in the future' : undefined;
}

/** What to do about a problem with a date. */
export function remedyOf(problem: string): string {
  if (problem.includes('no date')) return 'write every date as YYYY-MM-DD, YYYY-MM, YYYYMMDD, YYYYMM or YYYY';
  if (problem.includes('future')) return 'leave out what has not happened yet';
  return 'sort the rows by date, oldest first, each date once';
}

/** The span that the distances of the days show: the median decides. */
export function inferSpan({ days, form }: DateColumn): Span {
  if (form === 'year') return 'annual';
  const gaps = new Int32Array(Math.max(days.length - 1, 0)).map((_, i) => (days[i + 1] ?? 0) - (days[i] ?? 0)).sort();
  const median = gaps[gaps.length >> 1] ?? (form === 'month' ? 30 : 1);
  if (median <= 4) return 'daily';
  if (median <= 10) return 'weekly';
  if (median <= 45) return 'monthly';
  return median <= 135 ? 'quarterly' : 'annual';
}

/**
 * The days on which values stand: the last day of the month, quarter or year they speak of, daily and weekly ones their own.
 * Without `isDeclared` the span was inferred, and only dates written as first days of periods are moved.
 */
export function toObservedDays({ days, form }: DateColumn, span: Span, isDeclared: boolean): Int32Array {
  const isPeriod = isDeclared || form !== 'day' || days.every((day) => toCivilDate(day).day === 1);
  if (span === 'daily' || span === 'weekly' || !isPeriod) return days;
  return days.map((day) => toEndOfSpan(day, span));
}

function toEndOfSpan(day: DayNumber, span: Span): DayNumber {
  if (span === 'monthly') return endOfMonth(day);
  const { year, month } = toCivilDate(day);
  if (span === 'annual') return fromCivilDate(year, 12, 31);
  return endOfMonth(addMonths(fromCivilDate(year, month, 1), 2 - ((month - 1) % 3)));
}
