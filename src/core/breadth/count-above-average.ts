import type { LevelPanel } from '../series/level-panel.ts';
import { isLevel } from './is-level.ts';
import type { MemberEpoch } from './tally-states.ts';

/** Counts a session, T each, and who is counted on the last one. */
export interface AboveAverageCounts {
  /** Members above their average. */
  readonly above: Int32Array;
  /** Members with a level on each of the last `length` sessions. */
  readonly covered: Int32Array;
  readonly members: Int32Array;
  /** N: 1 where a row of the panel is covered on the last session of the last epoch. */
  readonly isCovered: Uint8Array;
}

/** A distance up to this share of a level is what rounding leaves of a level that equals its average. */
const roundingNoise = 1e-12;

/** Sessions after which the running sum begins anew, so that no rounding piles up. */
const stretchLength = 1024;

/**
 * How many members stand above their simple moving average over `length` sessions, today included, session by session.
 * A name is covered where none of the `length` levels is missing (zero and negative levels are missing; nothing is filled);
 * one that equals its average is covered and not above. Panel: N x T, a row a name. O(members * T), one running sum a name.
 *
 * @example countAboveAverage(panel of 1, 2, 3, 3, 3, 3, 3, [all]) // above 0, 0, 1, 1, 0, 0; covered 0, 0, 1, 1, 1, 1
 */
export function countAboveAverage(
  { symbols, days, values }: LevelPanel,
  length: number,
  epochs: readonly MemberEpoch[],
): AboveAverageCounts {
  const sessions = days.length;
  const above = new Int32Array(sessions);
  const covered = new Int32Array(sessions);
  const members = new Int32Array(sessions);
  const isCovered = new Uint8Array(symbols.length);
  /** Where names begin to be covered, and cease. */
  const changes = new Int32Array(sessions + 1);
  const noise = roundingNoise * length;
  for (const { from, end, rows } of epochs) {
    members.fill(rows.length, from, end);
    changes.fill(0);
    for (const row of rows) {
      if (row < 0) continue;
      const start = row * sessions;
      const last = start + end;
      let i = start + Math.max(0, from - length + 1);
      while (i < last) {
        while (i < last && !isLevel(values[i] as number)) i++;
        const full = i + length - 1;
        let sum = 0;
        for (; i < full && i < last && isLevel(values[i] as number); i++) sum += values[i] as number;
        if (i < full || i >= last) continue;
        let renewal = full + stretchLength;
        let t = full - start;
        changes[t] = (changes[t] as number) + 1;
        for (; i < last; i++, t++) {
          const level = values[i] as number;
          if (!(level > 0 && level < Number.POSITIVE_INFINITY)) break;
          sum += level;
          above[t] = (above[t] as number) + (level * length - sum > noise * level ? 1 : 0);
          sum -= values[i - length + 1] as number;
          if (i === renewal) {
            renewal += stretchLength;
            sum = sumOf(values, i - length + 2, i);
          }
        }
        changes[t] = (changes[t] as number) - 1;
        if (i === last && end === sessions) isCovered[row] = 1;
      }
    }
    let count = 0;
    for (let t = 0; t < end; t++) {
      count += changes[t] as number;
      if (t >= from) covered[t] = count;
    }
  }
  return { above, covered, members, isCovered };
}

function sumOf(values: Float64Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i] as number;
  return sum;
}
