import {
  endOfMonth,
  isLastSessionOfMonth,
  isLastSessionOfWeek,
  startOfMonth,
  toCivilDate,
  toIsoWeekIndex,
  toMonthIndex,
} from '../time/index.ts';
import type { DayNumber, Series } from './series.ts';

export type SamplingPeriod = 'week' | 'month' | 'quarter' | 'year';

const toPeriodIndex: Record<SamplingPeriod, (day: DayNumber) => number> = {
  week: toIsoWeekIndex,
  month: toMonthIndex,
  quarter: (day) => Math.floor(toMonthIndex(day) / 3),
  year: (day) => toCivilDate(day).year,
};

const isPeriodEnd: Record<SamplingPeriod, (day: DayNumber) => boolean> = {
  week: isLastSessionOfWeek,
  month: isLastSessionOfMonth,
  quarter: (day) => isLastSessionOfMonth(day) && toCivilDate(day).month % 3 === 0,
  year: (day) => isLastSessionOfMonth(day) && toCivilDate(day).month === 12,
};

/**
 * The close of each finished ISO week, month, calendar quarter or year. A period counts as finished only when the series has a
 * value on its last NYSE session, so an unfinished period, or one whose last close is missing, is left out.
 */
export function toPeriodEnds(series: Series, period: SamplingPeriod): Series {
  const { days, values } = series;
  const isEnd = isPeriodEnd[period];
  const keep: number[] = [];
  for (let i = 0; i < days.length; i++) {
    if (!Number.isNaN(values[i]) && isEnd(days[i] as number)) keep.push(i);
  }
  return pickRows(series, keep);
}

/** The highest value of each month, on its first day, finished or not; ties go to the earlier day. */
export function toMonthHighs(series: Series): Series {
  const { days, values } = series;
  const keep: number[] = [];
  let monthEnd = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < days.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const day = days[i] as number;
    if (day > monthEnd) {
      monthEnd = endOfMonth(day);
      keep.push(i);
    } else if (value > (values[keep.at(-1) as number] as number)) keep[keep.length - 1] = i;
  }
  return pickRows(series, keep);
}

/** Whether two days lie in consecutive periods, so that a change between them spans exactly one. */
export function areConsecutive(earlier: DayNumber, later: DayNumber, period: SamplingPeriod): boolean {
  return toPeriodIndex[period](later) - toPeriodIndex[period](earlier) === 1;
}

function pickRows(series: Series, rows: readonly number[]): Series {
  const days = new Int32Array(rows.length);
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    days[i] = series.days[row] as number;
    values[i] = series.values[row] as number;
  }
  return { days, values };
}

/** The last value of each month that `before` is later than, on its own day: for series that keep other days than the NYSE. */
export function toMonthLasts(series: Series, before: DayNumber): Series {
  const { days, values } = series;
  const keep: number[] = [];
  const unfinished = startOfMonth(before);
  let monthEnd = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < days.length && (days[i] as number) < unfinished; i++) {
    if (Number.isNaN(values[i])) continue;
    const day = days[i] as number;
    if (day <= monthEnd) keep.pop();
    else monthEnd = endOfMonth(day);
    keep.push(i);
  }
  return pickRows(series, keep);
}
