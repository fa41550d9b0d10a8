import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, walks } from '../../../test/arbitraries.ts';
import type { LevelPanel } from '../series/level-panel.ts';
import { toConcentration } from './concentration.ts';
import { crossSectionDispersion, weightedMean } from './dispersion.ts';
import { toGroupContributions } from './group-contributions.ts';
import { toIssuerName } from './issuer-name.ts';
import { toMcClellan } from './mcclellan.ts';
import { toMeanPairwiseCorrelation } from './mean-pairwise-correlation.ts';
import { toWindowReturns } from './window-returns.ts';

function toPanel(rows: readonly Float64Array[]): LevelPanel {
  return {
    returnKind: 'total',
    symbols: rows.map((_, row) => `N${row}`),
    days: Int32Array.from({ length: rows[0]?.length ?? 0 }, (_, t) => t),
    values: Float64Array.from(rows.flatMap((row) => [...row])),
  };
}

describe('toConcentration', () => {
  it('answers the example of methods: 7, 6, 5, 4 percent and 496 equal holdings', () => {
    const weights = Float64Array.from({ length: 500 }, (_, i) => [7, 6, 5, 4][i] ?? 78 / 496);
    const { herfindahl, effectiveNumber, topShare } = toConcentration(weights, 4);
    expect([herfindahl.toFixed(6), effectiveNumber.toFixed(1), topShare.toFixed(4)]).toEqual([
      '0.013827',
      '72.3',
      '0.2200',
    ]);
  });

  it('of n equal holdings is 1 / n, and of one holding 1', () => {
    const four = toConcentration(Float64Array.of(3, 3, 3, 3), 2);
    expect([four.herfindahl, four.effectiveNumber, four.topShare]).toEqual([0.25, 4, 0.5]);
    expect(four.entropyNumber).toBeCloseTo(4, 12);
    expect(toConcentration(Float64Array.of(Number.NaN, 0.2, 0, -1), 5)).toEqual({
      herfindahl: 1,
      effectiveNumber: 1,
      entropyNumber: 1,
      topShare: 1,
    });
  });

  it('is undefined without weights', () => {
    for (const weights of [[], [0], [Number.NaN]]) {
      expect(Object.values(toConcentration(Float64Array.from(weights), 1)).every(Number.isNaN)).toBe(true);
    }
  });

  it('keeps its bounds, its order-blindness and its scale', () => {
    const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 60 }), (given, top) => {
        const all = toConcentration(Float64Array.from(given), top);
        const n = given.length;
        expect(all.herfindahl).toBeGreaterThanOrEqual((1 / n) * (1 - 1e-9));
        expect(all.herfindahl).toBeLessThanOrEqual(1 + 1e-9);
        expect(all.entropyNumber).toBeGreaterThanOrEqual(all.effectiveNumber * (1 - 1e-9));
        expect(all.entropyNumber).toBeLessThanOrEqual(n * (1 + 1e-9));
        expect(all.topShare).toBeGreaterThanOrEqual(Math.min(1, top / n) * (1 - 1e-9));
        const turned = toConcentration(
          Float64Array.from(given.toReversed(), (weight) => 7 * weight),
          top,
        );
        expect(agree(turned.herfindahl, all.herfindahl)).toBe(true);
        expect(agree(turned.topShare, all.topShare)).toBe(true);
      }),
    );
  });
});

describe('toIssuerName', () => {
  it.each([
    [['Alphabet Inc Class A', 'ALPHABET INC CAP STK CL C', 'ALPHABET INC CL A', 'ALPHABET INC-CL C'], 'ALPHABET INC'],
    [['PROFRAC HOLDING CLASS A CORP', 'PROFRAC HOLDING CORP CLASS B'], 'PROFRAC HOLDING CORP'],
    [['ABACUS GLOBAL MANAGEMENT INC CLASS', 'ABACUS GLOBAL MANAGEMENT INC'], 'ABACUS GLOBAL MANAGEMENT INC'],
    [['LIBERTY LIVE HOLDINGS INC SERIES C', 'LIBERTY LIVE HOLDINGS INC SERIES'], 'LIBERTY LIVE HOLDINGS INC'],
    [['BERKSHIRE HATHAWAY INC CLASS B', 'BERKSHIRE HATHAWAY INC'], 'BERKSHIRE HATHAWAY INC'],
    [['AMAZON COM INC', 'Amazon.com Inc Common Stock'], 'AMAZON COM INC'],
    [['CLASS A'], 'CLASS A'],
    [['CLOROX', 'Clorox'], 'CLOROX'],
    [['WORLD CLASS FOODS INC'], 'WORLD CLASS FOODS INC'],
    [[''], ''],
  ])('reads %s as %s', (names, issuer) => {
    expect(new Set(names.map(toIssuerName))).toEqual(new Set([issuer]));
  });
});

describe('toMcClellan', () => {
  it('answers the example of methods: +100 a day from a seed of 0', () => {
    const { oscillator } = toMcClellan(new Float64Array(5).fill(100));
    expect(Array.from(oscillator, (value) => Number(value.toFixed(4)))).toEqual([5, 9.25, 12.8375, 15.8406, 18.3291]);
  });

  const nets = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -500, max: 500 }) }, fc.constant(Number.NaN)),
  );

  it('sums to oscillator - 10 fast + 20 slow, and goes on from where it stopped', () => {
    fc.assert(
      fc.property(nets, fc.nat(), (given, at) => {
        const net = Float64Array.from(given);
        const cut = net.length === 0 ? 0 : at % net.length;
        const whole = toMcClellan(net);
        const { fast, slow, summation } = whole.last;
        expect(summation).toBeCloseTo(fast - slow - 10 * fast + 20 * slow, 6);
        const first = toMcClellan(net.subarray(0, cut));
        const rest = toMcClellan(net.subarray(cut), first.last);
        expect([...first.oscillator, ...rest.oscillator]).toEqual([...whole.oscillator]);
        expect([...first.summation, ...rest.summation]).toEqual([...whole.summation]);
      }),
    );
  });

  it('passes over a session without net advances', () => {
    const { oscillator } = toMcClellan(Float64Array.of(100, Number.NaN, 100));
    expect([oscillator[0], oscillator[1], oscillator[2]?.toFixed(4)]).toEqual([5, Number.NaN, '9.2500']);
  });
});

describe('toMeanPairwiseCorrelation', () => {
  const rows = fc.array(walks(12, 12), { minLength: 2, maxLength: 7 });

  function correlate(a: Float64Array, b: Float64Array): number {
    const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const centred = (values: Float64Array): Float64Array => values.map((value) => value - mean(values));
    const product = (x: Float64Array, y: Float64Array): number =>
      x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
    const [x, y] = [centred(a), centred(b)];
    return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
  }

  it('answers the example', () => {
    const panel = toPanel([Float64Array.of(1, 2, 1, 2), Float64Array.of(3, 6, 3, 6)]);
    expect(toMeanPairwiseCorrelation(panel, Int32Array.of(0, 1), 0, 3).correlation).toBeCloseTo(1, 12);
  });

  it('equals the mean over the matrix of all pairs, whatever the order and scale of names', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.01, max: 100, noNaN: true }), (levels, factor) => {
        const returns = levels.map((row) => row.subarray(1).map((level, t) => level / (row[t] as number) - 1));
        fc.pre(returns.every((row) => Math.max(...row) - Math.min(...row) > 1e-6));
        const pairs = returns.flatMap((a, i) => returns.slice(i + 1).map((b) => correlate(a, b)));
        const expected = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
        const all = Int32Array.from(levels.keys());
        const { correlation } = toMeanPairwiseCorrelation(toPanel(levels), all, 0, 11);
        expect(correlation).toBeCloseTo(expected, 9);
        expect(correlation).toBeLessThanOrEqual(1 + 1e-9);
        expect(correlation).toBeGreaterThanOrEqual(-1 / (levels.length - 1) - 1e-9);
        const scaled = levels.map((row, i) => (i === 0 ? row.map((level) => level * factor) : row));
        expect(toMeanPairwiseCorrelation(toPanel(scaled), all.toReversed(), 0, 11).correlation).toBeCloseTo(
          expected,
          9,
        );
      }),
    );
  });

  it('leaves out names with a hole, without figures, or that never move', () => {
    const moving = [Float64Array.of(1, 2, 1, 3), Float64Array.of(4, 3, 5, 5)];
    const panel = toPanel([...moving, Float64Array.of(1, Number.NaN, 1, 2), new Float64Array(4).fill(0.1)]);
    const some = toMeanPairwiseCorrelation(panel, Int32Array.of(0, 1, 2, 3, -1), 0, 3);
    expect([...some.isIncluded]).toEqual([1, 1, 0, 0, 0]);
    expect(some.correlation).toBe(toMeanPairwiseCorrelation(toPanel(moving), Int32Array.of(0, 1), 0, 3).correlation);
    expect(toMeanPairwiseCorrelation(panel, Int32Array.of(0, 2), 0, 3).correlation).toBeNaN();
  });
});

describe('returns of a window', () => {
  it('answer the examples', () => {
    const panel = toPanel([Float64Array.of(4, 5, 6), Float64Array.of(0, 5, 6)]);
    expect([...toWindowReturns(panel, Int32Array.of(0, -1, 1), 0, 2)]).toEqual([0.5, Number.NaN, Number.NaN]);
    expect(weightedMean(Float64Array.of(0.1, 0.4, Number.NaN), Float64Array.of(2, 1, 9))).toBeCloseTo(0.2, 15);
    expect(crossSectionDispersion(Float64Array.of(0.1, 0.3), Float64Array.of(1, 1))).toBeCloseTo(0.1, 15);
    expect(weightedMean(Float64Array.of(0.1), Float64Array.of(Number.NaN))).toBeNaN();
    expect(crossSectionDispersion(Float64Array.of(0.1, Number.NaN), Float64Array.of(1, 1))).toBeNaN();
  });

  it('contributions of groups sum to the weighted mean, and their weights to one', () => {
    const names = fc.array(
      fc.tuple(
        fc.oneof({ weight: 9, arbitrary: fc.double({ min: -0.9, max: 2, noNaN: true }) }, fc.constant(Number.NaN)),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.nat({ max: 3 }),
      ),
    );
    fc.assert(
      fc.property(names, (given) => {
        const returns = Float64Array.from(given, ([value]) => value);
        const weights = Float64Array.from(given, ([, weight]) => weight);
        fc.pre(returns.some((value) => !Number.isNaN(value)));
        const groups = toGroupContributions(
          returns,
          weights,
          Int32Array.from(given, ([, , group]) => group),
          4,
        );
        const total = groups.reduce((sum, { contribution }) => sum + contribution, 0);
        expect(total).toBeCloseTo(weightedMean(returns, weights), 10);
        expect(groups.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
        const spread = Math.max(...returns.filter((value) => !Number.isNaN(value)));
        expect(weightedMean(returns, weights)).toBeLessThanOrEqual(spread + 1e-9);
      }),
    );
    expect(toGroupContributions(Float64Array.of(0.1, -0.2), Float64Array.of(3, 1), Int32Array.of(0, 1), 2)).toEqual([
      { weight: 0.75, contribution: (3 * 0.1) / 4, groupReturn: (3 * 0.1) / 3, names: 1 },
      { weight: 0.25, contribution: -0.05, groupReturn: -0.2, names: 1 },
    ]);
  });
});
