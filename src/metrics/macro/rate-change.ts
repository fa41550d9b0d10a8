import {
  addMonths,
  type DayNumber,
  findDayOnOrBefore,
  rankInSample,
  type Series,
  sliceSeries,
  toMonthLasts,
} from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { warnIfHistoryIsShort } from '../history.ts';

/** Longest gap, in days, between a date and the observation that stands for it. */
const maximumGapDays = 10;

/** The last value on or before a day, NaN where none lies within 10 days before it. */
function valueNear(series: Series, day: DayNumber): number {
  const index = findDayOnOrBefore(series.days, day);
  const isNear = index >= 0 && day - (series.days[index] as number) <= maximumGapDays;
  return isNear ? (series.values[index] as number) : Number.NaN;
}

/** Change of the latest value over some calendar months; NaN where there is no value near that date. */
export function changeOver(series: Series, months: number): number {
  const last = series.days.at(-1);
  if (last === undefined) return Number.NaN;
  return (series.values.at(-1) as number) - valueNear(series, addMonths(last, -months));
}

/** Years of month-ends that a percentile is taken among: a fixed span, so that a longer history changes nothing. */
export const percentileYears = 20;

/** Share of the month-ends of the last 20 years whose value was at most the latest; warns where the history is shorter. */
export function percentileOfMonths(context: MetricContext, history: Series): number {
  warnIfHistoryIsShort(context, history, percentileYears, 'the percentile');
  const last = history.days.at(-1) as DayNumber;
  const months = toMonthLasts(history, context.view.asOf);
  const recent = sliceSeries(months, addMonths(last, -12 * percentileYears) + 1, last);
  return rankInSample(history.values.at(-1) as number, recent.values).percentile;
}
