import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';
import { unknownState } from './tally-states.ts';

/**
 * Whether each name advanced (1), declined (-1) or stood unchanged (0) against the session before; -2 where either level is
 * missing (zero and negative levels are), and on the first session. Shape: N x T in, N x T out. O(N * T).
 *
 * @example toChangeStates(panel of 5, 6, 6, 4) // -2, 1, 0, -1
 */
export function toChangeStates({ symbols, days, values }: LevelPanel): Int8Array {
  const sessions = days.length;
  const states = new Int8Array(symbols.length * sessions).fill(unknownState);
  for (let row = 0; row < symbols.length; row++) {
    for (let i = row * sessions + 1; i < (row + 1) * sessions; i++) {
      const before = values[i - 1] as number;
      const level = values[i] as number;
      if (isLevel(before) && isLevel(level)) states[i] = level > before ? 1 : level < before ? -1 : 0;
    }
  }
  return states;
}
