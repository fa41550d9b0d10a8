import {
  addMonths,
  type DayNumber,
  findDayOnOrBefore,
  rankInSample,
  type Series,
  toMonthLasts,
} from '../../core/index.ts';

/** Longest gap, in days, between a date and the observation that stands for it. */
const maximumGapDays = 10;

/** The last value on or before a day, NaN where none lies within 10 days before it. */
export function valueNear(series: Series, day: DayNumber): number {
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

/** Share of month-ends before `asOf` whose value was at most this one. */
export function percentileOfMonths(series: Series, value: number, asOf: DayNumber): number {
  return rankInSample(value, toMonthLasts(series, asOf).values).percentile;
}
