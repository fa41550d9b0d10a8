import { isRounding } from './is-rounding.ts';

/** The columns of a linear model: each an array over the observations, in time order. */
export type Regressors = readonly Float64Array[];

/**
 * A column of ones: the model of a mean.
 *
 * @example toConstant(2) // Float64Array [1, 1]
 */
export function toConstant(length: number): Float64Array {
  return new Float64Array(length).fill(1);
}

/** Least squares that takes one observation after the other. */
export interface RecursiveLeastSquares {
  /** Takes observation i; returns its recursive residual, 0 while it decides a coefficient. Unit of y. */
  add(i: number): number;
  /** Coefficients of what was taken; NaN where it does not decide them. Unit of y per unit of the regressor. */
  coefficients(): Float64Array;
  reset(): void;
}

/**
 * Least squares updated by Givens rotations: what an observation adds to the residual sum of squares is the square of its
 * recursive residual (Brown, Durbin and Evans, Journal of the Royal Statistical Society B 37(2), 1975). O(q^2) an
 * observation for q regressors; no normal equations, so that far levels keep their digits.
 *
 * @example on a constant, the recursive residuals of 1 and 3 are 0 and sqrt(2)
 */
export function createRecursiveLeastSquares(y: Float64Array, regressors: Regressors): RecursiveLeastSquares {
  const q = regressors.length;
  const triangle = new Float64Array(q * q);
  const response = new Float64Array(q);
  const row = new Float64Array(q);
  const rotate = (k: number, rest: number): number => {
    const diagonal = triangle[k * q + k] as number;
    const entry = row[k] as number;
    const length = Math.sqrt(diagonal * diagonal + entry * entry);
    const cosine = diagonal / length;
    const sine = entry / length;
    for (let j = k; j < q; j++) {
      const above = triangle[k * q + j] as number;
      const below = row[j] as number;
      triangle[k * q + j] = cosine * above + sine * below;
      row[j] = cosine * below - sine * above;
    }
    const above = response[k] as number;
    response[k] = cosine * above + sine * rest;
    return cosine * rest - sine * above;
  };
  return {
    add(i) {
      for (let j = 0; j < q; j++) row[j] = (regressors[j] as Float64Array)[i] as number;
      let rest = y[i] as number;
      for (let k = 0; k < q; k++) if (row[k] !== 0) rest = rotate(k, rest);
      return rest;
    },
    coefficients() {
      const solved = new Float64Array(q);
      for (let k = q - 1; k >= 0; k--) {
        let rest = response[k] as number;
        for (let j = k + 1; j < q; j++) rest -= (triangle[k * q + j] as number) * (solved[j] as number);
        const diagonal = triangle[k * q + k] as number;
        solved[k] = diagonal === 0 ? Number.NaN : rest / diagonal;
      }
      return solved;
    },
    reset() {
      triangle.fill(0);
      response.fill(0);
    },
  };
}

/** A regression over a stretch of observations. */
export interface StretchFit {
  /** Unit of y per unit of the regressor. */
  readonly coefficients: Float64Array;
  /** y less the fit, over the stretch. Unit of y. */
  readonly residuals: Float64Array;
  /** Residual sum of squares. Unit of y squared. */
  readonly rss: number;
}

/**
 * Least squares over observations `first` to `last`, both included; residuals that are only rounding are 0. O(n q^2).
 *
 * @example fitStretch(Float64Array.of(1, 3, 8), [toConstant(3)], 0, 1).coefficients // [2]
 */
export function fitStretch(y: Float64Array, regressors: Regressors, first: number, last: number): StretchFit {
  const fit = createRecursiveLeastSquares(y, regressors);
  for (let i = first; i <= last; i++) fit.add(i);
  const coefficients = fit.coefficients();
  let rss = 0;
  const residuals = Float64Array.from({ length: last - first + 1 }, (_, i) => {
    let rest = y[first + i] as number;
    regressors.forEach((column, j) => {
      rest -= (coefficients[j] as number) * (column[first + i] as number);
    });
    rss += rest * rest;
    return rest;
  });
  if (!isRounding(rss, y.subarray(first, last + 1))) return { coefficients, residuals, rss };
  return { coefficients, residuals: residuals.fill(0), rss: 0 };
}
