import { findDayOnOrBefore } from './find-day.ts';
import type { DayNumber, Series } from './series.ts';

/**
 * The part of a series from `first` to `last`, both included, as views on the same memory (no copy).
 *
 * @example sliceSeries({ days: Int32Array.of(1, 2, 3), values: Float64Array.of(5, 6, 7) }, 2, 9).days // 2, 3
 */
export function sliceSeries<S extends Series>(series: S, first: DayNumber, last: DayNumber): S {
  const start = findDayOnOrBefore(series.days, first - 1) + 1;
  const end = Math.max(start, findDayOnOrBefore(series.days, last) + 1);
  return { ...series, days: series.days.subarray(start, end), values: series.values.subarray(start, end) };
}
