const half = 0.5 * Math.log(2 * Math.PI);

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's asymptotic series (Abramowitz and Stegun, 6.1.41) from 12
 * on, and the recursion up to there. Relative error about 1e-14. NaN for x of 0 or less.
 *
 * @example logGamma(0.5) // 0.5723649429247001
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 0;
  let z = x;
  for (; z < 12; z++) shift += Math.log(z);
  const u = 1 / (z * z);
  const series = (1 / 12 + u * (-1 / 360 + u * (1 / 1260 + u * (-1 / 1680 + u * (1 / 1188 - (691 / 360360) * u))))) / z;
  return (z - 0.5) * Math.log(z) - z + half + series - shift;
}
