const maximumSteps = 500;
const convergence = 1e-16;

/**
 * The continued fraction of the incomplete beta function (Abramowitz and Stegun, 26.5.8), by the method of Lentz; converges
 * fast for x below (a + 1) / (a + b + 2).
 */
export function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= maximumSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < convergence) break;
  }
  return fraction;
}
