/** Two series on the days they share: same length, same order. */
export interface AlignedPair {
  readonly days: Int32Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

import { dropMissing } from './drop-missing.ts';
import type { Series } from './series.ts';

/**
 * Inner join of two series on their days; a day missing from either, or NaN in either, is left out. O(n + m).
 *
 * @example a day that only one of the two has does not appear in the result
 */
export function alignSeries(left: Series, right: Series): AlignedPair {
  if (left.days === right.days && left.values === right.values) {
    const { days, values } = dropMissing(left);
    return { days, left: values, right: values };
  }
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
