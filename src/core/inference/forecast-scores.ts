import { requireBlockLength, toRunningTotals } from './block-bootstrap.ts';
import type { BootstrapSettings } from './mean-bootstrap.ts';
import { RandomGenerator } from './random-generator.ts';

/**
 * Squared error of each probability against what happened, 1 or 0: the score of Brier (Monthly Weather Review 78(1), 1950)
 * for one kind of event. Its mean is the Brier score: 0 at best, 0.25 for always one half. NaN where either is missing.
 *
 * @example toBrierLosses(Float64Array.of(0.75), Float64Array.of(1)) // [0.0625]
 */
export function toBrierLosses(probabilities: Float64Array, outcomes: Float64Array): Float64Array {
  return probabilities.map((probability, i) => (probability - (outcomes[i] as number)) ** 2);
}

/**
 * Minus the natural logarithm of the probability given to what happened (Good, Journal of the Royal Statistical Society B
 * 14(1), 1952): 0 at best, ln 2 = 0.693 for always one half, infinite for what was called impossible. NaN where either is
 * missing.
 *
 * @example toLogLosses(Float64Array.of(0.5), Float64Array.of(0)) // [0.6931471805599453]
 */
export function toLogLosses(probabilities: Float64Array, outcomes: Float64Array): Float64Array {
  return probabilities.map((probability, i) => {
    const outcome = outcomes[i] as number;
    return Number.isNaN(outcome) ? Number.NaN : -Math.log(outcome === 1 ? probability : 1 - probability);
  });
}

export interface ReliabilityBin {
  /** Probabilities from here, included, to `to`, excluded but for 1. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean probability given; NaN in an empty bin. */
  readonly meanForecast: number;
  /** Share of these that happened; NaN in an empty bin. */
  readonly observedShare: number;
}

/**
 * How often what was given a probability happened, in bins of equal width: a calibrated forecaster's shares equal the mean
 * probabilities. Murphy and Winkler, Applied Statistics 26(1), 1977. Pairs that lack one of the two are left out.
 */
export function toReliability(
  probabilities: Float64Array,
  outcomes: Float64Array,
  binCount: number,
): readonly ReliabilityBin[] {
  const counts = new Float64Array(binCount);
  const forecasts = new Float64Array(binCount);
  const events = new Float64Array(binCount);
  probabilities.forEach((probability, i) => {
    const outcome = outcomes[i] as number;
    if (Number.isNaN(probability + outcome)) return;
    const bin = Math.min(binCount - 1, Math.floor(probability * binCount));
    counts[bin] = (counts[bin] as number) + 1;
    forecasts[bin] = (forecasts[bin] as number) + probability;
    events[bin] = (events[bin] as number) + outcome;
  });
  return Array.from(counts, (n, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    n,
    meanForecast: (forecasts[bin] as number) / n,
    observedShare: (events[bin] as number) / n,
  }));
}

export interface ForecastSkill {
  /** 1 - mean loss / mean loss of the reference: above 0 the forecast is better, 1 is perfect. */
  readonly skill: number;
  /** Ends of its 95% percentile interval. */
  readonly low: number;
  readonly high: number;
}

const tail = 0.025;

/**
 * Skill of a forecast against a reference by their losses in time order, with a 95% percentile interval of the circular
 * block bootstrap, which draws both losses of a date together. The block must be no shorter than the outcomes overlap.
 * O(n + resamples n / block
 * length). NaN for no losses, a NaN among them, or a reference without loss.
 *
 * @example inferForecastSkill(Float64Array.of(0.1, 0.1), Float64Array.of(0.2, 0.2), 1, { seed: 1, resamples: 99 }).skill // 0.5
 */
export function inferForecastSkill(
  losses: Float64Array,
  referenceLosses: Float64Array,
  blockLength: number,
  { seed, resamples }: BootstrapSettings,
): ForecastSkill {
  requireBlockLength({ scheme: 'circular', blockLength });
  const n = losses.length;
  const [totals, referenceTotals] = [toRunningTotals(losses), toRunningTotals(referenceLosses)];
  const skill = 1 - (totals[n] as number) / (referenceTotals[n] as number);
  if (!Number.isFinite(skill)) return { skill: Number.NaN, low: Number.NaN, high: Number.NaN };
  const random = new RandomGenerator(seed);
  const skills = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let own = 0;
    let reference = 0;
    for (let filled = 0; filled < n; filled += blockLength) {
      const start = random.nextIndex(n);
      const end = start + Math.min(blockLength, n - filled);
      own += (totals[end] as number) - (totals[start] as number);
      reference += (referenceTotals[end] as number) - (referenceTotals[start] as number);
    }
    skills[resample] = 1 - own / reference;
  }
  skills.sort();
  const rank = Math.max(1, Math.floor(tail * (resamples + 1)));
  return { skill, low: skills[rank - 1] as number, high: skills[resamples - rank] as number };
}
