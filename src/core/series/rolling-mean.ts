/**
 * Simple moving average: the mean of each value and the `length - 1` before it. NaN before there are that many, and
 * wherever one of them is missing. O(n): one running sum, which keeps what rounding cuts off (two-sum of Knuth, The Art
 * of Computer Programming, volume 2, 4.2.2), so that an average does not depend on where the values before it begin.
 *
 * @example toRollingMean(Float64Array.of(1, 2, 6, 4), 3) // NaN, NaN, 3, 4
 */
export function toRollingMean(values: Float64Array, length: number): Float64Array {
  const means = new Float64Array(values.length).fill(Number.NaN);
  let sum = 0;
  let rest = 0;
  let lastMissing = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) {
      lastMissing = i;
      sum = 0;
      rest = 0;
      continue;
    }
    const added = sum + value;
    rest += toRoundingError(sum, value, added);
    sum = added;
    if (i - length > lastMissing) {
      const left = -(values[i - length] as number);
      const reduced = sum + left;
      rest += toRoundingError(sum, left, reduced);
      sum = reduced;
    }
    if (i - lastMissing >= length) means[i] = (sum + rest) / length;
  }
  return means;
}

/** What rounding cut off when `a + b` became `sum`. */
function toRoundingError(a: number, b: number, sum: number): number {
  const fromB = sum - a;
  return a - (sum - fromB) + (b - fromB);
}
