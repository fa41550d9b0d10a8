import type { Series } from './series.ts';
import { sliceSeries } from './slice-series.ts';

/** Two series on the days they share: same length, same order. */
export interface AlignedPair {
  readonly days: Int32Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/**
 * Inner join of two series on their days; a day missing from either, or NaN in either, is left out. O(n + m). Where both
 * have a value on each day of the stretch that both span, the result is that part of them, on the same memory.
 *
 * @example a day that only one of the two has does not appear in the result
 */
export function alignSeries(left: Series, right: Series): AlignedPair {
  const first = Math.max(left.days[0] ?? 0, right.days[0] ?? 0);
  const last = Math.min(left.days.at(-1) ?? 0, right.days.at(-1) ?? 0);
  const own = sliceSeries(left, first, last);
  const other = sliceSeries(right, first, last);
  return isAligned(own, other) ? { days: own.days, left: own.values, right: other.values } : joinSeries(own, other);
}

/** Whether two series have a value each on the very same days. */
function isAligned(left: Series, right: Series): boolean {
  const { length } = left.days;
  if (right.days.length !== length) return false;
  for (let i = 0; i < length; i++) {
    if (left.days[i] !== right.days[i] || Number.isNaN(left.values[i]) || Number.isNaN(right.values[i])) return false;
  }
  return true;
}

function joinSeries(left: Series, right: Series): AlignedPair {
  const capacity = Math.min(left.days.length, right.days.length);
  const days = new Int32Array(capacity);
  const leftValues = new Float64Array(capacity);
  const rightValues = new Float64Array(capacity);
  let length = 0;
  let i = 0;
  let j = 0;
  while (i < left.days.length && j < right.days.length) {
    const a = left.days[i] as number;
    const b = right.days[j] as number;
    if (a < b) i++;
    else if (b < a) j++;
    else {
      const leftValue = left.values[i++] as number;
      const rightValue = right.values[j++] as number;
      if (Number.isNaN(leftValue) || Number.isNaN(rightValue)) continue;
      days[length] = a;
      leftValues[length] = leftValue;
      rightValues[length++] = rightValue;
    }
  }
  return {
    days: days.subarray(0, length),
    left: leftValues.subarray(0, length),
    right: rightValues.subarray(0, length),
  };
}
