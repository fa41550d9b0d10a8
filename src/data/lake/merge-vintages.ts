import type { DayNumber } from '../../core/index.ts';

/** Values from one source as they stood on one day: a vintage. */
export interface Vintage {
  /** The day the source's figures were taken, as far as that is known: vintages come in its order. */
  readonly taken: DayNumber;
  /** The day from which a value that differs from an earlier vintage's is known. */
  readonly revises: DayNumber;
  readonly observed: Int32Array;
  readonly published: Int32Array;
  readonly recorded: Int32Array;
  readonly values: Float64Array;
}

export interface MergedVintages {
  readonly observed: Int32Array;
  readonly published: Int32Array;
  readonly recorded: Int32Array;
  readonly values: Float64Array;
}

/**
 * Every value as the world came to know it. The first vintage that speaks of a day gives its first value; a later vintage
 * that differs is a revision, known from the day from which that vintage revises and no earlier. Of vintages taken on one
 * day the one given later revises the others. Order by day observed, then published. Each vintage rises by the day observed.
 */
export function mergeVintages(vintages: readonly Vintage[]): MergedVintages {
  const ordered = vintages.toSorted((a, b) => a.taken - b.taken);
  const length = ordered.reduce((sum, { observed }) => sum + observed.length, 0);
  const merged = {
    observed: new Int32Array(length),
    published: new Int32Array(length),
    recorded: new Int32Array(length),
    values: new Float64Array(length),
  };
  const next = new Int32Array(ordered.length);
  let count = 0;
  for (let day = firstDay(ordered, next); day < Number.POSITIVE_INFINITY; day = firstDay(ordered, next)) {
    const start = count;
    for (const [index, vintage] of ordered.entries()) {
      const row = next[index] as number;
      if (vintage.observed[row] !== day) continue;
      next[index] = row + 1;
      const value = vintage.values[row] as number;
      let published = vintage.published[row] as number;
      if (count > start) {
        if (merged.values[count - 1] === value) continue;
        const before = merged.published[count - 1] as number;
        published = Math.max(published, vintage.revises);
        // Known no later than the value before it: it stands in its place.
        if (published <= before) {
          published = before;
          count--;
        }
      }
      merged.observed[count] = day;
      merged.published[count] = published;
      merged.recorded[count] = vintage.recorded[row] as number;
      merged.values[count++] = value;
    }
  }
  return {
    observed: merged.observed.subarray(0, count),
    published: merged.published.subarray(0, count),
    recorded: merged.recorded.subarray(0, count),
    values: merged.values.subarray(0, count),
  };
}

/** The earliest day that a vintage has not given yet. */
function firstDay(vintages: readonly Vintage[], next: Int32Array): DayNumber {
  let first = Number.POSITIVE_INFINITY;
  for (let i = 0; i < vintages.length; i++) {
    const day = vintages[i]?.observed[next[i] as number] ?? Number.POSITIVE_INFINITY;
    if (day < first) first = day;
  }
  return first;
}
