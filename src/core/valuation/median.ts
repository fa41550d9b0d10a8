/**
 * The middle value, or the mean of the two middle ones. NaN for an empty array or a NaN inside. O(n log n).
 *
 * @example median(Float64Array.of(3, 1, 2, 10)) // 2.5
 */
export function median(values: Float64Array): number {
  if (values.length === 0 || values.some(Number.isNaN)) return Number.NaN;
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
