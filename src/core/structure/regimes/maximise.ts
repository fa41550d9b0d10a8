/** Value at a point; writes the gradient there. A value that is not finite says that the point is not allowed. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** Largest element of the gradient there, in absolute value. */
  readonly slope: number;
}

export interface MaximiseOptions {
  /** Ends where no element of the gradient exceeds this. */
  readonly tolerance: number;
  readonly maximumSteps: number;
  /** Diagonal of the inverse Hessian to begin with; without it the scale of the first step is found on the way. */
  readonly spreads?: Float64Array;
}

const sufficientIncrease = 1e-4;
const leastStep = 1e-10;

/**
 * Local maximum by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno: inverse Hessian updated by gradients,
 * steps halved until the value rises enough (Armijo), an update without positive curvature left out. Near the top, where
 * values no longer tell points apart, steps may lose what rounding loses. `slope` says whether it arrived; where the
 * start is not allowed, the value is NaN. O(k^2) a step. Nocedal and Wright, Numerical Optimization, 2006, chapter 6.
 *
 * @example maximise((x, g) => { g[0] = -2 * x[0]; return -(x[0] ** 2); }, Float64Array.of(3), { tolerance: 1e-8, maximumSteps: 50 }).point // [0]
 */
export function maximise(
  objective: Objective,
  start: Float64Array,
  { tolerance, maximumSteps, spreads }: MaximiseOptions,
): Maximum {
  const size = start.length;
  let [point, candidate] = [start.slice(), start.slice()];
  let [gradient, candidateGradient] = [new Float64Array(size), new Float64Array(size)];
  let value = objective(point, gradient);
  if (!Number.isFinite(value)) return { point, value: Number.NaN, slope: Number.NaN };
  const inverse = scaledIdentity(size, 1 / Math.max(1, norm(gradient)));
  spreads?.forEach((spread, i) => {
    inverse[i * size + i] = spread;
  });
  let isFirst = spreads === undefined;
  for (let step = 0; step < maximumSteps && largest(gradient) > tolerance; step++) {
    const direction = times(inverse, gradient);
    const rise = dot(direction, gradient);
    const slack = 1e-13 * Math.abs(value);
    let [share, next] = [1, Number.NaN];
    for (; share > leastStep; share /= 2) {
      for (let i = 0; i < size; i++) candidate[i] = (point[i] as number) + share * (direction[i] as number);
      next = objective(candidate, candidateGradient);
      if (next >= value + sufficientIncrease * share * rise - slack) break;
    }
    if (share <= leastStep) break;
    updateInverse(inverse, difference(candidate, point), difference(gradient, candidateGradient), isFirst);
    isFirst = false;
    value = next;
    [point, candidate] = [candidate, point];
    [gradient, candidateGradient] = [candidateGradient, gradient];
  }
  return { point, value, slope: largest(gradient) };
}

/** The update after a move and the fall of the gradient over it; the first one also sets the scale. */
function updateInverse(inverse: Float64Array, move: Float64Array, fall: Float64Array, isFirst: boolean): void {
  const size = move.length;
  const curvature = dot(move, fall);
  if (!(curvature > 1e-12 * norm(move) * norm(fall))) return;
  if (isFirst) inverse.set(scaledIdentity(size, curvature / dot(fall, fall)));
  const product = times(inverse, fall);
  const weight = (1 + dot(fall, product) / curvature) / curvature;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [moveI, moveJ] = [move[i] as number, move[j] as number];
      const cross = (product[i] as number) * moveJ + moveI * (product[j] as number);
      inverse[i * size + j] = (inverse[i * size + j] as number) + weight * moveI * moveJ - cross / curvature;
    }
  }
}

function scaledIdentity(size: number, scale: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? scale : 0));
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => dot(matrix.subarray(i * size, (i + 1) * size), vector));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - (b[i] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function largest(vector: Float64Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
