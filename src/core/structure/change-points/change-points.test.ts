import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../test/arbitraries.ts';
import { type OnlineChangeRule, toRunLengths } from './online-change-points.ts';
import { type ChangePointRule, differenceVariance, findChangePoints, leastSegmentVariance } from './pelt.ts';

interface PartitionCase {
  readonly values: readonly number[];
  readonly rule: ChangePointRule;
  readonly starts: readonly number[];
  readonly cost: number;
  readonly penaltyPerChange: number;
}

interface OnlineCase {
  readonly values: readonly number[];
  readonly online: OnlineChangeRule;
  readonly mostLikely: readonly number[];
  readonly recentProbability: readonly number[];
  readonly posterior: readonly number[];
}

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (PartitionCase | OnlineCase)[];
};
const partitions = golden.cases.filter((each): each is PartitionCase => 'rule' in each);
const onlines = golden.cases.filter((each): each is OnlineCase => 'online' in each);

/** Standard normal draws by Box and Muller from the 32-bit generator xorshift. */
function createNoise(seed: number): () => number {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
  for (let i = 0; i < 20; i++) next();
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

const series = fc
  .array(fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 9 })), { minLength: 8, maxLength: 60 })
  .map((steps) => {
    let [level, spread] = [0, 1];
    return Float64Array.from(steps, ([size, event]) => {
      if (event === 0) level = 4 - level;
      if (event === 1) spread = 5 - spread;
      return level + (spread * size) / 100;
    });
  });

const rules: fc.Arbitrary<ChangePointRule> = fc.record({
  change: fc.constantFrom('mean', 'variance', 'mean-and-variance'),
  penalty: fc.constantFrom('BIC', 'MBIC'),
  minimumSegment: fc.integer({ min: 2, max: 6 }),
});

/** The least penalised cost of all segmentations, by the dynamic programme over every start. */
function partitionAll(values: Float64Array, { change, penalty, minimumSegment }: ChangePointRule): number {
  const n = values.length;
  const average = (list: Float64Array): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  const spreadOf = (list: Float64Array, centre: number): number => average(list.map((each) => (each - centre) ** 2));
  const centre = average(values);
  const floor = leastSegmentVariance * spreadOf(values, centre);
  const cost = (list: Float64Array): number => {
    const own = spreadOf(list, change === 'variance' ? centre : average(list));
    const variance = change === 'mean' ? differenceVariance(values) : Math.max(own, floor);
    const modification = penalty === 'MBIC' ? Math.log(list.length) : 0;
    return list.length * (Math.log(2 * Math.PI * variance) + own / variance) + modification;
  };
  const each = (change === 'mean-and-variance' ? 2 : 1) + (penalty === 'MBIC' ? 2 : 1);
  const least = [-each * Math.log(n)];
  for (let end = 1; end <= n; end++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = 0; start <= end - minimumSegment; start++) {
      best = Math.min(best, (least[start] as number) + cost(values.subarray(start, end)) + each * Math.log(n));
    }
    least.push(best);
  }
  return least[n] as number;
}

describe('findChangePoints', () => {
  it.each(partitions)('agrees with the full dynamic programme, $rule on $values.length values', (expected) => {
    const found = findChangePoints(Float64Array.from(expected.values), expected.rule);
    expect([...(found?.starts ?? [])]).toEqual(expected.starts);
    expect(agree(found?.cost as number, expected.cost, 1e-11)).toBe(true);
    expect(agree(found?.penalty as number, expected.penaltyPerChange, 1e-14)).toBe(true);
  });

  it('is exact: no segmentation costs less', () => {
    fc.assert(
      fc.property(series, rules, (values, rule) => {
        const found = findChangePoints(values, rule);
        if (found === undefined) return;
        expect(agree(found.cost, partitionAll(values, rule), 1e-9)).toBe(true);
        const bounds = [0, ...found.starts, values.length];
        for (let i = 1; i < bounds.length; i++) {
          expect((bounds[i] as number) - (bounds[i - 1] as number)).toBeGreaterThanOrEqual(rule.minimumSegment);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on unit or zero point', () => {
    fc.assert(
      fc.property(series, rules, (values, rule) => {
        const found = findChangePoints(values, rule);
        expect(
          findChangePoints(
            values.map((value) => value * 8),
            rule,
          )?.starts,
        ).toEqual(found?.starts);
      }),
    );
  });

  it('finds a step of three standard deviations where it is, and none in noise', () => {
    const noise = createNoise(5);
    const values = Float64Array.from({ length: 200 }, (_, i) => noise() + (i >= 100 ? 3 : 0));
    const rule: ChangePointRule = { change: 'mean', penalty: 'BIC', minimumSegment: 5 };
    const found = findChangePoints(values, rule) as { readonly starts: Int32Array };
    expect(found.starts.length).toBe(1);
    expect(Math.abs((found.starts[0] as number) - 100)).toBeLessThanOrEqual(2);
    const flat = findChangePoints(Float64Array.from({ length: 200 }, noise), rule);
    expect(flat?.starts.length).toBe(0);
  });

  it('answers the examples, and is undefined where nothing varies, is missing, or is too short', () => {
    const rule: ChangePointRule = { change: 'mean', penalty: 'BIC', minimumSegment: 2 };
    expect([...(findChangePoints(Float64Array.of(0, 1, 0, 1, 9, 8, 9, 8), rule)?.starts ?? [])]).toEqual([4]);
    expect(differenceVariance(Float64Array.of(0, 2, 0, 2))).toBe(2);
    const lacking = [
      new Float64Array(50).fill(3),
      Float64Array.of(1, 2, 3),
      new Float64Array(50).fill(Number.NaN),
      Float64Array.of(1, 2, Number.NaN, 4, 5, 7),
      new Float64Array(0),
    ];
    expect(lacking.map((values) => findChangePoints(values, rule))).toEqual(lacking.map(() => undefined));
  });
});

describe('toRunLengths', () => {
  it.each(onlines)('agrees with the recursion that drops nothing, $online', ({ values, online, ...expected }) => {
    const found = toRunLengths(Float64Array.from(values), online);
    expect([...(found?.mostLikely ?? [])]).toEqual(expected.mostLikely);
    for (const [own, theirs] of [
      [found?.recentProbability, expected.recentProbability],
      [found?.posterior, expected.posterior],
    ] as [Float64Array, readonly number[]][]) {
      // What is dropped, a length below 1e-16 at a time, is missing from the rest.
      expect(theirs.findIndex((each, i) => !(Math.abs((own[i] ?? 0) - each) < 1e-12))).toBe(-1);
    }
  });

  it('notices a step of three standard deviations at 100 within five values', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const noise = createNoise(seed);
      const values = Float64Array.from({ length: 200 }, (_, i) => noise() + (i >= 130 ? 3 : 0));
      const found = toRunLengths(values, { hazard: 0.01, initial: 30, recent: 12 });
      const drop = found?.drops.find((t) => t >= 100 && (found.mostLikely[t] as number) <= 5);
      expect(drop, `seed ${seed}`).toBeLessThanOrEqual(105);
    }
  });

  it('raises false alarms in noise about as often as its hazard', () => {
    let alarms = 0;
    const [length, hazard] = [2000, 0.01];
    for (let seed = 1; seed <= 10; seed++) {
      const found = toRunLengths(Float64Array.from({ length: length + 100 }, createNoise(seed)), {
        hazard,
        initial: 100,
        recent: 12,
      });
      alarms += found?.drops.length ?? 0;
    }
    expect(alarms / (10 * length)).toBeGreaterThan(hazard / 3);
    expect(alarms / (10 * length)).toBeLessThan(hazard * 3);
  });

  it('changes no earlier answer when values follow', () => {
    fc.assert(
      fc.property(series, fc.nat({ max: 20 }), (values, cut) => {
        const rule: OnlineChangeRule = { hazard: 0.05, initial: 4, recent: 3 };
        const [all, part] = [toRunLengths(values, rule), toRunLengths(values.subarray(0, values.length - cut), rule)];
        if (all === undefined || part === undefined) return;
        const length = part.mostLikely.length;
        expect(all.mostLikely.subarray(0, length)).toEqual(part.mostLikely);
        expect(all.probability.subarray(0, length)).toEqual(part.probability);
        expect(all.recentProbability.subarray(0, length)).toEqual(part.recentProbability);
        expect(all.drops.filter((t) => t < length)).toEqual(part.drops);
        expect(part.posterior.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is undefined without a scale, and withstands an outlier of a million', () => {
    const rule: OnlineChangeRule = { hazard: 0.01, initial: 10, recent: 12 };
    const noise = createNoise(3);
    const values = Float64Array.from({ length: 80 }, (_, i) => (i === 40 ? 1e6 : noise()));
    const found = toRunLengths(values, rule);
    expect([...(found?.recentProbability ?? [])].every((each) => each >= 0 && each <= 1)).toBe(true);
    const lacking = [
      new Float64Array(50).fill(3),
      Float64Array.of(1, 2, 3),
      new Float64Array(50).fill(Number.NaN),
      values.map((value, i) => (i === 60 ? Number.NaN : value)),
    ];
    expect(lacking.map((each) => toRunLengths(each, rule))).toEqual(lacking.map(() => undefined));
  });
});
