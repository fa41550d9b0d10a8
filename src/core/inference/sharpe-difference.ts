import { mean } from '../series/moments.ts';
import { toRunningTotals } from './block-bootstrap.ts';
import { toBlockLengths } from './block-length.ts';
import { toLongRunError } from './long-run-error.ts';
import type { BootstrapSettings } from './mean-bootstrap.ts';
import { toTwoSidedP } from './normal-distribution.ts';
import { RandomGenerator } from './random-generator.ts';

export interface SharpeDifference {
  /** Mean over standard deviation (divisor n) of the first returns, per period. */
  readonly first: number;
  readonly second: number;
  /** The first less the second, per period. */
  readonly difference: number;
  /** Its standard error, robust to fat tails and to dependence over time. */
  readonly standardError: number;
  /** Two-sided p-value of no difference by the normal distribution. */
  readonly p: number;
  /** Two-sided p-value by the studentised circular block bootstrap: a multiple of 1 / (resamples + 1), never 0. */
  readonly bootstrapP: number;
  /** Whole length of its blocks. Unit: periods. */
  readonly blockLength: number;
}

/** A block is at most this share of the periods, so that its own variance can be told from the blocks. */
const fewestBlocks = 8;

/**
 * Difference of two Sharpe ratios by Ledoit and Wolf, Robust Performance Hypothesis Testing with the Sharpe Ratio, Journal of
 * Empirical Finance 15(5), 2008. The delta method on the means and the uncentred second moments of both, their long-run
 * covariance by `toLongRunError` (prewhitened Parzen kernel), and the studentised circular block bootstrap of their section
 * 3.2: resamples of whole blocks, each studentised by the covariance of its own block sums. Where the paper calibrates the
 * block length on a fitted model, this takes the longest automatic one (`toBlockLengths`) of both returns and their squares,
 * rounded up, and an eighth of the periods at most. O(n + resamples n / block length). Shape: excess returns of the same n
 * periods. All but the ratios are NaN for fewer than 24 periods, and where the difference does not vary; everything is where
 * returns do not vary or one is NaN.
 *
 * @example inferSharpeDifference(Float64Array.of(1, 2), Float64Array.of(1, 3), { seed: 1, resamples: 99 }).first // 3
 */
export function inferSharpeDifference(
  first: Float64Array,
  second: Float64Array,
  { seed, resamples }: BootstrapSettings,
): SharpeDifference {
  const columns = [first, second, first.map(square), second.map(square)];
  const moments = columns.map(mean) as unknown as Moments;
  const ratios = toRatios(moments);
  const gradient = toGradient(moments);
  const centred = columns.map((column, a) => column.map((value) => value - (moments[a] as number)));
  const hasEnough = first.length >= fewestPeriods && gradient.every(Number.isFinite);
  const standardError = hasEnough ? toLongRunError(centred, gradient) : Number.NaN;
  const difference = ratios[0] - ratios[1];
  const lengths = columns.map((column) => toBlockLengths(column).circular);
  const isDefined = standardError > 0;
  const blockLength = isDefined
    ? Math.min(Math.floor(first.length / fewestBlocks), Math.ceil(Math.max(...lengths)))
    : Number.NaN;
  const t = difference / standardError;
  return {
    first: ratios[0],
    second: ratios[1],
    difference,
    standardError,
    p: toTwoSidedP(t),
    bootstrapP: isDefined ? toBootstrapP(centred, moments, blockLength, Math.abs(t), resamples, seed) : Number.NaN,
    blockLength,
  };
}

const fewestPeriods = 24;

/** Means of both returns, then of their squares. */
type Moments = readonly [number, number, number, number];

function square(value: number): number {
  return value * value;
}

function toRatios([a, b, c, d]: Moments): readonly [number, number] {
  return [a / toDeviation(a, c), b / toDeviation(b, d)];
}

/** NaN where rounding alone is left of the variance. */
function toDeviation(centre: number, uncentred: number): number {
  const variance = uncentred - centre * centre;
  return variance > 1e-13 * uncentred ? Math.sqrt(variance) : Number.NaN;
}

function toGradient([a, b, c, d]: Moments): readonly [number, number, number, number] {
  const [u, v] = [toDeviation(a, c) ** 3, toDeviation(b, d) ** 3];
  return [c / u, -d / v, -a / (2 * u), b / (2 * v)];
}

/** Share of resamples whose studentised distance from the difference found is at least its own from zero. */
function toBootstrapP(
  centred: readonly Float64Array[],
  moments: Moments,
  blockLength: number,
  distance: number,
  resamples: number,
  seed: number,
): number {
  const n = centred[0]?.length as number;
  const totals = centred.map((column) => toRunningTotals(column));
  const blocks = Math.floor(n / blockLength);
  const [first, second] = toRatios(moments);
  const random = new RandomGenerator(seed);
  const starts = new Int32Array(blocks);
  let atLeast = 0;
  for (let resample = 0; resample < resamples; resample++) {
    for (let block = 0; block < blocks; block++) starts[block] = random.nextIndex(n);
    const redrawn = measureResample(totals, moments, starts, blockLength);
    const own = Math.abs(redrawn.difference - (first - second)) / redrawn.standardError;
    if (!(own < distance)) atLeast++;
  }
  return (1 + atLeast) / (1 + resamples);
}

/** Difference and standard error of a resample by the sums of its blocks: O(blocks). */
function measureResample(
  totals: readonly Float64Array[],
  moments: Moments,
  starts: Int32Array,
  blockLength: number,
): { readonly difference: number; readonly standardError: number } {
  const periods = starts.length * blockLength;
  const shifts = totals.map((column) => {
    let total = 0;
    for (const start of starts) total += (column[start + blockLength] as number) - (column[start] as number);
    return total / periods;
  });
  const redrawn = moments.map((moment, a) => moment + (shifts[a] as number)) as unknown as Moments;
  const gradient = toGradient(redrawn);
  let squares = 0;
  for (const start of starts) {
    let sum = 0;
    for (let a = 0; a < 4; a++) {
      const column = totals[a] as Float64Array;
      const own = (column[start + blockLength] as number) - (column[start] as number);
      sum += (gradient[a] as number) * (own - blockLength * (shifts[a] as number));
    }
    squares += (sum * sum) / blockLength;
  }
  const [first, second] = toRatios(redrawn);
  return { difference: first - second, standardError: Math.sqrt(squares / starts.length / periods) };
}
