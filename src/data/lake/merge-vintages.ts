import type { DayNumber } from '../../core/index.ts';

/** Values from one source as they stood on one day: a vintage. */
export interface Vintage {
  /** The day the source's figures were taken. */
  readonly taken: DayNumber;
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

interface Row {
  readonly observed: number;
  published: number;
  readonly recorded: number;
  readonly value: number;
  readonly taken: number;
}

/**
 * Every value as the world came to know it. The first vintage that speaks of a day gives its first value; a later vintage
 * that differs is a revision, known from the day that vintage was taken and no earlier. Of vintages taken on one day the
 * later one given corrects the others. Order by day observed, then published.
 */
export function mergeVintages(vintages: readonly Vintage[]): MergedVintages {
  const ordered = vintages
    .map((vintage, rank) => ({ vintage, rank }))
    .sort((a, b) => a.vintage.taken - b.vintage.taken || a.rank - b.rank);
  const rows: Row[] = [];
  const lastOfDay = new Map<number, Row>();
  const revisions = new Map<number, Row[]>();
  for (const { vintage } of ordered) {
    for (let i = 0; i < vintage.observed.length; i++) {
      const row = {
        observed: vintage.observed[i] as number,
        published: vintage.published[i] as number,
        recorded: vintage.recorded[i] as number,
        value: vintage.values[i] as number,
        taken: vintage.taken,
      };
      const before = lastOfDay.get(row.observed);
      if (before === undefined) {
        revisions.set(row.observed, [row]);
      } else {
        if (before.value === row.value) continue;
        addRevision(revisions.get(row.observed) as Row[], row);
      }
      lastOfDay.set(row.observed, row);
    }
  }
  for (const day of [...revisions.keys()].sort((a, b) => a - b)) rows.push(...(revisions.get(day) as Row[]));
  return {
    observed: Int32Array.from(rows, (row) => row.observed),
    published: Int32Array.from(rows, (row) => row.published),
    recorded: Int32Array.from(rows, (row) => row.recorded),
    values: Float64Array.from(rows, (row) => row.value),
  };
}

/** Adds a differing value of the same day: in place of one that was taken, or became known, on the same day. */
function addRevision(known: Row[], row: Row): void {
  const before = known.at(-1) as Row;
  row.published = Math.max(row.published, before.taken === row.taken ? before.published : row.taken);
  if (row.published <= before.published) {
    row.published = before.published;
    known.pop();
  }
  known.push(row);
}
