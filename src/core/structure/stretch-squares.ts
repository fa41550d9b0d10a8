import { createRecursiveLeastSquares, type Regressors } from './recursive-least-squares.ts';

/** Writes the residual sum of squares of the stretch from `start` to each later observation into `into`, at its index. */
export type WriteStretchSquares = (start: number, into: Float64Array) => void;

/**
 * Residual sums of squares of every stretch that begins at an observation, one pass each: by Welford's updating moments for
 * a mean (a single column of ones), by recursive least squares for any other model. Unit of y squared. O(n q^2) a start.
 *
 * @example on 1, 3, 8 from the first observation: 0, 2, 26
 */
export function createStretchSquares(y: Float64Array, regressors: Regressors): WriteStretchSquares {
  const isMean = regressors.length === 1 && (regressors[0] as Float64Array).every((value) => value === 1);
  return isMean ? createMeanSquares(y) : createRegressionSquares(y, regressors);
}

function createMeanSquares(y: Float64Array): WriteStretchSquares {
  const reciprocals = Float64Array.from({ length: y.length + 1 }, (_, i) => 1 / i);
  return (start, into) => {
    let centre = 0;
    let squares = 0;
    for (let i = start; i < y.length; i++) {
      const distance = (y[i] as number) - centre;
      centre += distance * (reciprocals[i - start + 1] as number);
      squares += distance * ((y[i] as number) - centre);
      into[i] = squares;
    }
  };
}

function createRegressionSquares(y: Float64Array, regressors: Regressors): WriteStretchSquares {
  const fit = createRecursiveLeastSquares(y, regressors);
  return (start, into) => {
    fit.reset();
    let squares = 0;
    for (let i = start; i < y.length; i++) {
      squares += fit.add(i) ** 2;
      into[i] = squares;
    }
  };
}
