import { mean } from '../series/moments.ts';

export interface MeanInference {
  /** Arithmetic mean, in the unit of the values. */
  readonly mean: number;
  /** Heteroskedasticity- and autocorrelation-consistent standard error of the mean. */
  readonly standardError: number;
  /** Mean over standard error. */
  readonly t: number;
  /** Bartlett lags used. */
  readonly lags: number;
}

/**
 * Newey-West truncation lag by the rule of thumb floor(4 (n / 100)^(2/9)).
 *
 * @example neweyWestLags(252) // 4
 */
export function neweyWestLags(observations: number): number {
  return Math.floor(4 * (observations / 100) ** (2 / 9));
}

/**
 * Mean with its Newey-West (1987) standard error: Bartlett weights, divisor n, no small-sample correction, as in
 * statsmodels `OLS(...).fit(cov_type="HAC")` and sandwich `NeweyWest(prewhite = FALSE, adjust = FALSE)`.
 * Standard error and t are undefined (NaN) for fewer than two values, or where the long-run variance is zero.
 */
export function inferMean(values: Float64Array, lags: number = neweyWestLags(values.length)): MeanInference {
  const centre = mean(values);
  let longRun = autocovariance(values, centre, 0);
  for (let lag = 1; lag <= Math.min(lags, values.length - 1); lag++) {
    longRun += 2 * (1 - lag / (lags + 1)) * autocovariance(values, centre, lag);
  }
  const standardError = values.length > 1 && longRun > 0 ? Math.sqrt(longRun / values.length) : Number.NaN;
  return { mean: centre, standardError, t: centre / standardError, lags };
}

function autocovariance(values: Float64Array, centre: number, lag: number): number {
  let total = 0;
  for (let i = lag; i < values.length; i++) {
    total += ((values[i] as number) - centre) * ((values[i - lag] as number) - centre);
  }
  return total / values.length;
}
