import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { NumpyRandomState } from '../../../test/numpy-random.ts';
import { inferSharpeDifference, type SharpeDifference } from './sharpe-difference.ts';
import { capSingularValues, solveLinear } from './small-matrix.ts';

interface SharpeCase {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly seed: number;
  readonly resamples: number;
  readonly sharpe: SharpeDifference;
}

const { cases } = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (SharpeCase | { readonly z: number })[];
};
const settings = { seed: 1, resamples: 99 };

function toNoise(seed: number, n: number, level: number): Float64Array {
  const random = new NumpyRandomState(seed);
  return Float64Array.from({ length: n }, () => random.standardNormal() + level);
}

describe('inferSharpeDifference', () => {
  it.each(cases.filter((each) => 'sharpe' in each))('equals the paper in numpy, $first.length periods', (expected) => {
    const { seed, resamples } = expected;
    const [first, second] = [Float64Array.from(expected.first), Float64Array.from(expected.second)];
    const result = inferSharpeDifference(first, second, { seed, resamples });
    for (const name of Object.keys(expected.sharpe) as (keyof SharpeDifference)[]) {
      expect(agree(result[name], expected.sharpe[name], 1e-9), `${name} ${result[name]}`).toBe(true);
    }
  });

  it('does not depend on the unit, and changes only its sign when the two change places', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.integer({ min: 24, max: 90 }), (seed, n) => {
        const [first, second] = [toNoise(seed, n, 0.3), toNoise(seed + 1, n, 0)];
        const result = inferSharpeDifference(first, second, settings);
        const scaled = inferSharpeDifference(
          first.map((value) => value / 64),
          second.map((value) => value / 64),
          settings,
        );
        const swapped = inferSharpeDifference(second, first, settings);
        for (const [other, sign] of [[scaled, 1] as const, [swapped, -1] as const]) {
          expect(agree(other.difference * sign, result.difference, 1e-9)).toBe(true);
          expect(agree(other.standardError, result.standardError, 1e-9)).toBe(true);
          expect([other.bootstrapP, other.blockLength]).toEqual([result.bootstrapP, result.blockLength]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has the standard error of Jobson, Korkie and Memmel where theirs holds: normal returns without dependence', () => {
    const n = 20_000;
    const [shared, own, other] = [toNoise(1, n, 0.1), toNoise(2, n, 0.2), toNoise(3, n, 0)];
    const [first, second] = [own, other].map((noise) => noise.map((value, i) => value + (shared[i] as number)));
    const result = inferSharpeDifference(first as Float64Array, second as Float64Array, settings);
    const [a, b, correlation] = [result.first, result.second, 0.5];
    const variance = (2 - 2 * correlation + (a * a + b * b - 2 * a * b * correlation ** 2) / 2) / n;
    expect(Math.abs(result.standardError / Math.sqrt(variance) - 1)).toBeLessThan(0.03);
  });

  it('has no p-value for returns that do not vary, are the same or geared, are few, or are missing', () => {
    const noise = toNoise(4, 60, 0.2);
    const pairs: readonly (readonly [Float64Array, Float64Array])[] = [
      [noise, new Float64Array(60).fill(0.01)],
      [noise, noise],
      [noise, noise.map((value) => 3 * value)],
      [noise.subarray(0, 23), toNoise(5, 23, 0)],
      [noise, Float64Array.of(Number.NaN, ...noise.subarray(1))],
    ];
    for (const [first, second] of pairs) {
      const { p, bootstrapP, standardError } = inferSharpeDifference(first, second, settings);
      expect([p, bootstrapP, standardError]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  it('calls about the nominal share of equal Sharpe ratios different: 300 simulated pairs of 120 periods', () => {
    const pValues = Array.from({ length: 300 }, (_, i) =>
      inferSharpeDifference(toNoise(2 * i, 120, 0.1), toNoise(2 * i + 1, 120, 0.1), { seed: i, resamples: 199 }),
    );
    const share = (name: 'p' | 'bootstrapP'): number => pValues.filter((each) => each[name] <= 0.1).length / 300;
    expect([share('p'), share('bootstrapP')]).toEqual([33 / 300, 29 / 300]);
    // Three standard errors of a share of 300.
    for (const name of ['p', 'bootstrapP'] as const) expect(Math.abs(share(name) - 0.1)).toBeLessThan(0.052);
  });
});

type NineNumbers = [number, number, number, number, number, number, number, number, number];

describe('small matrices', () => {
  const entry = fc.integer({ min: -9, max: 9 });
  const square = fc.array(fc.tuple(entry, entry, entry), { minLength: 3, maxLength: 3 });

  it('are solved, or said to hang together', () => {
    expect(
      solveLinear(
        [
          [2, 0],
          [1, 1],
        ],
        [4, 3],
      ),
    ).toEqual([2, 1]);
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toEqual([Number.NaN, Number.NaN]);
    fc.assert(
      fc.property(square, fc.tuple(entry, entry, entry), (matrix, solution) => {
        const right = matrix.map((row) => row.reduce((sum, each, i) => sum + each * (solution[i] as number), 0));
        const found = solveLinear(matrix, right);
        const [a, b, c, d, e, f, g, h, i] = matrix.flat() as NineNumbers;
        const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        if (determinant === 0) expect(found.every(Number.isNaN)).toBe(true);
        else for (const [k, each] of found.entries()) expect(each).toBeCloseTo(solution[k] as number, 9);
      }),
    );
  });

  it('keep what lies below the ceiling and lose what lies above', () => {
    expect(
      capSingularValues(
        [
          [2, 0],
          [0, 0.5],
        ],
        1,
      ),
    ).toEqual([
      [1, 0],
      [0, 0.5],
    ]);
    fc.assert(
      fc.property(square, (matrix) => {
        const same = capSingularValues(matrix, 1e9).flat();
        same.forEach((each, k) => {
          expect(each).toBeCloseTo(matrix.flat()[k] as number, 9);
        });
        const capped = capSingularValues(matrix, 2);
        const twice = capSingularValues(capped, 2).flat();
        twice.forEach((each, k) => {
          expect(each).toBeCloseTo(capped.flat()[k] as number, 9);
        });
        // No vector grows by more than the ceiling.
        const grown = capped.map((row) => row[0] as number);
        expect(Math.hypot(...grown)).toBeLessThanOrEqual(2 + 1e-9);
      }),
    );
  });
});
