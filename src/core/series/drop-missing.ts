import type { Series } from './series.ts';

/**
 * The same series without the days whose value is missing; the series itself where none is. O(n).
 *
 * @example dropMissing({ days: Int32Array.of(1, 2, 3), values: Float64Array.of(5, NaN, 7) }).days // 1, 3
 */
export function dropMissing<S extends Series>(series: S): S {
  const { days, values } = series;
  const isKnown = (_: number, i: number): boolean => !Number.isNaN(values[i]);
  return values.every(isKnown) ? series : { ...series, days: days.filter(isKnown), values: values.filter(isKnown) };
}
