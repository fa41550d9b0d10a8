import { standardDeviation } from '../series/moments.ts';
import { median } from '../valuation/median.ts';

/** Names of the features by which months of a relative line are compared, in their order. */
export const analogueFeatures = ['momentum3', 'momentum12', 'gap', 'volatility'] as const;
export type AnalogueFeature = (typeof analogueFeatures)[number];

/** Chosen before any analogue was looked at: the scaling of the state rule, and as many months of statistics. */
export const analogueRule = {
  /** Monthly changes in the standard deviation that scales momentum and the gap. */
  volatilityMonths: 36,
  /** Month-ends, the present one among them, whose highest the gap is measured from. */
  highMonths: 36,
  /** Fewest months of a feature before it is standardised. */
  statisticsMonths: 36,
} as const;

/** A standard deviation up to this share of its centre, or of 1, is what rounding leaves. */
const roundingNoise = 1e-12;

export type FeatureTable = Readonly<Record<AnalogueFeature, Float64Array>>;

/**
 * Features of every month of a line of cumulated log leads, each from that month and those before it alone: change over 3
 * and 12 months, over sd sqrt(k); distance from the highest of the last 36 month-ends, over sd sqrt(12) (zero or negative);
 * ln sd. sd: standard deviation (ddof = 1) of the last 36 changes. NaN before there are 36 changes, over a missing value,
 * and where the line does not vary. A shift of the line changes nothing; a change of its unit only adds to ln sd. O(n).
 *
 * @see Moskowitz, Ooi and Pedersen, Journal of Financial Economics 104(2), 2012, for momentum scaled by volatility
 */
export function toAnalogueFeatures(line: Float64Array): FeatureTable {
  const changes = line.map((value, i) => (i === 0 ? Number.NaN : value - (line[i - 1] as number)));
  const empty = (): Float64Array => new Float64Array(line.length).fill(Number.NaN);
  const table = { momentum3: empty(), momentum12: empty(), gap: empty(), volatility: empty() };
  const { volatilityMonths, highMonths } = analogueRule;
  for (let i = volatilityMonths; i < line.length; i++) {
    const sd = standardDeviation(changes.subarray(i + 1 - volatilityMonths, i + 1));
    if (!(sd > roundingNoise)) continue;
    const value = line[i] as number;
    let high = value;
    for (let k = i + 1 - highMonths; k < i; k++) high = Math.max(high, line[k] as number);
    table.momentum3[i] = (value - (line[i - 3] as number)) / (sd * Math.sqrt(3));
    table.momentum12[i] = (value - (line[i - 12] as number)) / (sd * Math.sqrt(12));
    table.gap[i] = (value - high) / (sd * Math.sqrt(12));
    table.volatility[i] = Math.log(sd);
  }
  return table;
}

/**
 * Each value less the mean, over the standard deviation (ddof = 1), of the values up to it: what was known at its time.
 * Values that are missing are passed over. NaN for the first 35 values, and while they do not vary. O(n), updating moments.
 *
 * @example standardiseByPast of 36 values, the last of them 2 sd above their mean // NaN 35 times, then 2
 */
export function standardiseByPast(values: Float64Array): Float64Array {
  let [count, centre, squares] = [0, 0, 0];
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    count++;
    const before = value - centre;
    centre += before / count;
    squares += before * (value - centre);
    const sd = Math.sqrt(squares / (count - 1));
    const isKnown = count >= analogueRule.statisticsMonths && sd > roundingNoise * Math.max(1, Math.abs(centre));
    return isKnown ? (value - centre) / sd : Number.NaN;
  });
}

export interface Analogue {
  readonly index: number;
  /** Euclidean distance of its standardised features from those of the last month. */
  readonly distance: number;
}

export interface AnalogueSearch {
  /** Nearest first, none within `separation` of another or of the last month. */
  readonly analogues: readonly Analogue[];
  /** Months that could have been chosen. */
  readonly candidates: number;
  /** Median distance of them; NaN where there is none. */
  readonly medianDistance: number;
}

/**
 * The months most like the last one: the nearest, then the nearest that is `separation` or more months from every one
 * chosen, and so on up to `count`. Of equally near months the later is taken. Nothing where a feature of the last month
 * is missing. O(n log n + n count).
 *
 * @param features standardised features, each with a value a month
 */
export function findAnalogues(
  features: readonly Float64Array[],
  { count, separation }: { readonly count: number; readonly separation: number },
): AnalogueSearch {
  const last = (features[0]?.length ?? 0) - 1;
  const candidates: Analogue[] = [];
  for (let index = last - separation; index >= 0; index--) {
    const distance = Math.sqrt(
      features.reduce((sum, feature) => sum + ((feature[index] as number) - (feature[last] as number)) ** 2, 0),
    );
    if (!Number.isNaN(distance)) candidates.push({ index, distance });
  }
  candidates.sort((a, b) => a.distance - b.distance);
  const analogues: Analogue[] = [];
  for (const one of candidates) {
    if (analogues.length === count) break;
    if (analogues.every(({ index }) => Math.abs(index - one.index) >= separation)) analogues.push(one);
  }
  const medianDistance = median(Float64Array.from(candidates, ({ distance }) => distance));
  return { analogues, candidates: candidates.length, medianDistance };
}
