import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { mean } from '../series/moments.ts';
import { adjustBenjaminiHochberg, adjustHolm } from './adjusted-p-values.ts';
import { BlockResampler } from './block-bootstrap.ts';
import { inferForecastSkill, toBrierLosses, toLogLosses, toReliability } from './forecast-scores.ts';
import { RandomGenerator } from './random-generator.ts';

interface AdjustedCase {
  readonly pValues: readonly number[];
  readonly holm: readonly number[];
  readonly benjaminiHochberg: readonly number[];
}

const { cases } = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (AdjustedCase | { readonly z: number })[];
};

describe('adjusted p-values', () => {
  it.each(cases.filter((each) => 'pValues' in each))('equal those of statsmodels for $pValues.length tests', (each) => {
    const areAlike = (own: readonly number[], theirs: readonly number[]): boolean =>
      own.length === theirs.length && own.every((p, i) => agree(p, theirs[i] as number, 1e-12));
    expect(areAlike(adjustHolm(each.pValues), each.holm)).toBe(true);
    expect(areAlike(adjustBenjaminiHochberg(each.pValues), each.benjaminiHochberg)).toBe(true);
  });

  it('leave out tests without a p-value, and are never below the p-value', () => {
    expect(adjustHolm([0.01, Number.NaN, 0.04])).toEqual([0.02, Number.NaN, 0.04]);
    expect(adjustBenjaminiHochberg([Number.NaN, 0.5])).toEqual([Number.NaN, 0.5]);
    expect([adjustHolm([]), adjustBenjaminiHochberg([])]).toEqual([[], []]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (pValues) => {
        const [holm, shares] = [adjustHolm(pValues), adjustBenjaminiHochberg(pValues)];
        pValues.forEach((p, i) => {
          expect(p <= (shares[i] as number) && (shares[i] as number) <= (holm[i] as number)).toBe(true);
          expect(holm[i]).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
        });
      }),
    );
  });
});

const forecasts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((pairs) => ({
    probabilities: Float64Array.from(pairs, ([percent]) => percent / 100),
    outcomes: Float64Array.from(pairs, ([, happened]) => (happened ? 1 : 0)),
  }));

describe('scores of forecasts', () => {
  it('answer the examples', () => {
    expect([...toBrierLosses(Float64Array.of(0.75), Float64Array.of(1))]).toEqual([0.0625]);
    expect([...toLogLosses(Float64Array.of(0.5), Float64Array.of(0))]).toEqual([Math.LN2]);
    expect([...toLogLosses(Float64Array.of(0, 0.5), Float64Array.of(1, Number.NaN))]).toEqual([Infinity, Number.NaN]);
    expect([...toBrierLosses(Float64Array.of(Number.NaN), Float64Array.of(1))]).toEqual([Number.NaN]);
  });

  it('are least in the mean for the share that happens: both are proper', () => {
    const outcomes = Float64Array.from({ length: 100 }, (_, i) => (i < 37 ? 1 : 0));
    for (const toLosses of [toBrierLosses, toLogLosses]) {
      const means = Array.from({ length: 99 }, (_, i) =>
        mean(
          toLosses(
            outcomes.map(() => (i + 1) / 100),
            outcomes,
          ),
        ),
      );
      expect(means.indexOf(Math.min(...means))).toBe(36);
    }
  });

  it('fall into bins that hold them all', () => {
    fc.assert(
      fc.property(forecasts, ({ probabilities, outcomes }) => {
        const bins = toReliability(probabilities, outcomes, 10);
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(outcomes.length);
        const used = bins.filter(({ n }) => n > 0);
        const events = used.reduce((sum, { n, observedShare }) => sum + n * observedShare, 0);
        expect(events).toBeCloseTo(
          outcomes.reduce((sum, each) => sum + each, 0),
          9,
        );
        for (const { from, to, meanForecast } of used) {
          expect(meanForecast >= from - 1e-12 && meanForecast < to + 1e-12).toBe(true);
        }
      }),
    );
    expect(toReliability(Float64Array.of(1), Float64Array.of(1), 10).at(-1)).toMatchObject({ n: 1, observedShare: 1 });
    expect(
      toReliability(Float64Array.of(0.5, Number.NaN), Float64Array.of(Number.NaN, 1), 2).map(({ n }) => n),
    ).toEqual([0, 0]);
  });

  it('give a skill of 0 against themselves, and an interval that equals the one drawn index by index', () => {
    const settings = { seed: 3, resamples: 199 };
    fc.assert(
      fc.property(forecasts, fc.integer({ min: 1, max: 12 }), ({ probabilities, outcomes }, blockLength) => {
        const losses = toBrierLosses(probabilities, outcomes);
        const reference = outcomes.map(() => 0.25);
        expect(inferForecastSkill(reference, reference, blockLength, settings)).toEqual({ skill: 0, low: 0, high: 0 });
        const random = new RandomGenerator(3);
        const resampler = new BlockResampler({ scheme: 'circular', blockLength });
        const indices = new Int32Array(losses.length);
        const skills = Array.from({ length: 199 }, () => {
          resampler.fill(random, indices);
          return 1 - indices.reduce((sum, i) => sum + (losses[i] as number), 0) / (0.25 * losses.length);
        }).sort((a, b) => a - b);
        const { skill, low, high } = inferForecastSkill(losses, reference, blockLength, settings);
        expect(skill).toBeCloseTo(1 - mean(losses) / 0.25, 12);
        expect(low).toBeCloseTo(skills[4] as number, 12);
        expect(high).toBeCloseTo(skills[194] as number, 12);
      }),
      { numRuns: 30 },
    );
  });

  it('have no skill where there is nothing to compare with', () => {
    const settings = { seed: 1, resamples: 9 };
    for (const losses of [new Float64Array(0), Float64Array.of(Number.NaN), new Float64Array(3)]) {
      expect(inferForecastSkill(losses, losses, 1, settings).skill).toBeNaN();
    }
  });
});
