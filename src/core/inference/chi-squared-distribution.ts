import { logGamma } from './log-gamma.ts';

const maximumSteps = 10_000;
const convergence = 1e-16;

/**
 * Probability that a chi-squared variable with `degrees` degrees of freedom, not necessarily whole, exceeds `x`: the series
 * of the incomplete gamma function below its bend and its continued fraction above (Abramowitz and Stegun, 6.5.29 and
 * 6.5.31), so that a small tail keeps its relative precision. 1 for x of 0 or less; NaN for NaN or no positive degrees.
 *
 * @example toChiSquaredP(3.841458820694124, 1) // 0.05
 */
export function toChiSquaredP(x: number, degrees: number): number {
  if (Number.isNaN(x) || !(degrees > 0)) return Number.NaN;
  if (x <= 0) return 1;
  if (!Number.isFinite(x)) return 0;
  const a = degrees / 2;
  const z = x / 2;
  const front = Math.exp(a * Math.log(z) - z - logGamma(a));
  return z < a + 1 ? 1 - front * lowerSeries(a, z) : front * upperFraction(a, z);
}

function lowerSeries(a: number, z: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; k <= maximumSteps && term > convergence * total; k++) {
    term *= z / (a + k);
    total += term;
  }
  return total;
}

/** By the method of Lentz. */
function upperFraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= maximumSteps; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < convergence) break;
  }
  return fraction;
}
