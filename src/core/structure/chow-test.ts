import { toFP } from '../inference/f-distribution.ts';
import { isRounding } from './is-rounding.ts';
import { fitStretch, type Regressors } from './recursive-least-squares.ts';

export interface ChowTest {
  /** Unit: none. */
  readonly f: number;
  readonly p: number;
  /** Coefficients before and after. Unit of y per unit of the regressor. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * Chow's F test (Econometrica 28(3), 1960) of a change of all q coefficients after the observation of index `at`, with q and
 * n - 2 q degrees of freedom. It holds for a date fixed before the figures were seen; for one chosen from them p is far too
 * small, and supF is the test. Undefined (NaN) where a side has no more observations than coefficients, or nothing is left
 * over.
 *
 * @example on the flow of the Nile, after observation 28: F 75.93
 */
export function chowTest(y: Float64Array, regressors: Regressors, at: number): ChowTest {
  const n = y.length;
  const q = regressors.length;
  const [left, right] = [fitStretch(y, regressors, 0, at), fitStretch(y, regressors, at + 1, n - 1)];
  const broken = left.rss + right.rss;
  const whole = fitStretch(y, regressors, 0, n - 1);
  // The two fits are nested: what the break takes from the residual sum is the squared distance of their residuals.
  const taken = whole.residuals.reduce((sum, residual, i) => {
    const apart = i <= at ? left.residuals[i] : right.residuals[i - at - 1];
    return sum + (residual - (apart as number)) ** 2;
  }, 0);
  const isDecided = at + 1 > q && n - 1 - at > q && !isRounding(broken, y);
  const f = isDecided ? taken / q / (broken / (n - 2 * q)) : Number.NaN;
  return { f, p: toFP(f, q, n - 2 * q), before: left.coefficients, after: right.coefficients };
}
