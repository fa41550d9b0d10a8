/** A window by the indices of its base close and its last close. */
export interface WindowIndices {
  readonly base: number;
  readonly last: number;
}

/**
 * Returns of all windows whose two ends lie up to `shift` steps from those of `window`, the window itself left out, that
 * fit into the levels and are not empty. At most (2 shift + 1)^2 - 1 windows: 120 for a shift of 5. Unit: fraction.
 */
export function toShiftedReturns(levels: Float64Array, window: WindowIndices, shift: number): Float64Array {
  const returns = new Float64Array((2 * shift + 1) ** 2 - 1);
  const end = Math.min(levels.length - 1, window.last + shift);
  let count = 0;
  for (let base = Math.max(0, window.base - shift); base <= window.base + shift; base++) {
    for (let last = Math.max(base + 1, window.last - shift); last <= end; last++) {
      if (base === window.base && last === window.last) continue;
      returns[count++] = (levels[last] as number) / (levels[base] as number) - 1;
    }
  }
  return returns.subarray(0, count);
}
