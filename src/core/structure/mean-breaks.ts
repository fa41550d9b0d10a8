import { longRunVariance } from '../inference/long-run-variance.ts';
import { toBreakInterval } from './break-interval.ts';
import type { BreakPartition } from './break-partitions.ts';
import { fitStretch, toConstant } from './recursive-least-squares.ts';

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
 * The breaks of a division into segments by their means, with confidence intervals (`toBreakInterval`) that allow the noise
 * to differ between segments, as in strucchange `confint`, or with `vcov = kernHAC` where it is autocorrelated.
 *
 * @example the flow of the Nile with one break: after 1898, 95% between 1895 and 1902
 */
export function toMeanBreaks(y: Float64Array, { ends }: BreakPartition, noise: NoiseKind, level: number): MeanBreak[] {
  const bounds = [-1, ...ends, y.length - 1];
  const constant = [toConstant(y.length)];
  const segments = Array.from({ length: ends.length + 1 }, (_, i) => {
    const fit = fitStretch(y, constant, (bounds[i] as number) + 1, bounds[i + 1] as number);
    const variance = noise === 'independent' ? fit.rss / fit.residuals.length : longRunVariance(fit.residuals);
    return { mean: fit.coefficients[0] as number, variance };
  });
  return Array.from(ends, (at, i) => {
    const [left, right] = [segments[i], segments[i + 1]] as [(typeof segments)[0], (typeof segments)[0]];
    const signal = (right.mean - left.mean) ** 2;
    const { before, after } = toBreakInterval(
      {
        signalBefore: signal,
        signalAfter: signal,
        noiseBefore: signal * left.variance,
        noiseAfter: signal * right.variance,
      },
      level,
    );
    return { at, lower: at - before, upper: at + after, meanBefore: left.mean, meanAfter: right.mean };
  });
}
