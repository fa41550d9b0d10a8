import { mean } from '../series/moments.ts';
import { bootstrapMeanErrors } from './block-bootstrap.ts';
import { toBlockLengths } from './block-length.ts';
import { RandomGenerator } from './random-generator.ts';

export interface BootstrapSettings {
  /** A whole number that fixes every draw. */
  readonly seed: number;
  /** Resamples; 9,999 make a p-value a multiple of 1/10,000. */
  readonly resamples: number;
}

export interface MeanBootstrap {
  /** Arithmetic mean, in the unit of the values. */
  readonly mean: number;
  /** Two-sided p-value of a mean of zero: a multiple of 1 / (resamples + 1), never 0. */
  readonly p: number;
  /** Ends of the 95% interval, the mean in its middle, in the unit of the values. */
  readonly low: number;
  readonly high: number;
  /** Mean block length used. Unit: observations. */
  readonly blockLength: number;
}

const confidence = 0.95;

/**
 * The mean under the stationary bootstrap of Politis and Romano (1994) with the automatic block length: p is the share of
 * resampled errors of the mean at least as large as the mean itself, (1 + count) / (1 + resamples) (Davison and Hinkley,
 * Bootstrap Methods and their Application, 1997, 4.2.5), and the interval is the symmetric one (Hall, Journal of the Royal
 * Statistical Society B 50(1), 1988), so that 0 lies outside it exactly where p is at most 5%. O(n resamples / block length).
 * Everything but the mean is NaN for fewer than 10 values, values that do not vary, or a NaN among them.
 *
 * @example bootstrapMean(Float64Array.of(1, 2, 3), { seed: 1, resamples: 999 }).p // NaN
 */
export function bootstrapMean(values: Float64Array, { seed, resamples }: BootstrapSettings): MeanBootstrap {
  const { stationary: blockLength } = toBlockLengths(values);
  const centre = mean(values);
  if (Number.isNaN(blockLength)) {
    return { mean: centre, p: Number.NaN, low: Number.NaN, high: Number.NaN, blockLength };
  }
  const draw = { scheme: 'stationary', blockLength } as const;
  const sizes = bootstrapMeanErrors(values, draw, resamples, new RandomGenerator(seed)).map(Math.abs).sort();
  const halfWidth = sizes[Math.min(resamples, Math.ceil(confidence * (resamples + 1))) - 1] as number;
  return {
    mean: centre,
    p: (1 + resamples - countBelow(sizes, Math.abs(centre))) / (1 + resamples),
    low: centre - halfWidth,
    high: centre + halfWidth,
    blockLength,
  };
}

/** How many of the sorted values lie below one. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
