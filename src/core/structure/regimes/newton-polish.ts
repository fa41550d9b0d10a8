import type { Maximum, Objective } from './maximise.ts';

export interface PolishedMaximum extends Maximum {
  /** Inverse of the negative Hessian, row by row; undefined where that is not positive definite. */
  readonly covariance: Float64Array | undefined;
}

const differenceStep = 1e-5;
const maximumSteps = 8;

/** A direction with less information than this, a standard error of 1,000, has no top. */
const leastInformation = 1e-6;

/**
 * The maximum near a point to the last digits, by Newton steps with one Hessian, taken by central differences of the
 * gradient; the point with the smallest gradient is kept. Where the Hessian is not negative definite the point stays.
 * O(k) evaluations.
 */
export function polishMaximum(objective: Objective, near: Maximum): PolishedMaximum {
  const covariance = invertPositiveDefinite(toNegativeHessian(objective, near.point), near.point.length);
  if (covariance === undefined) return { ...near, covariance };
  const size = near.point.length;
  let best = near;
  let point = near.point;
  const gradient = new Float64Array(size);
  for (let step = 0; step <= maximumSteps; step++) {
    const value = objective(point, gradient);
    const slope = gradient.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    if (!(slope < best.slope) && step > 0) break;
    best = { point, value, slope };
    point = point.map((each, i) => each + row(covariance, size, i, gradient));
  }
  return { ...best, covariance };
}

function row(matrix: Float64Array, size: number, i: number, vector: Float64Array): number {
  let total = 0;
  for (let j = 0; j < size; j++) total += (matrix[i * size + j] as number) * (vector[j] as number);
  return total;
}

function toNegativeHessian(objective: Objective, at: Float64Array): Float64Array {
  const size = at.length;
  const hessian = new Float64Array(size * size);
  const [above, below] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i++) {
    const moved = at.slice();
    moved[i] = (at[i] as number) + differenceStep;
    objective(moved, above);
    moved[i] = (at[i] as number) - differenceStep;
    objective(moved, below);
    for (let j = 0; j < size; j++) {
      const each = ((below[j] as number) - (above[j] as number)) / (4 * differenceStep);
      hessian[i * size + j] = (hessian[i * size + j] as number) + each;
      hessian[j * size + i] = (hessian[j * size + i] as number) + each;
    }
  }
  return hessian;
}

/** Inverse by the Cholesky factor; undefined where there is none. */
function invertPositiveDefinite(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      if (i === j && !(rest > leastInformation)) return undefined;
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / (factor[j * size + j] as number);
    }
  }
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) solveColumn(factor, size, column, inverse);
  return inverse;
}

function solveColumn(factor: Float64Array, size: number, column: number, inverse: Float64Array): void {
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = i === column ? 1 : 0;
    for (let k = 0; k < i; k++) rest -= (factor[i * size + k] as number) * (solution[k] as number);
    solution[i] = rest / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = solution[i] as number;
    for (let k = i + 1; k < size; k++) rest -= (factor[k * size + i] as number) * (solution[k] as number);
    solution[i] = rest / (factor[i * size + i] as number);
    inverse[i * size + column] = solution[i] as number;
  }
}
