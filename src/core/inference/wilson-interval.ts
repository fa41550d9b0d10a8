export interface WilsonInterval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5% point of the standard normal. */
const critical = 1.959963984540054;

/**
 * Wilson's 95% interval of a share: the shares p0 for which |p - p0| <= 1.96 sqrt(p0 (1 - p0) / n). It stays inside 0 to 1
 * and has a width at shares of 0 and 1 too. n need not be whole: an effective number of observations will do.
 * Unit: fraction. NaN for n of 0 or less, or a share outside 0 to 1.
 *
 * @example toWilsonInterval(0.5, 10) // low 0.2366, high 0.7634
 * @see Wilson, Journal of the American Statistical Association 22(158), 1927
 */
export function toWilsonInterval(share: number, n: number): WilsonInterval {
  if (!(n > 0 && share >= 0 && share <= 1)) return { low: Number.NaN, high: Number.NaN };
  const weight = critical ** 2 / n;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (critical * Math.sqrt((share * (1 - share)) / n + weight / (4 * n))) / (1 + weight);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
