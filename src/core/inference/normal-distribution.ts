/**
 * Standard normal cumulative distribution function.
 *
 * Marsaglia's series (Journal of Statistical Software 11(4), 2004) within 3 of the centre and the continued fraction of the
 * Mills ratio in the tails; absolute error below 1e-15, and relative error of the smaller tail below 1e-12.
 *
 * @example normalDistribution(1.959963984540054) // 0.975
 */
export function normalDistribution(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < -3) return upperTail(-z);
  if (z > 3) return 1 - upperTail(z);
  let term = z;
  let total = z;
  let previous = Number.NaN;
  for (let i = 3; total !== previous; i += 2) {
    previous = total;
    term *= (z * z) / i;
    total += term;
  }
  return 0.5 + total * normalDensity(z);
}

/**
 * Two-sided p-value of a statistic that is standard normal under the null.
 *
 * @example toTwoSidedP(1.959963984540054) // 0.05
 */
export function toTwoSidedP(z: number): number {
  const distance = Math.abs(z);
  return 2 * (distance > 3 ? upperTail(distance) : 1 - normalDistribution(distance));
}

/**
 * Density of the standard normal distribution.
 *
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Laplace's continued fraction of the Mills ratio, evaluated from its far end; converges for z of 3 and more. */
function upperTail(z: number): number {
  if (!Number.isFinite(z)) return 0;
  let fraction = z;
  for (let i = 160; i >= 1; i--) fraction = z + i / fraction;
  return normalDensity(z) / fraction;
}
