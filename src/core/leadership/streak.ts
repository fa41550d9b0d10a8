export interface StreakSummary {
  /** Length of the run that is still going at the end: 0 after a loss, a tie or a gap. */
  readonly current: number;
  /** Length of the longest run. */
  readonly longest: number;
  /** Index at which the longest run ended (the later one of equals); -1 where there is no run. */
  readonly longestEnd: number;
  /** 1 where no run is longer than the current one; undefined (NaN) where the current run is 0. */
  readonly rank: number;
  /** Index at which the last earlier run at least as long as the current one ended; -1 where there is none, or no current run. */
  readonly matchedEnd: number;
  /** Number of runs, the current one included. */
  readonly runs: number;
}

/**
 * Runs of consecutive gains in a series of differences. A value that is zero, negative or NaN ends a run. O(n).
 *
 * @example toStreaks(Float64Array.of(1, 1, -1, 2)) // current 1, longest 2, longestEnd 1, rank 2, matchedEnd 1, runs 2
 */
export function toStreaks(differences: Float64Array): StreakSummary {
  const lengths: number[] = [];
  const ends: number[] = [];
  let current = 0;
  let longest = 0;
  let longestEnd = -1;
  for (let i = 0; i < differences.length; i++) {
    if (!((differences[i] as number) > 0)) {
      current = 0;
      continue;
    }
    current++;
    if (current === 1) {
      lengths.push(1);
      ends.push(i);
    } else {
      lengths[lengths.length - 1] = current;
      ends[ends.length - 1] = i;
    }
    if (current >= longest) {
      longest = current;
      longestEnd = i;
    }
  }
  const rank = current === 0 ? Number.NaN : 1 + lengths.filter((length) => length > current).length;
  const matched = current === 0 ? -1 : lengths.slice(0, -1).findLastIndex((length) => length >= current);
  return { current, longest, longestEnd, rank, matchedEnd: ends[matched] ?? -1, runs: lengths.length };
}
