import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';
import { unknownState } from './tally-states.ts';

/**
 * Whether each name closes at a new high (1) or low (-1) of `length` sessions, today included: strictly above, or below, all
 * of the `length - 1` levels before; 0 for neither, a tie among them; -2 where one of the `length` levels is missing (zero and
 * negative levels are). `length` is 2 or more. Shape: N x T in, N x T out. O(N * T) for any length: extremes from both ends of
 * blocks of `length - 1` sessions (van Herk 1992).
 *
 * @example toExtremeStates(panel of 3, 2, 4, 4, 1 with length 3) // -2, -2, 1, 0, -1
 */
export function toExtremeStates({ symbols, days, values }: LevelPanel, length: number): Int8Array {
  const sessions = days.length;
  const states = new Int8Array(symbols.length * sessions).fill(unknownState);
  const extremes: BlockExtremes = {
    highTo: new Float64Array(sessions),
    highFrom: new Float64Array(sessions),
    lowTo: new Float64Array(sessions),
    lowFrom: new Float64Array(sessions),
  };
  for (let row = 0; row < symbols.length; row++) {
    const rowEnd = (row + 1) * sessions;
    let start = row * sessions;
    while (start < rowEnd) {
      let end = start;
      while (end < rowEnd && isLevel(values[end] as number)) end++;
      if (end - start >= length) compareRun(values, states, length, start, end, extremes);
      start = end + 1;
    }
  }
  return states;
}

/** Highest and lowest level from the start of a block to here, and from here to the end of the block. */
interface BlockExtremes {
  readonly highTo: Float64Array;
  readonly highFrom: Float64Array;
  readonly lowTo: Float64Array;
  readonly lowFrom: Float64Array;
}

/** States of a run without a missing level, from index `start` to before `end`. */
function compareRun(
  values: Float64Array,
  states: Int8Array,
  length: number,
  start: number,
  end: number,
  { highTo, highFrom, lowTo, lowFrom }: BlockExtremes,
): void {
  const block = length - 1;
  const count = end - start;
  for (let from = 0; from < count; from += block) {
    const last = Math.min(count, from + block) - 1;
    let high = 0;
    let low = Number.POSITIVE_INFINITY;
    for (let i = from; i <= last; i++) {
      const level = values[start + i] as number;
      high = Math.max(high, level);
      low = Math.min(low, level);
      highTo[i] = high;
      lowTo[i] = low;
    }
    high = 0;
    low = Number.POSITIVE_INFINITY;
    for (let i = last; i >= from; i--) {
      const level = values[start + i] as number;
      high = Math.max(high, level);
      low = Math.min(low, level);
      highFrom[i] = high;
      lowFrom[i] = low;
    }
  }
  for (let i = block; i < count; i++) {
    const level = values[start + i] as number;
    const isHigh = level > (highFrom[i - block] as number) && level > (highTo[i - 1] as number);
    const isLow = level < (lowFrom[i - block] as number) && level < (lowTo[i - 1] as number);
    states[start + i] = Number(isHigh) - Number(isLow);
  }
}
