import type { Series } from './series.ts';

/**
 * The same series without the days whose value is missing; the series itself where none is. O(n).
 *
 * @example dropMissing({ days: Int32Array.of(1, 2, 3), values: Float64Array.of(5, NaN, 7) }).days // 1, 3
 */
export function dropMissing<S extends Series>(series: S): S {
  const { days, values } = series;
  let known = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known++;
  if (known === values.length) return series;
  const knownDays = new Int32Array(known);
  const knownValues = new Float64Array(known);
  for (let i = 0, at = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    knownDays[at] = days[i] as number;
    knownValues[at++] = values[i] as number;
  }
  return { ...series, days: knownDays, values: knownValues };
}
