import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';

/**
 * Simple return of each name in `rows` from one session of a panel to a later one, by their columns; NaN where either level is
 * missing (zero and negative levels are), or the row is -1. Unit: fraction.
 *
 * @example toWindowReturns(panel of 4, 5, 6, Int32Array.of(0, -1), 0, 2) // 0.5, NaN
 */
export function toWindowReturns(
  { days, values }: LevelPanel,
  rows: Int32Array,
  base: number,
  last: number,
): Float64Array {
  return Float64Array.from(rows, (row) => {
    if (row < 0) return Number.NaN;
    const from = values[row * days.length + base] as number;
    const to = values[row * days.length + last] as number;
    return isLevel(from) && isLevel(to) ? to / from - 1 : Number.NaN;
  });
}
