import { longRunVariance } from '../inference/long-run-variance.ts';
import { normalDistribution } from '../inference/normal-distribution.ts';
import { isRounding } from './is-rounding.ts';
import { createRecursiveLeastSquares, fitStretch, type Regressors, toConstant } from './recursive-least-squares.ts';

/** A cumulated-sum test of stability. */
export interface CusumTest {
  /** Unit: none. */
  readonly statistic: number;
  readonly p: number;
  /** Index of the observation at which the path is farthest out. */
  readonly at: number;
}

/**
 * OLS-based CUSUM (Ploberger and Kramer, Econometrica 60(2), 1992): the largest absolute cumulated residual over its
 * standard deviation times sqrt(n). `variance` is that of a residual, or its long-run variance where residuals are
 * autocorrelated. p is the chance that a Brownian bridge goes as far: 2 sum (-1)^(j-1) exp(-2 j^2 x^2). O(n). NaN where the
 * variance is not positive.
 *
 * @example on the flow of the Nile, residuals from the mean, variance RSS / 99: statistic 2.9518, p 5.409e-8
 */
export function olsCusum(residuals: Float64Array, variance: number): CusumTest {
  const scale = Math.sqrt(variance * residuals.length);
  let sum = 0;
  let most = 0;
  let at = 0;
  residuals.forEach((residual, i) => {
    sum += residual;
    if (Math.abs(sum) <= most) return;
    most = Math.abs(sum);
    at = i;
  });
  const statistic = variance > 0 ? most / scale : Number.NaN;
  return { statistic, p: toBridgeP(statistic), at };
}

/**
 * Recursive CUSUM (Brown, Durbin and Evans, Journal of the Royal Statistical Society B 37(2), 1975): the path of cumulated
 * recursive residuals, scaled by their standard deviation (ddof 1) and sqrt(n - q), against the line 1 + 2 t. p is the
 * published approximation to the chance of crossing it, which holds from a statistic of 0.3 on; below, the straight line
 * to 1 at 0. O(n q^2). NaN for fewer than two recursive residuals, or none that varies.
 *
 * @example on the flow of the Nile: statistic 2.0669, p 7.487e-8
 */
export function recursiveCusum(y: Float64Array, regressors: Regressors): CusumTest {
  const q = regressors.length;
  const fit = createRecursiveLeastSquares(y, regressors);
  const residuals = Float64Array.from(y, (_, i) => fit.add(i)).subarray(q);
  const n = residuals.length;
  const centre = residuals.reduce((sum, residual) => sum + residual, 0) / n;
  const squares = residuals.reduce((sum, residual) => sum + (residual - centre) ** 2, 0);
  const scale = Math.sqrt((squares / (n - 1)) * n);
  let sum = 0;
  let statistic = n > 1 && squares > 0 && !isRounding(squares, y) ? 0 : Number.NaN;
  let at = q;
  residuals.forEach((residual, i) => {
    sum += residual;
    const distance = Math.abs(sum) / scale / (1 + (2 * (i + 1)) / n);
    if (!(distance > statistic)) return;
    statistic = distance;
    at = q + i;
  });
  return { statistic, p: toCrossingP(statistic), at };
}

/**
 * CUSUM of squared residuals, scaled by their long-run variance (Sanso, Arago and Carrion, Revista de Economia Financiera 4,
 * 2004): whether the variance changed. The residuals are those about a broken mean, so that fat tails and a break in the
 * mean are not taken for one in the variance. O(n^2) at most. NaN where the squares do not vary.
 *
 * @example of 60 residuals of variance 1 and 60 of variance 4, at the 60th
 */
export function varianceCusum(residuals: Float64Array): CusumTest {
  const squares = residuals.map((residual) => residual * residual);
  const { residuals: distances } = fitStretch(squares, [toConstant(squares.length)], 0, squares.length - 1);
  return olsCusum(distances, longRunVariance(squares));
}

/** Chance that a Brownian bridge leaves the band of half-width x. */
function toBridgeP(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0.2) return 1;
  let p = 0;
  for (let j = 1; j <= 100; j++) {
    const term = 2 * Math.exp(-2 * j * j * x * x);
    p += j % 2 === 1 ? term : -term;
    if (term < 1e-17 * p) break;
  }
  return Math.min(1, p);
}

const approximationFrom = 0.3;

function toCrossingP(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < approximationFrom) return 1 - ((1 - toCrossingP(approximationFrom)) * x) / approximationFrom;
  const upper = (z: number): number => normalDistribution(-z);
  const inner = Math.exp(-4 * x * x) * (1 - upper(x) - upper(5 * x));
  return 2 * (upper(3 * x) + inner - Math.exp(-16 * x * x) * upper(x));
}
