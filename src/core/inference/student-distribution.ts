import { betaFraction } from './incomplete-beta.ts';

/**
 * Two-sided p-value of a statistic that has Student's t distribution under the null, by the continued fraction of the
 * incomplete beta function (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.8 and 26.7.1). Relative error
 * below 1e-12. NaN for a statistic that is NaN or for fewer than one degree of freedom.
 *
 * @example toStudentTwoSidedP(2.228138851986274, 10) // 0.05
 */
export function toStudentTwoSidedP(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees >= 1)) return Number.NaN;
  if (!Number.isFinite(t)) return 0;
  const half = degrees / 2;
  const square = t * t;
  const x = degrees / (degrees + square);
  const complement = square / (degrees + square);
  if (complement === 0) return 1;
  const front =
    (Math.exp(-half * Math.log1p(square / degrees)) * Math.sqrt(complement) * gammaRatio(half)) / Math.sqrt(Math.PI);
  return x < (half + 1) / (half + 2.5)
    ? (front * betaFraction(x, half, 0.5)) / half
    : 1 - (front * betaFraction(complement, 0.5, half)) / 0.5;
}

/**
 * The point that a statistic with Student's t distribution exceeds in absolute value with probability `p`, by bisection.
 * NaN for p outside 0 to 1, both excluded, or fewer than one degree of freedom.
 *
 * @example toStudentCritical(0.05, 10) // 2.228138851986274
 */
export function toStudentCritical(p: number, degrees: number): number {
  if (!(p > 0 && p < 1 && degrees >= 1)) return Number.NaN;
  let low = 0;
  let high = 1;
  while (toStudentTwoSidedP(high, degrees) > p) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (toStudentTwoSidedP(middle, degrees) > p) low = middle;
    else high = middle;
  }
}

/** Gamma(a + 1/2) / Gamma(a): its asymptotic series from 100 on, and a recursion up to there. */
function gammaRatio(a: number): number {
  let factor = 1;
  let b = a;
  for (; b < 100; b++) factor *= b / (b + 0.5);
  const u = 1 / b;
  const series = 1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 - (399 / 262144) * u))));
  return factor * Math.sqrt(b) * series;
}
