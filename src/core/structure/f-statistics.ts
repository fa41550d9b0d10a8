import { longRunVariance } from '../inference/long-run-variance.ts';
import { toRoundingSquares } from './is-rounding.ts';
import type { Regressors } from './recursive-least-squares.ts';
import { createStretchSquares } from './stretch-squares.ts';

/** F statistics of a single break after each observation that leaves enough on both sides. */
export interface FStatistics {
  /** Index of the last observation before the first break tried. */
  readonly first: number;
  /** One a break tried, on consecutive observations. Unit: none. */
  readonly values: Float64Array;
  /** The greatest, their mean, and the logarithm of the mean of exp(F / 2). Unit: none. */
  readonly supF: number;
  readonly aveF: number;
  readonly expF: number;
  /** Index of the last observation before the break with the greatest. */
  readonly at: number;
  /** Ratio of the variances at the two ends of the range tried: what Hansen's p-values depend on. Unit: none. */
  readonly lambda: number;
}

/**
 * F(t) = (RSS0 - RSS(t)) / (RSS(t) / (n - 2 q)) for a change of all q coefficients after t, over the t that leave at least
 * `trimming` of the observations on either side; supF of Andrews (Econometrica 61(4), 1993), aveF and expF of Andrews and
 * Ploberger (Econometrica 62(6), 1994). O(n q^2). Undefined where a side does not decide its coefficients, or where a break
 * leaves no residual at all: the statistics are then NaN.
 *
 * @example on the flow of the Nile, 1871 to 1970: supF 75.93 after observation 28
 */
export function toFStatistics(y: Float64Array, regressors: Regressors, trimming: number): FStatistics | undefined {
  const n = y.length;
  const q = regressors.length;
  const margin = Math.floor(trimming * n);
  if (margin <= q || n - 2 * margin < 0 || n <= 2 * q) return undefined;
  const before = new Float64Array(n);
  const after = new Float64Array(n);
  createStretchSquares(y, regressors)(0, [before]);
  createStretchSquares(
    y.slice().reverse(),
    regressors.map((column) => column.slice().reverse()),
  )(0, [after]);
  const whole = before[n - 1] as number;
  const rounding = toRoundingSquares(y);
  const least = whole <= rounding ? Number.NaN : 0;
  const values = Float64Array.from({ length: n - 2 * margin + 1 }, (_, i) => {
    const broken = (before[margin - 1 + i] as number) + (after[n - margin - 1 - i] as number) + least;
    return broken <= rounding ? Number.NaN : (whole - broken) / (broken / (n - 2 * q));
  });
  const at = values.indexOf(toGreatest(values));
  return {
    first: margin - 1,
    values,
    supF: values[at] ?? Number.NaN,
    aveF: values.reduce((sum, value) => sum + value, 0) / values.length,
    expF: toExponentialMean(values),
    at: margin - 1 + at,
    lambda: ((n - margin) * (n - margin)) / (margin * margin),
  };
}

/**
 * supF of a mean that allows autocorrelation: the residual variance in it gives way to the long-run variance of the
 * residuals about the broken mean, whose sum of squares is `rss`. Unit: none. NaN where the long-run variance is.
 *
 * @example on residuals whose long-run variance is their variance, supF itself
 */
export function toRobustSupF(supF: number, rss: number, residuals: Float64Array): number {
  return (supF * rss) / (residuals.length - 2) / longRunVariance(residuals);
}

/** The greatest value; NaN where one is missing. */
function toGreatest(values: Float64Array): number {
  return values.reduce((most, value) => (value > most || Number.isNaN(value) ? value : most), Number.NEGATIVE_INFINITY);
}

/** The logarithm of the mean of exp(F / 2), taken from the greatest so that nothing overflows. */
function toExponentialMean(values: Float64Array): number {
  const most = toGreatest(values);
  const sum = values.reduce((total, value) => total + Math.exp((value - most) / 2), 0);
  return most / 2 + Math.log(sum / values.length);
}
