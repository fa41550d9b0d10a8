import { fitStretch, toConstant } from './recursive-least-squares.ts';

/** 5% critical value: Perron and Vogelsang, Journal of Business and Economic Statistics 10(3), 1992, additive outlier. */
const fivePercent = -4.44;

/**
 * t-statistic against a unit root about a mean that shifts after the observation of index `at`: the deviations from the two
 * means, regressed on the ones before (Perron and Vogelsang 1992, without lags). O(n). Unit: none. NaN where nothing varies.
 *
 * @example white noise of 100 observations: near -10
 */
export function unitRootT(y: Float64Array, at: number): number {
  const n = y.length;
  const constant = [toConstant(n)];
  const deviations = new Float64Array(n);
  deviations.set(fitStretch(y, constant, 0, at).residuals);
  deviations.set(fitStretch(y, constant, at + 1, n - 1).residuals, at + 1);
  let squares = 0;
  let products = 0;
  for (let i = 1; i < n; i++) {
    squares += (deviations[i - 1] as number) ** 2;
    products += (deviations[i - 1] as number) * ((deviations[i] as number) - (deviations[i - 1] as number));
  }
  const slope = products / squares;
  let rest = 0;
  for (let i = 1; i < n; i++) {
    const before = deviations[i - 1] as number;
    rest += ((deviations[i] as number) - before - slope * before) ** 2;
  }
  return slope / Math.sqrt(rest / (n - 2) / squares);
}

/** Whether a unit root is refuted at 5%: without that, tests of a break in the mean have no p-value. */
export function isUnitRootRefuted(t: number): boolean {
  return t < fivePercent;
}
