import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { inferMean, neweyWestLags } from './newey-west.ts';
import { normalDistribution, toTwoSidedP } from './normal-distribution.ts';

interface NormalCase {
  readonly z: number;
  readonly distribution: number;
  readonly twoSided: number;
}

interface MeanCase {
  readonly values: readonly number[];
  readonly given: number | null;
  readonly lags: number;
  readonly mean: number;
  readonly standardError: number;
  readonly t: number;
}

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (NormalCase | MeanCase)[];
};
const normalCases = golden.cases.filter((each) => 'z' in each);
const meanCases = golden.cases.filter((each) => 'values' in each);

describe('normalDistribution and toTwoSidedP', () => {
  it('answer the examples', () => {
    expect(normalDistribution(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(toTwoSidedP(1.959963984540054)).toBeCloseTo(0.05, 15);
  });

  it.each(normalCases)('agree with scipy at $z', ({ z, distribution, twoSided }) => {
    expect(Math.abs(normalDistribution(z) - distribution)).toBeLessThan(1e-15);
    expect(agree(normalDistribution(z), distribution, 1e-12)).toBe(true);
    expect(agree(toTwoSidedP(z), twoSided, 1e-12)).toBe(true);
  });

  it('end at 0 and 1, and have no value for no statistic', () => {
    expect([normalDistribution(-Infinity), normalDistribution(Infinity), toTwoSidedP(-Infinity)]).toEqual([0, 1, 0]);
    expect(normalDistribution(Number.NaN)).toBeNaN();
    expect(toTwoSidedP(Number.NaN)).toBeNaN();
  });

  it('never fall, add up to one, and have no step where the method changes', () => {
    const z = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(z, z, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(normalDistribution(low)).toBeLessThanOrEqual(normalDistribution(high) + 2e-16);
        expect(normalDistribution(a) + normalDistribution(-a)).toBeCloseTo(1, 15);
      }),
    );
    expect(agree(normalDistribution(-3 - 1e-13), normalDistribution(-3 + 1e-13), 2e-12)).toBe(true);
  });
});

describe('neweyWestLags', () => {
  it.each([
    [1, 1],
    [100, 4],
    [120, 4],
    [252, 4],
    [1260, 7],
    [2520, 8],
  ])('of %i observations are %i', (observations, lags) => {
    expect(neweyWestLags(observations)).toBe(lags);
  });
});

describe('inferMean', () => {
  it.each(meanCases)('agrees with statsmodels OLS, HAC, on $values.length values with $lags lags', (expected) => {
    const values = Float64Array.from(expected.values);
    const result = expected.given === null ? inferMean(values) : inferMean(values, expected.given);
    expect(result.lags).toBe(expected.lags);
    expect(agree(result.mean, expected.mean, 1e-12)).toBe(true);
    expect(agree(result.standardError, expected.standardError, 1e-9)).toBe(true);
    expect(agree(result.t, expected.t, 1e-9)).toBe(true);
  });

  const samples = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 40 });

  it('agrees with the double sum over all pairs', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 8 }), (list, lags) => {
        const n = list.length;
        const centre = list.reduce((sum, value) => sum + value, 0) / n;
        let total = 0;
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const weight = Math.max(0, 1 - Math.abs(i - j) / (lags + 1));
            total += weight * ((list[i] as number) - centre) * ((list[j] as number) - centre);
          }
        }
        const { standardError } = inferMean(Float64Array.from(list), lags);
        if (total / n > 1e-6) expect(agree(standardError, Math.sqrt(total) / n, 1e-9)).toBe(true);
        if (list.every((value) => value === list[0])) expect(standardError).toBeNaN();
      }),
    );
  });

  it('scales with its unit: the standard error by the factor, t not at all', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const values = Float64Array.from(list);
        const percent = inferMean(values);
        const fraction = inferMean(values.map((value) => value / 128));
        expect(fraction.t).toEqual(percent.t);
        expect(fraction.standardError).toEqual(percent.standardError / 128);
      }),
    );
  });

  it('has no standard error where there is none', () => {
    const { mean, standardError, t } = inferMean(Float64Array.of(0.25));
    expect([mean, standardError, t]).toEqual([0.25, Number.NaN, Number.NaN]);
    for (const values of [new Float64Array(0), Float64Array.of(1, Number.NaN, 2)]) {
      expect(inferMean(values).mean).toBeNaN();
      expect(inferMean(values).t).toBeNaN();
    }
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 2, max: 300 }), (value, length) => {
        expect(inferMean(new Float64Array(length).fill(value)).standardError).toBeNaN();
      }),
    );
  });
});
