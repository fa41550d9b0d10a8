import { normalDensity, normalDistribution } from '../inference/normal-distribution.ts';

/** What the distribution of an estimated break date depends on: the change and the noise on either side of it. */
export interface BreakShape {
  /** Size of the change in the regressors' own scale, before and after: delta' Q delta. Unit of y squared. */
  readonly signalBefore: number;
  readonly signalAfter: number;
  /** Noise in the same direction: delta' Omega delta. Unit of y to the fourth. */
  readonly noiseBefore: number;
  readonly noiseAfter: number;
}

/**
 * Confidence interval of an estimated break date (Bai, Review of Economics and Statistics 79(4), 1997), in observations
 * before and after the estimate, both rounded outward: the distribution is that of the place of the maximum of a two-sided
 * Brownian motion that drifts down at different rates with different variances on its two sides. `level` is the coverage,
 * such as 0.95. Undefined (NaN) where the change or its noise is not positive.
 *
 * @example with equal sides and signal squared over noise 1: 11.03, rounded outward 12, either side at 95%
 */
export function toBreakInterval(shape: BreakShape, level: number): { before: number; after: number } {
  const { signalBefore, signalAfter, noiseBefore, noiseAfter } = shape;
  const isDefined = [signalBefore, signalAfter, noiseBefore, noiseAfter].every((value) => value > 0);
  if (!isDefined) return { before: Number.NaN, after: Number.NaN };
  const tail = (1 - level) / 2;
  const left = { drift: signalBefore / 2, variance: noiseBefore };
  const right = { drift: signalAfter / 2, variance: noiseAfter };
  // An estimate that lies too late by x has the true date x before it: each bound comes from the other side.
  return { before: Math.ceil(findDistance(right, left, tail)), after: Math.ceil(findDistance(left, right, tail)) };
}

/** A Brownian motion that drifts down: per observation. */
interface Side {
  readonly drift: number;
  readonly variance: number;
}

/** The distance that the place of the maximum exceeds on one side with probability `tail`. Unit: observations. */
function findDistance(side: Side, other: Side, tail: number): number {
  if (toTail(side, other, 0) <= tail) return 0;
  const unit = side.variance / side.drift ** 2;
  let low = 0;
  let high = unit;
  while (toTail(side, other, high) > tail) {
    low = high;
    high *= 2;
  }
  while (high - low > 1e-10 * unit) {
    const middle = (low + high) / 2;
    if (toTail(side, other, middle) > tail) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Chance that the maximum lies on a side, farther out than x. With c = drift / sd of the side and r the rate of the
 * exponential maximum of the other one, the density at s is the first-passage density to a level times the chance that
 * nothing is higher on either side, integrated over levels; its tail has the closed form below, where c' = c + r sd.
 */
function toTail({ drift, variance }: Side, other: Side, x: number): number {
  const deviation = Math.sqrt(variance);
  const c = drift / deviation;
  const rate = (2 * other.drift) / other.variance;
  const far = c + rate * deviation;
  const growth = (far * far - c * c) / 2;
  const root = Math.sqrt(x);
  const near = normalDistribution(-c * root);
  const plain = (c * root * normalDensity(c * root) + near) / (c * c) - x * near;
  const lifted = ((far / c) * near - toLifted(growth * x, far * root)) / growth;
  return 2 * c * (far * lifted - c * plain);
}

/** exp(a) Phi(-z) where Phi may underflow. */
function toLifted(a: number, z: number): number {
  if (z < 30) return Math.exp(a) * normalDistribution(-z);
  return (Math.exp(a - (z * z) / 2) / (Math.sqrt(2 * Math.PI) * z)) * (1 - 1 / (z * z));
}
