import type { LineFit } from './line-fit.ts';

/** Asymptotic critical values of the statistic for one parameter: Hansen (1992), table 1. */
export const stabilityCriticalValues = { tenPercent: 0.353, fivePercent: 0.47, onePercent: 0.748 } as const;

export type StabilityVerdict = 'stable' | 'unstable' | 'not decided';

/**
 * The Nyblom-Hansen statistic L of one slope against a parameter that wanders or breaks at an unknown time: the mean of
 * the squared partial sums of the scores over the sum of the squared scores. The regressor is centred, so that the answer
 * does not depend on its zero point; no variance is estimated under the alternative, and heteroskedasticity does no harm.
 * Hansen, Testing for Parameter Instability in Linear Models, Journal of Policy Modeling 14(4), 1992. O(n). Unit: none.
 * NaN where the fit has no slope or leaves nothing over.
 */
export function slopeStability(x: Float64Array, { n, centre, residuals }: LineFit): number {
  let sum = 0;
  let partial = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const score = (residuals[i] as number) * ((x[i] as number) - centre);
    sum += score;
    partial += sum * sum;
    variance += score * score;
  }
  return partial / (n * variance);
}

/**
 * `unstable` above the 5% critical value, `stable` (no instability found) below the 10% one, `not decided` between them
 * or without a statistic.
 *
 * @example toStabilityVerdict(0.4) // 'not decided'
 */
export function toStabilityVerdict(statistic: number): StabilityVerdict {
  if (statistic > stabilityCriticalValues.fivePercent) return 'unstable';
  return statistic < stabilityCriticalValues.tenPercent ? 'stable' : 'not decided';
}
