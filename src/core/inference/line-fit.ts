import { mean } from '../series/moments.ts';
import { neweyWestLags } from './newey-west.ts';

/** A straight line through n points by least squares, with the Newey-West covariance of its coefficients. */
export interface LineFit {
  readonly n: number;
  /** Unit of y. */
  readonly intercept: number;
  /** Unit of y per unit of x. */
  readonly slope: number;
  /** Mean of x. */
  readonly centre: number;
  /** Newey-West standard error of the slope. */
  readonly slopeError: number;
  /** Slope over its standard error: Student's t with n - 2 degrees of freedom. */
  readonly t: number;
  /** Bartlett lags used. */
  readonly lags: number;
  /** Share of the variance of y that the line accounts for. */
  readonly rSquared: number;
  /** Square root of the residual sum of squares over n - 2, in the unit of y. */
  readonly residualDeviation: number;
  /** y less the line, in the order of the points. */
  readonly residuals: Float64Array;
  /** Newey-West variance of the line's height at a point x. */
  varianceAt(x: number): number;
}

/**
 * Least squares of y on a constant and x with a heteroskedasticity- and autocorrelation-consistent covariance: Newey and
 * West (Econometrica 55(3), 1987), Bartlett weights, times n / (n - 2), as in statsmodels `OLS(...).fit(cov_type="HAC",
 * cov_kwds={"maxlags": lags, "use_correction": True}, use_t=True)` and sandwich `NeweyWest(prewhite = FALSE, adjust =
 * TRUE)`. Shape: x and y of the same length n, in time order. O(n lags). Everything but n and lags is undefined (NaN) for
 * fewer than three points, a NaN among them, or an x that does not vary; t also where the standard error is zero.
 *
 * @example fitLine(Float64Array.of(0, 1, 2, 3), Float64Array.of(1, 3, 4, 6)).slope // 1.6
 */
export function fitLine(x: Float64Array, y: Float64Array, lags: number = neweyWestLags(x.length)): LineFit {
  const n = x.length;
  const centre = mean(x);
  const level = mean(y);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const across = (x[i] as number) - centre;
    const up = (y[i] as number) - level;
    xx += across * across;
    xy += across * up;
    yy += up * up;
  }
  const slope = n > 2 && xx > 0 ? xy / xx : Number.NaN;
  const residuals = Float64Array.from(y, (value, i) => value - level - slope * ((x[i] as number) - centre));
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const scores = residuals.map((residual, i) => residual * ((x[i] as number) - centre));
  const correction = n / (n - 2);
  const levelVariance = (correction * longRunSum(residuals, residuals, lags)) / (n * n);
  const slopeVariance = (correction * longRunSum(scores, scores, lags)) / (xx * xx);
  const covariance = (correction * longRunSum(residuals, scores, lags)) / (n * xx);
  const slopeError = Math.sqrt(Math.max(0, slopeVariance));
  return {
    n,
    intercept: level - slope * centre,
    slope,
    centre,
    slopeError,
    t: slopeError > 0 ? slope / slopeError : Number.NaN,
    lags,
    rSquared: 1 - squares / yy,
    residualDeviation: Math.sqrt(squares / (n - 2)),
    residuals,
    varianceAt: (point) =>
      levelVariance + 2 * (point - centre) * covariance + (point - centre) * (point - centre) * slopeVariance,
  };
}

/** Sum of u(t) v(t) and, with Bartlett weights, of the products some lags apart, both ways. */
function longRunSum(u: Float64Array, v: Float64Array, lags: number): number {
  let total = 0;
  for (let i = 0; i < u.length; i++) total += (u[i] as number) * (v[i] as number);
  for (let lag = 1; lag <= Math.min(lags, u.length - 1); lag++) {
    let products = 0;
    for (let i = lag; i < u.length; i++) {
      products += (u[i] as number) * (v[i - lag] as number) + (u[i - lag] as number) * (v[i] as number);
    }
    total += (1 - lag / (lags + 1)) * products;
  }
  return total;
}
