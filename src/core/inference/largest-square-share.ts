import { mean } from '../series/moments.ts';

/**
 * Share of the largest squared distance from the mean in their sum: how much of the variance one value makes. 1 / n at
 * least; above one half a test of the mean rests on one value. O(n). NaN for no values, and where they do not vary.
 *
 * @example toLargestSquareShare(Float64Array.of(0, 0, 0, 4)) // 0.75
 */
export function toLargestSquareShare(values: Float64Array): number {
  const centre = mean(values);
  let largest = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const square = ((values[i] as number) - centre) ** 2;
    largest = Math.max(largest, square);
    total += square;
  }
  return total > 0 ? largest / total : Number.NaN;
}
