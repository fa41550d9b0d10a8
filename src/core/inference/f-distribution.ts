import { betaFraction } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Probability that a variable with the F distribution exceeds `f`, by the continued fraction of the incomplete beta function
 * (Abramowitz and Stegun, 26.5.8 and 26.6.2). NaN for NaN or degrees of freedom that are not positive.
 *
 * @example toFP(4.964602743730711, 1, 10) // 0.05
 */
export function toFP(f: number, numerator: number, denominator: number): number {
  if (Number.isNaN(f) || !(numerator > 0 && denominator > 0)) return Number.NaN;
  if (f <= 0) return 1;
  if (!Number.isFinite(f)) return 0;
  const [a, b] = [denominator / 2, numerator / 2];
  const scale = denominator + numerator * f;
  const x = denominator / scale;
  const complement = (numerator * f) / scale;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(complement, b, a)) / b;
}
