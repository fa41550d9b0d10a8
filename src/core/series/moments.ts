/**
 * Arithmetic mean, two passes, so that the mean of equal values is that value to the last digit and they never seem to
 * vary. NaN for an empty array; a NaN inside makes the result NaN.
 *
 * @example mean(Float64Array.of(1, 2, 6)) // 3
 */
export function mean(values: Float64Array): number {
  if (values.length === 0) return Number.NaN;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  const first = total / values.length;
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += (values[i] as number) - first;
  return first + rest / values.length;
}

/**
 * Sample standard deviation (ddof = 1), two passes. NaN for fewer than two values; a NaN inside makes the result NaN.
 *
 * @example standardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9)) // 2.138089935299395
 */
export function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return Number.NaN;
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
