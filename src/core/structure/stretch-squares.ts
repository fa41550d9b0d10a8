import { createRecursiveLeastSquares, type Regressors } from './recursive-least-squares.ts';

/** Writes the residual sum of squares of the stretch from `start + j` to each later observation into row j, at its index. */
export type WriteStretchSquares = (start: number, rows: readonly Float64Array[]) => void;

/** Rows that are cheapest to have written together. */
export const rowsAtOnce = 4;

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
  return (start, rows) => {
    if (rows.length === rowsAtOnce) writeFourMeanSquares(y, reciprocals, start, rows);
    else for (const [j, row] of rows.entries()) writeMeanSquares(y, reciprocals, start + j, nothing, row);
  };
}

/** Moments of the first observations of a stretch. */
interface Moments {
  readonly count: number;
  readonly centre: number;
  readonly squares: number;
}

const nothing: Moments = { count: 0, centre: 0, squares: 0 };

function writeMeanSquares(
  y: Float64Array,
  reciprocals: Float64Array,
  start: number,
  taken: Moments,
  into: Float64Array,
): void {
  let { centre, squares } = taken;
  for (let i = start + taken.count; i < y.length; i++) {
    const distance = (y[i] as number) - centre;
    centre += distance * (reciprocals[i - start + 1] as number);
    squares += distance * ((y[i] as number) - centre);
    into[i] = squares;
  }
}

/** Four stretches side by side, so that a step need not wait for the one before: to the bit the sums that each gives alone. */
function writeFourMeanSquares(
  y: Float64Array,
  reciprocals: Float64Array,
  start: number,
  rows: readonly Float64Array[],
): void {
  const [row0, row1, row2, row3] = rows as [Float64Array, Float64Array, Float64Array, Float64Array];
  let [centre0, centre1, centre2, centre3] = [0, 0, 0, 0];
  let [squares0, squares1, squares2, squares3] = [0, 0, 0, 0];
  const count = Math.max(0, y.length - start - 3);
  for (let taken = 0; taken < count; taken++) {
    const reciprocal = reciprocals[taken + 1] as number;
    const i = start + taken;
    const y0 = y[i] as number;
    const y1 = y[i + 1] as number;
    const y2 = y[i + 2] as number;
    const y3 = y[i + 3] as number;
    const distance0 = y0 - centre0;
    const distance1 = y1 - centre1;
    const distance2 = y2 - centre2;
    const distance3 = y3 - centre3;
    centre0 += distance0 * reciprocal;
    centre1 += distance1 * reciprocal;
    centre2 += distance2 * reciprocal;
    centre3 += distance3 * reciprocal;
    squares0 += distance0 * (y0 - centre0);
    squares1 += distance1 * (y1 - centre1);
    squares2 += distance2 * (y2 - centre2);
    squares3 += distance3 * (y3 - centre3);
    row0[i] = squares0;
    row1[i + 1] = squares1;
    row2[i + 2] = squares2;
    row3[i + 3] = squares3;
  }
  writeMeanSquares(y, reciprocals, start, { count, centre: centre0, squares: squares0 }, row0);
  writeMeanSquares(y, reciprocals, start + 1, { count, centre: centre1, squares: squares1 }, row1);
  writeMeanSquares(y, reciprocals, start + 2, { count, centre: centre2, squares: squares2 }, row2);
}

function createRegressionSquares(y: Float64Array, regressors: Regressors): WriteStretchSquares {
  const fit = createRecursiveLeastSquares(y, regressors);
  return (start, rows) => {
    rows.forEach((row, j) => {
      fit.reset();
      let squares = 0;
      for (let i = start + j; i < y.length; i++) {
        squares += fit.add(i) ** 2;
        row[i] = squares;
      }
    });
  };
}
