import type { Regressors } from './recursive-least-squares.ts';
import { createStretchSquares, rowsAtOnce } from './stretch-squares.ts';

/** The best division of the observations into segments for one number of breaks. */
export interface BreakPartition {
  readonly breaks: number;
  /** Index of the last observation of every segment but the last, rising. */
  readonly ends: Int32Array;
  /** Residual sum of squares over all segments. Unit of y squared; NaN where the segments do not fit. */
  readonly rss: number;
}

/**
 * Bai and Perron's breaks at unknown dates: for each number of breaks from 0 to `maximumBreaks`, the division into segments
 * of at least `minimumSegment` observations with the least residual sum of squares, by dynamic programming over the ends of
 * segments (Bai and Perron, Journal of Applied Econometrics 18(1), 2003). One pass over the starts of segments serves all
 * numbers of breaks, and only a few rows of sums are kept. O(n^2 (m + q^2)) in time, O(n m) in memory. Ties go to the
 * earliest break. Partitions that do not fit into the observations are left out.
 *
 * @example findBreakPartitions(Float64Array.of(0, 0, 0, 5, 5, 5), [toConstant(6)], 1, 2)[1].ends // [2]
 */
export function findBreakPartitions(
  y: Float64Array,
  regressors: Regressors,
  maximumBreaks: number,
  minimumSegment: number,
): BreakPartition[] {
  const n = y.length;
  const most = Math.min(maximumBreaks, Math.floor(n / minimumSegment) - 1);
  if (most < 0) return [];
  if (y.some(Number.isNaN)) return [{ breaks: 0, ends: new Int32Array(0), rss: Number.NaN }];
  const best = Array.from({ length: most + 1 }, () => new Float64Array(n).fill(Number.POSITIVE_INFINITY));
  const starts = Array.from({ length: most + 1 }, () => new Int32Array(n));
  const writeSquares = createStretchSquares(y, regressors);
  writeSquares(0, [best[0] as Float64Array]);
  const rows = Array.from({ length: rowsAtOnce }, () => new Float64Array(n));
  for (let first = minimumSegment; first <= n - minimumSegment; first += rowsAtOnce) {
    const written = rows.slice(0, n - minimumSegment - first + 1);
    writeSquares(first, written);
    written.forEach((row, j) => {
      addLastSegment(best, starts, row, first + j, minimumSegment);
    });
  }
  return best.map((sums, k) => ({ breaks: k, ends: traceEnds(starts, k), rss: toKnown(sums[n - 1] as number) }));
}

/** A sum with a missing figure in it never improves on infinity. */
function toKnown(sum: number): number {
  return Number.isFinite(sum) ? sum : Number.NaN;
}

/**
 * Tries a last segment from `start` for every number of breaks: to the last observation, and to those after which another
 * segment still fits.
 */
function addLastSegment(
  best: readonly Float64Array[],
  starts: readonly Int32Array[],
  row: Float64Array,
  start: number,
  minimumSegment: number,
): void {
  const last = row.length - 1;
  for (let k = 1; k < best.length && start >= k * minimumSegment; k++) {
    const before = (best[k - 1] as Float64Array)[start - 1] as number;
    const [sums, firsts] = [best[k] as Float64Array, starts[k] as Int32Array];
    improve(sums, firsts, row, before, start, last, last);
    if (k < best.length - 1)
      improve(sums, firsts, row, before, start, start + minimumSegment - 1, last - minimumSegment);
  }
}

/** Where a last segment from `start` makes a smaller sum to an end, keeps it. */
function improve(
  best: Float64Array,
  starts: Int32Array,
  row: Float64Array,
  before: number,
  start: number,
  from: number,
  to: number,
): void {
  for (let end = from; end <= to; end++) {
    const sum = before + (row[end] as number);
    if (sum < (best[end] as number)) {
      best[end] = sum;
      starts[end] = start;
    }
  }
}

function traceEnds(starts: readonly Int32Array[], breaks: number): Int32Array {
  const ends = new Int32Array(breaks);
  let end = (starts[0] as Int32Array).length - 1;
  for (let k = breaks; k > 0; k--) {
    end = ((starts[k] as Int32Array)[end] as number) - 1;
    ends[k - 1] = end;
  }
  return ends;
}
