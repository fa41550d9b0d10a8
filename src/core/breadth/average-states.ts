import type { LevelPanel } from '../series/level-panel.ts';
import { unknownState } from './tally-states.ts';

/** A distance up to this share of the levels compared is what rounding leaves of a level that equals its average. */
const roundingNoise = 1e-12;

/** Sessions after which the running sum begins anew, so that no rounding piles up. */
const stretchLength = 1024;

/**
 * Where each name stands against its simple moving average over `length` sessions, today included: 1 above, -1 below,
 * 0 equal, -2 where one of the `length` levels is missing (zero and negative levels are missing; nothing is filled).
 * Shape: N x T in, N x T out. O(N * T): one running sum a name.
 *
 * @example toAverageStates(panel of 1, 2, 3, 3, 3, 3 with length 3) // -2, -2, 1, 1, 0, 0
 */
export function toAverageStates({ symbols, days, values }: LevelPanel, length: number): Int8Array {
  const sessions = days.length;
  const states = new Int8Array(symbols.length * sessions).fill(unknownState);
  for (let row = 0; row < symbols.length; row++) compareRow(values, states, row * sessions, sessions, length);
  return states;
}

function compareRow(values: Float64Array, states: Int8Array, start: number, sessions: number, length: number): void {
  const noise = roundingNoise * length;
  const end = start + sessions;
  /** Levels in an unbroken run up to here, and the sum of the last `length` of them. */
  let run = 0;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const level = values[i] as number;
    if (!(level > 0 && level < Number.POSITIVE_INFINITY)) {
      run = 0;
      sum = 0;
      continue;
    }
    sum += level;
    if (++run < length) continue;
    if (run > length) {
      sum -= values[i - length] as number;
      if (run % stretchLength === 0) sum = sumOf(values, i - length + 1, i);
    }
    const excess = level * length - sum;
    const limit = noise * level;
    states[i] = excess > limit ? 1 : excess < -limit ? -1 : 0;
  }
}

function sumOf(values: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i] as number;
  return sum;
}
