import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';

export interface PairwiseCorrelation {
  /** Mean of the correlations of all pairs; NaN for fewer than two names. */
  readonly correlation: number;
  /** 1 for each name in `rows` that took part, else 0. */
  readonly isIncluded: Uint8Array;
}

/** Returns that vary less than this are what rounding leaves of a level that does not vary. */
const roundingNoise = 1e-12;

/**
 * Mean pairwise correlation of simple returns from one session to the next, over the columns `base` to `last` of a panel. A name
 * in `rows` takes part where it has every level from `base` to `last` and its returns vary; the same sessions count for every
 * pair. O(names * sessions), without a matrix: with returns standardised over the sessions (ddof = 0) and m their mean across M
 * names on a session, the mean of the off-diagonal correlations is (M^2 mean(m^2) - M) / (M (M - 1)).
 *
 * @example toMeanPairwiseCorrelation(panel of 1, 2, 1, 2 and 3, 6, 3, 6, Int32Array.of(0, 1), 0, 3).correlation // 1
 */
export function toMeanPairwiseCorrelation(
  { days, values }: LevelPanel,
  rows: Int32Array,
  base: number,
  last: number,
): PairwiseCorrelation {
  const steps = last - base;
  const isIncluded = new Uint8Array(rows.length);
  const sums = new Float64Array(steps);
  const returns = new Float64Array(steps);
  let names = 0;
  rows.forEach((row, k) => {
    if (row < 0 || !standardiseReturns(values, row * days.length + base, returns)) return;
    isIncluded[k] = 1;
    names++;
    for (let t = 0; t < steps; t++) sums[t] = (sums[t] as number) + (returns[t] as number);
  });
  const squares = sums.reduce((total, sum) => total + sum * sum, 0) / steps;
  return { correlation: names < 2 ? Number.NaN : (squares - names) / (names * (names - 1)), isIncluded };
}

/** Fills `returns` with standardised returns from the level at `start` on; false where a level lacks or nothing varies. */
function standardiseReturns(values: Float64Array, start: number, returns: Float64Array): boolean {
  if (!isLevel(values[start] as number)) return false;
  let total = 0;
  for (let t = 0; t < returns.length; t++) {
    const level = values[start + t + 1] as number;
    if (!isLevel(level)) return false;
    returns[t] = level / (values[start + t] as number) - 1;
    total += returns[t] as number;
  }
  const centre = total / returns.length;
  let squares = 0;
  for (let t = 0; t < returns.length; t++) squares += ((returns[t] as number) - centre) ** 2;
  const deviation = Math.sqrt(squares / returns.length);
  if (!(deviation > roundingNoise)) return false;
  for (let t = 0; t < returns.length; t++) returns[t] = ((returns[t] as number) - centre) / deviation;
  return true;
}
