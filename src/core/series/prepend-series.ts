import { findDayOnOrBefore } from './find-day.ts';
import type { Series } from './series.ts';

/** `older` up to the day before `newer` begins, then `newer`. Nothing is rescaled: both must be on the same level. */
export function prependSeries(older: Series, newer: Series): Series {
  if (newer.days.length === 0) return older;
  const kept = findDayOnOrBefore(older.days, (newer.days[0] as number) - 1) + 1;
  const days = new Int32Array(kept + newer.days.length);
  const values = new Float64Array(days.length);
  days.set(older.days.subarray(0, kept));
  days.set(newer.days, kept);
  values.set(older.values.subarray(0, kept));
  values.set(newer.values, kept);
  return { days, values };
}
