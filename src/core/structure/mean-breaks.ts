import { longRunVariance } from '../inference/long-run-variance.ts';
import type { BreakPartition } from './break-partitions.ts';
import { toCoefficientBreaks } from './coefficient-breaks.ts';
import { toConstant } from './recursive-least-squares.ts';

/** A break in a mean with the interval its date lies in. Indices are of the last observation before the break. */
export interface MeanBreak {
  readonly at: number;
  /** May lie before the first or after the last observation: the figures then do not bound the date. */
  readonly lower: number;
  readonly upper: number;
  /** Unit of the values. */
  readonly meanBefore: number;
  readonly meanAfter: number;
}

/** How the noise about the segment means is measured: each segment's own variance, or its long-run variance. */
export type NoiseKind = 'independent' | 'autocorrelated';

/**
 * The breaks of a division into segments by their means: `toCoefficientBreaks` of a constant, as in strucchange `confint`, or
 * with `vcov = kernHAC` where the noise is autocorrelated.
 *
 * @example the flow of the Nile with one break: after 1898, 95% between 1895 and 1902
 */
export function toMeanBreaks(y: Float64Array, partition: BreakPartition, noise: NoiseKind, level: number): MeanBreak[] {
  const variance = noise === 'independent' ? undefined : longRunVariance;
  return toCoefficientBreaks(y, [toConstant(y.length)], partition, level, variance).map(
    ({ at, lower, upper, before, after }) => ({
      at,
      lower,
      upper,
      meanBefore: before[0] as number,
      meanAfter: after[0] as number,
    }),
  );
}
