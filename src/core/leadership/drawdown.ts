export interface Drawdown {
  /** Deepest fall from a running peak, as a fraction (zero or negative). */
  readonly depth: number;
  /** Index of the peak the fall is measured from. */
  readonly peak: number;
  /** Index of the trough. */
  readonly trough: number;
}

/**
 * Maximum drawdown: the deepest fall from a running peak of the closes. O(n). NaN levels are passed over;
 * undefined (NaN, indices -1) where there is no level at all.
 *
 * @example maxDrawdown(Float64Array.of(100, 120, 90, 110)) // depth -0.25, peak 1, trough 2
 */
export function maxDrawdown(levels: Float64Array): Drawdown {
  let peak = -1;
  let deepest: Drawdown = { depth: Number.NaN, peak: -1, trough: -1 };
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number;
    if (Number.isNaN(level)) continue;
    if (peak < 0 || level > (levels[peak] as number)) peak = i;
    const depth = level / (levels[peak] as number) - 1;
    if (!(depth >= deepest.depth)) deepest = { depth, peak, trough: i };
  }
  return deepest;
}
