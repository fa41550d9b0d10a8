import { mean } from '../../series/moments.ts';

/** What may change between segments: the mean, the variance about one mean, or both. */
export type ChangeKind = 'mean' | 'variance' | 'mean-and-variance';

/** BIC counts each change and its parameters; MBIC also the lengths of the segments (Zhang and Siegmund 2007). */
export type ChangePenalty = 'BIC' | 'MBIC';

export interface ChangePointRule {
  readonly change: ChangeKind;
  readonly penalty: ChangePenalty;
  /** Least number of values of a segment; at least 2 where a variance changes. */
  readonly minimumSegment: number;
}

export interface ChangePoints {
  /** First index of each segment after the first. */
  readonly starts: Int32Array;
  /** Twice the negative log-likelihood of the segments and their penalties: what is least. */
  readonly cost: number;
  /** What each change costs, but for the lengths of segments. */
  readonly penalty: number;
}

/** Least variance of a segment as a share of that of all values: below it the likelihood would have no bound. */
export const leastSegmentVariance = 1e-6;

/** Parameters of a segment. */
const segmentParameters: Record<ChangeKind, number> = { mean: 1, variance: 1, 'mean-and-variance': 2 };

/**
 * Change points by PELT: the segments with the least penalised normal cost, exact, at the cost of those starts that may
 * still be best. Changes in the mean are measured in the noise that the differences of neighbours show (von Neumann),
 * which a few shifts hardly move. Independence is supposed: values that depend on those before, a random walk above all, show
 * changes that are none. BIC: (p + 1) ln n a change; MBIC: (p + 2) ln n and ln of the length of each segment.
 * Undefined for values that do not vary or are not finite, or fewer than two segments of them. O(n x starts kept), at worst
 * O(n^2). Killick, Fearnhead and Eckley, Journal of the American Statistical Association 107(500), 2012.
 *
 * @example findChangePoints(Float64Array.of(0, 1, 0, 1, 9, 8, 9, 8), { change: 'mean', penalty: 'BIC', minimumSegment: 2 })?.starts // [4]
 */
export function findChangePoints(values: Float64Array, rule: ChangePointRule): ChangePoints | undefined {
  const n = values.length;
  const cost = createSegmentCost(values, rule);
  if (cost === undefined || n < 2 * rule.minimumSegment) return undefined;
  const isModified = rule.penalty === 'MBIC';
  const penalty = (segmentParameters[rule.change] + (isModified ? 2 : 1)) * Math.log(n);
  // ln m1 + ln m2 - ln (m1 + m2) is at most ln (n / 4): what splitting a segment may cost more.
  const splitting = isModified ? Math.max(0, Math.log(n / 4)) : 0;
  const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = -penalty;
  const previous = new Int32Array(n + 1);
  /** From where on a start is known not to be best: a segment from the start that beats it needs its least length. */
  const expiry = new Int32Array(n + 1).fill(n + 1);
  let candidates = [0];
  for (let end = rule.minimumSegment; end <= n; end++) {
    for (const start of candidates) {
      const total = (least[start] as number) + cost(start, end) + penalty;
      if (total < (least[end] as number)) {
        least[end] = total;
        previous[end] = start;
      }
    }
    for (const start of candidates) {
      const without = (least[start] as number) + cost(start, end) - splitting;
      if (without > (least[end] as number))
        expiry[start] = Math.min(expiry[start] as number, end + rule.minimumSegment);
    }
    candidates = candidates.filter((start) => (expiry[start] as number) > end + 1);
    const next = end + 1 - rule.minimumSegment;
    if (next >= rule.minimumSegment) candidates.push(next);
  }
  return { starts: toStarts(previous), cost: least[n] as number, penalty };
}

function toStarts(previous: Int32Array): Int32Array {
  const starts: number[] = [];
  for (let end = previous.length - 1; end > 0; end = previous[end] as number) starts.push(previous[end] as number);
  return Int32Array.from(starts.reverse().slice(1));
}

/** Twice the negative log-likelihood of the values from one index up to before another; undefined where there is none. */
function createSegmentCost(
  values: Float64Array,
  { change, penalty, minimumSegment }: ChangePointRule,
): ((start: number, end: number) => number) | undefined {
  const centre = mean(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] as number) - centre;
    sums[i + 1] = (sums[i] as number) + value;
    squares[i + 1] = (squares[i] as number) + value * value;
  }
  const overall = (squares.at(-1) as number) / values.length;
  const noise = change === 'mean' ? differenceVariance(values) : overall;
  const isPossible = minimumSegment >= (change === 'mean' ? 1 : 2) && noise > 0 && Number.isFinite(overall);
  if (!isPossible) return undefined;
  const floor = leastSegmentVariance * overall;
  const isModified = penalty === 'MBIC';
  return (start, end) => {
    const length = end - start;
    const sum = (sums[end] as number) - (sums[start] as number);
    const square = (squares[end] as number) - (squares[start] as number);
    const spread = change === 'variance' ? square : Math.max(0, square - (sum * sum) / length);
    const variance = change === 'mean' ? noise : Math.max(spread / length, floor);
    const modification = isModified ? Math.log(length) : 0;
    return length * Math.log(2 * Math.PI * variance) + spread / variance + modification;
  };
}

/**
 * Variance of the noise from the differences of neighbours, half their mean square, which shifts of the mean hardly move.
 * NaN for fewer than two values. von Neumann, Annals of Mathematical Statistics 12(4), 1941.
 *
 * @example differenceVariance(Float64Array.of(0, 2, 0, 2)) // 2
 */
export function differenceVariance(values: Float64Array): number {
  if (values.length < 2) return Number.NaN;
  let total = 0;
  for (let i = 1; i < values.length; i++) total += ((values[i] as number) - (values[i - 1] as number)) ** 2;
  return total / (2 * (values.length - 1));
}
