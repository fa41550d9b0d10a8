import type { BreakPartition } from './break-partitions.ts';
import type { Regressors } from './recursive-least-squares.ts';
import { createStretchSquares } from './stretch-squares.ts';

/** Trimming the critical values below hold for. Unit: fraction of the observations. */
export const baiPerronTrimming = 0.15;

/**
 * 5% critical values for one coefficient and a trimming of 0.15: supF of 1 to 5 breaks against none, UDmax and WDmax, and
 * supF(l + 1 | l) for l of 0 to 4. Bai and Perron, Econometrica 66(1), 1998, and Journal of Applied Econometrics
 * 18(1), 2003.
 */
export const baiPerronCriticalValues = {
  supF: [8.58, 7.22, 5.96, 4.99, 3.91],
  doubleMaximum: 8.88,
  weightedDoubleMaximum: 9.91,
  sequential: [8.58, 10.13, 11.14, 11.83, 12.25],
} as const;

/** Information criteria of a division into segments, natural logarithms. Unit: none. */
export interface BreakCriteria {
  readonly bic: number;
  readonly lwz: number;
}

/**
 * BIC with the Gaussian likelihood, q (m + 1) coefficients, m dates and a variance counted; and the criterion of Liu, Wu and
 * Zidek (Statistica Sinica 7(2), 1997), ln(RSS / (n - p)) + 0.299 p ln(n)^2.1 / n with p = q (m + 1) + m, which asks more of
 * a break. NaN for a residual sum that is not positive.
 *
 * @example the flow of the Nile with one break: BIC 1270.08
 */
export function toBreakCriteria({ breaks, rss }: BreakPartition, n: number, q: number): BreakCriteria {
  const coefficients = q * (breaks + 1) + breaks;
  if (!(rss > 0)) return { bic: Number.NaN, lwz: Number.NaN };
  return {
    bic: n * (Math.log(rss / n) + Math.log(2 * Math.PI) + 1) + Math.log(n) * (coefficients + 1),
    lwz: Math.log(rss / (n - coefficients)) + (0.299 * coefficients * Math.log(n) ** 2.1) / n,
  };
}

/** The division with the least BIC, the one with fewer breaks where two are equal; undefined where none has one. */
export function chooseByBic(partitions: readonly BreakPartition[], n: number, q: number): BreakPartition | undefined {
  const criteria = partitions.map((partition) => toBreakCriteria(partition, n, q).bic);
  return partitions[criteria.indexOf(Math.min(...criteria))];
}

/**
 * supF of a number of breaks against none: (n - (m + 1) q) / (m q) (RSS0 - RSSm) / RSSm. Unit: none. NaN without breaks or
 * without a residual.
 */
export function toSupF(none: BreakPartition, some: BreakPartition, n: number, q: number): number {
  if (some.breaks === 0 || !(some.rss > 0)) return Number.NaN;
  return (((n - (some.breaks + 1) * q) / (some.breaks * q)) * (none.rss - some.rss)) / some.rss;
}

/**
 * supF(l + 1 | l): the most that one more break inside one of the segments takes from the residual sum of squares, over the
 * variance that is left. Every side of it keeps at least `minimumSegment` observations, as in the partitions themselves:
 * short segments would be called breaks too often. O(n q^2). Unit: none. NaN where no segment is long enough.
 */
export function toSequentialF(
  y: Float64Array,
  regressors: Regressors,
  { breaks, ends, rss }: BreakPartition,
  minimumSegment: number,
): number {
  const n = y.length;
  const bounds = [-1, ...ends, n - 1];
  let most = Number.NaN;
  for (let i = 0; i <= breaks; i++) {
    const [first, last] = [(bounds[i] as number) + 1, bounds[i + 1] as number];
    const taken = toGreatestReduction(y, regressors, [first, last], minimumSegment);
    if (taken > most || Number.isNaN(most)) most = taken;
  }
  return most / ((rss - most) / (n - (breaks + 2) * regressors.length));
}

function toGreatestReduction(
  y: Float64Array,
  regressors: Regressors,
  [first, last]: readonly [number, number],
  minimumSegment: number,
): number {
  const length = last - first + 1;
  const part = (column: Float64Array): Float64Array => column.slice(first, last + 1);
  const [before, after] = [new Float64Array(length), new Float64Array(length)];
  createStretchSquares(part(y), regressors.map(part))(0, [before]);
  createStretchSquares(
    part(y).reverse(),
    regressors.map((column) => part(column).reverse()),
  )(0, [after]);
  let least = Number.POSITIVE_INFINITY;
  for (let size = minimumSegment; size <= length - minimumSegment; size++) {
    least = Math.min(least, (before[size - 1] as number) + (after[length - size - 1] as number));
  }
  return Number.isFinite(least) ? (before[length - 1] as number) - least : Number.NaN;
}

/**
 * How many breaks the sequential test finds at 5%: one more while supF(l + 1 | l), given for l from 0, is above its critical
 * value; none where the first has no value.
 *
 * @example countSequentialBreaks([20, 11, 3, 40]) // 2
 */
export function countSequentialBreaks(statistics: readonly number[]): number {
  const { sequential } = baiPerronCriticalValues;
  const stop = statistics.findIndex((statistic, l) => !(statistic > (sequential[l] ?? Number.POSITIVE_INFINITY)));
  return stop < 0 ? statistics.length : stop;
}
