import { mean, standardDeviation } from '../../series/moments.ts';

export interface OnlineChangeRule {
  /** Chance of a change before each value, the same at all times: one over the expected length of a run. */
  readonly hazard: number;
  /** How many of the first values give the scale, and are no part of any run. At least 2. */
  readonly initial: number;
  /** Lengths up to which a run counts as recent. */
  readonly recent: number;
}

export interface RunLengths {
  /** Most likely number of values since the last change, after each value that follows the initial ones. */
  readonly mostLikely: Int32Array;
  /** Probability of it. */
  readonly probability: Float64Array;
  /** Probability of a run no longer than `recent`. */
  readonly recentProbability: Float64Array;
  /** Probabilities of lengths 0, 1, 2 .. after the last value. */
  readonly posterior: Float64Array;
  /** Where the most likely length did not grow: an index among the values after the initial ones. */
  readonly drops: Int32Array;
}

/** A run length less likely than this, below the rounding of the rest, is dropped. */
const leastProbability = 1e-16;

/** ln Gamma(3/2) - ln Gamma(1). */
const firstGammaStep = Math.log(Math.sqrt(Math.PI) / 2);

/**
 * Bayesian online change-point detection: after each value the probabilities of the number of values since the last change.
 * Within a run values are normal with unknown mean and variance, prior Normal-Gamma(0, 1, 1, 1) on values standardised
 * by the mean and the standard deviation of the initial ones, so that the predictive is Student t; constant hazard. With a
 * constant hazard the probability of length 0 stays at the hazard whatever happens: decide on `drops`. Nothing that
 * follows changes an earlier answer. Undefined where the initial values do not vary, or a value is not finite, or none
 * follow. O(n x lengths kept). Adams and MacKay, Bayesian Online Changepoint Detection, arXiv:0710.3742, 2007.
 *
 * @example toRunLengths(values, { hazard: 0.01, initial: 36, recent: 12 })?.mostLikely.at(-1) // 41
 */
export function toRunLengths(values: Float64Array, rule: OnlineChangeRule): RunLengths | undefined {
  const standard = standardise(values, rule.initial);
  if (standard === undefined) return undefined;
  const n = standard.length;
  const runs = new Runs(n);
  const [probability, recentProbability] = [new Float64Array(n), new Float64Array(n)];
  const mostLikely = new Int32Array(n);
  const drops: number[] = [];
  for (let t = 0; t < n; t++) {
    runs.add(standard[t] as number, rule.hazard);
    const best = runs.findMostLikely();
    mostLikely[t] = best.length;
    probability[t] = best.probability;
    recentProbability[t] = runs.sumUpTo(rule.recent);
    if (t > 0 && best.length <= (mostLikely[t - 1] as number)) drops.push(t);
  }
  return { mostLikely, probability, recentProbability, posterior: runs.toPosterior(), drops: Int32Array.from(drops) };
}

/** The values after the initial ones in standard deviations of those from their mean. */
function standardise(values: Float64Array, initial: number): Float64Array | undefined {
  const first = values.subarray(0, initial);
  const [centre, scale] = [mean(first), standardDeviation(first)];
  if (values.length <= initial || !(scale > 0) || !values.every(Number.isFinite)) return undefined;
  return values.slice(initial).map((value) => (value - centre) / scale);
}

/** The lengths still kept, longest first, each with its log probability and what its values say of mean and variance. */
class Runs {
  private count = 1;
  private readonly lengths: Int32Array;
  private readonly logs: Float64Array;
  private readonly means: Float64Array;
  private readonly rates: Float64Array;
  /** ln Gamma(1 + (r + 1) / 2) - ln Gamma(1 + r / 2) by length r. */
  private readonly gammaSteps: Float64Array;

  constructor(steps: number) {
    this.lengths = new Int32Array(steps + 2);
    this.logs = new Float64Array(steps + 2);
    this.means = new Float64Array(steps + 2);
    this.rates = new Float64Array(steps + 2).fill(1);
    this.gammaSteps = new Float64Array(steps + 1).fill(firstGammaStep);
    for (let r = 1; r <= steps; r++) {
      this.gammaSteps[r] = Math.log(1 + (r - 1) / 2) - (this.gammaSteps[r - 1] as number);
    }
  }

  add(value: number, hazard: number): void {
    const { lengths, logs, means, rates } = this;
    const [grow, change] = [Math.log1p(-hazard), Math.log(hazard)];
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.count; i++) {
      const length = lengths[i] as number;
      const joint = (logs[i] as number) + this.logPredictive(i, value);
      const weight = 1 + length;
      const distance = value - (means[i] as number);
      rates[i] = (rates[i] as number) + (weight * distance * distance) / (2 * (weight + 1));
      means[i] = (means[i] as number) + distance / (weight + 1);
      lengths[i] = length + 1;
      logs[i] = joint;
      if (joint > highest) highest = joint;
    }
    let total = 0;
    for (let i = 0; i < this.count; i++) total += Math.exp((logs[i] as number) - highest);
    const evidence = highest + Math.log(total);
    for (let i = 0; i < this.count; i++) logs[i] = (logs[i] as number) - evidence + grow;
    lengths[this.count] = 0;
    logs[this.count] = change;
    means[this.count] = 0;
    rates[this.count] = 1;
    this.count++;
    this.prune();
  }

  /** Student t with 2 + r degrees of freedom. */
  private logPredictive(i: number, value: number): number {
    const length = this.lengths[i] as number;
    const shape = 1 + length / 2;
    const weight = 1 + length;
    const spread = (2 * (this.rates[i] as number) * (weight + 1)) / weight;
    const distance = value - (this.means[i] as number);
    return (
      (this.gammaSteps[length] as number) -
      0.5 * Math.log(Math.PI * spread) -
      (shape + 0.5) * Math.log1p((distance * distance) / spread)
    );
  }

  private prune(): void {
    const { lengths, logs, means, rates } = this;
    const least = Math.log(leastProbability);
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if ((logs[i] as number) < least) continue;
      lengths[kept] = lengths[i] as number;
      logs[kept] = logs[i] as number;
      means[kept] = means[i] as number;
      rates[kept] = rates[i] as number;
      kept++;
    }
    this.count = kept;
  }

  /** The longest of them where two are alike. */
  findMostLikely(): { readonly length: number; readonly probability: number } {
    let best = 0;
    for (let i = 1; i < this.count; i++) if ((this.logs[i] as number) > (this.logs[best] as number)) best = i;
    return { length: this.lengths[best] as number, probability: Math.exp(this.logs[best] as number) };
  }

  sumUpTo(length: number): number {
    let total = 0;
    for (let i = this.count - 1; i >= 0 && (this.lengths[i] as number) <= length; i--) {
      total += Math.exp(this.logs[i] as number);
    }
    return Math.min(1, total);
  }

  toPosterior(): Float64Array {
    const posterior = new Float64Array((this.lengths[0] as number) + 1);
    for (let i = 0; i < this.count; i++) posterior[this.lengths[i] as number] = Math.exp(this.logs[i] as number);
    return posterior;
  }
}
