import { mean, standardDeviation } from '../series/moments.ts';

/**
 * Active return (arithmetic: asset's return minus the benchmark's) of every window of `length` steps, by its last step.
 * Shape: levels of n steps give n - length values. O(n). Unit: fraction.
 */
export function toWindowActiveReturns(asset: Float64Array, benchmark: Float64Array, length: number): Float64Array {
  const count = Math.max(0, asset.length - length);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const assetReturn = (asset[i + length] as number) / (asset[i] as number);
    const benchmarkReturn = (benchmark[i + length] as number) / (benchmark[i] as number);
    values[i] = assetReturn - benchmarkReturn;
  }
  return values;
}

export interface DistributionRank {
  /** (value - mean) / standard deviation (ddof = 1) of the sample. */
  readonly z: number;
  /** Share of the sample at or below the value. */
  readonly percentile: number;
  /** Share of the sample at or above the value. */
  readonly shareAtLeast: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Where a value stands in a sample. O(n). Undefined (NaN) for an empty sample; z also where the sample does not vary.
 *
 * @example rankInSample(3, Float64Array.of(1, 2, 3, 4)).percentile // 0.75
 */
export function rankInSample(value: number, sample: Float64Array): DistributionRank {
  const centre = mean(sample);
  const spread = standardDeviation(sample);
  let below = 0;
  let above = 0;
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] as number) <= value) below++;
    if ((sample[i] as number) >= value) above++;
  }
  return {
    z: spread > 0 ? (value - centre) / spread : Number.NaN,
    percentile: below / sample.length,
    shareAtLeast: above / sample.length,
    mean: centre,
    standardDeviation: spread,
  };
}
