import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';
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
  const end = start + sessions;
  let i = start;
  while (i < end) {
    while (i < end && !isLevel(values[i] as number)) i++;
    const full = i + length - 1;
    while (i < end && i < full && isLevel(values[i] as number)) i++;
    if (i === full) i = compareRun(values, states, i, end, length);
  }
}

/** States of an unbroken run from the session on which its window is full; answers with the session that breaks it. */
function compareRun(values: Float64Array, states: Int8Array, first: number, end: number, length: number): number {
  const noise = roundingNoise * length;
  let sum = sumOf(values, first - length + 1, first - 1);
  let renewal = first + stretchLength;
  for (let i = first; i < end; i++) {
    const level = values[i] as number;
    if (!(level > 0 && level < Number.POSITIVE_INFINITY)) return i;
    sum += level;
    const excess = level * length - sum;
    const limit = noise * level;
    states[i] = (excess > limit ? 1 : 0) - (excess < -limit ? 1 : 0);
    sum -= values[i - length + 1] as number;
    if (i === renewal) {
      renewal += stretchLength;
      sum = sumOf(values, i - length + 2, i);
    }
  }
  return end;
}

function sumOf(values: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i] as number;
  return sum;
}
