import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, walks } from '../../../test/arbitraries.ts';
import { toRelativeStrength } from './relative-strength.ts';
import { toShiftedReturns } from './shifted-windows.ts';
import { rankInSample, toWindowActiveReturns } from './window-distribution.ts';

describe('toRelativeStrength', () => {
  it('rises from 2.0 to 2.2 when the first asset gains 10% on the second', () => {
    const days = Int32Array.of(1, 2);
    const asset = { days, values: Float64Array.of(200, 242), returnKind: 'price' as const };
    const benchmark = { days, values: Float64Array.of(100, 110), returnKind: 'price' as const };
    expect(Array.from(toRelativeStrength(asset, benchmark).values)).toEqual([2, 2.2]);
  });

  it('takes two levels of one kind only', () => {
    const levels = { days: Int32Array.of(1), values: Float64Array.of(3) };
    const price = { ...levels, returnKind: 'price' as const };
    const total = { ...levels, returnKind: 'total' as const };
    // @ts-expect-error a price level against a total-return level
    expect(toRelativeStrength(price, total).days).toHaveLength(1);
  });

  it('is exactly one against itself, on the days that have a level', () => {
    const levels = {
      days: Int32Array.of(1, 2, 3),
      values: Float64Array.of(3, Number.NaN, 0.1),
      returnKind: 'total' as const,
    };
    const line = toRelativeStrength(levels, levels);
    expect([Array.from(line.days), Array.from(line.values)]).toEqual([
      [1, 3],
      [1, 1],
    ]);
  });
});

describe('toShiftedReturns', () => {
  it('has 120 windows for a shift of 5 where all fit', () => {
    expect(toShiftedReturns(new Float64Array(100).fill(1), { base: 20, last: 40 }, 5)).toHaveLength(120);
  });

  it('is every other window near by that fits', () => {
    const cases = fc.record({
      base: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
      shift: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(cases, fc.nat(10), ({ base, length, shift }, after) => {
        const last = base + length;
        const total = last + 1 + after;
        // Levels whose ratios tell every window from every other.
        const levels = Float64Array.from({ length: total }, (_, i) => 1 + i * Math.PI);
        const expected = new Set<number>();
        for (let i = 0; i < total; i++) {
          for (let j = i + 1; j < total; j++) {
            if (Math.abs(i - base) <= shift && Math.abs(j - last) <= shift)
              expected.add((levels[j] as number) / (levels[i] as number) - 1);
          }
        }
        expected.delete((levels[last] as number) / (levels[base] as number) - 1);
        const returns = toShiftedReturns(levels, { base, last }, shift);
        expect(returns.length).toBe(expected.size);
        expect(new Set(returns)).toEqual(expected);
      }),
    );
  });
});

describe('toWindowActiveReturns', () => {
  it('has one value for each last step, none where the levels are too few', () => {
    const asset = Float64Array.of(100, 110, 99, 120);
    const benchmark = Float64Array.of(50, 50, 55, 44);
    expect(toWindowActiveReturns(asset, benchmark, 3)).toHaveLength(1);
    expect(toWindowActiveReturns(asset, benchmark, 4)).toHaveLength(0);
    expect(toWindowActiveReturns(asset, benchmark, 9)).toHaveLength(0);
    const [first, second] = toWindowActiveReturns(asset, benchmark, 2);
    expect(first).toBeCloseTo(-0.01 - 0.1, 14);
    expect(second).toBeCloseTo(120 / 110 - 44 / 50, 14);
  });

  it('keeps its earlier values when steps are added, and ignores a split', () => {
    fc.assert(
      fc.property(walks(10, 40), walks(10, 40), fc.integer({ min: 1, max: 9 }), (first, second, length) => {
        const steps = Math.min(first.length, second.length);
        const [asset, benchmark] = [first.subarray(0, steps), second.subarray(0, steps)];
        const whole = toWindowActiveReturns(asset, benchmark, length);
        const part = toWindowActiveReturns(asset.subarray(0, -1), benchmark.subarray(0, -1), length);
        expect(part).toEqual(whole.slice(0, part.length));
        expect(
          toWindowActiveReturns(
            asset.map((level) => level / 4),
            benchmark,
            length,
          ),
        ).toEqual(whole);
      }),
    );
  });
});

describe('rankInSample', () => {
  it('answers the example', () => {
    expect(rankInSample(3, Float64Array.of(1, 2, 3, 4)).percentile).toBe(0.75);
  });

  it('counts ties on both sides', () => {
    const { percentile, shareAtLeast, z } = rankInSample(2, Float64Array.of(1, 2, 2, 3));
    expect([percentile, shareAtLeast, z]).toEqual([0.75, 0.75, 0]);
  });

  it('is undefined in an empty sample, and has no z where the sample does not vary', () => {
    expect(rankInSample(1, new Float64Array(0))).toEqual({
      z: Number.NaN,
      percentile: Number.NaN,
      shareAtLeast: Number.NaN,
      mean: Number.NaN,
      standardDeviation: Number.NaN,
    });
    expect(rankInSample(0.2, new Float64Array(9).fill(0.1)).z).toBeNaN();
  });

  it('places a member of the sample so that both shares count it, and its z within the bound of the sample size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 30 }), (list) => {
        const sample = Float64Array.from(list);
        const rank = rankInSample(sample[0] as number, sample);
        const ties = list.filter((value) => value === list[0]).length;
        expect(agree(rank.percentile + rank.shareAtLeast, 1 + ties / list.length, 1e-12)).toBe(true);
        const bound = (list.length - 1) / Math.sqrt(list.length);
        if (!Number.isNaN(rank.z)) expect(Math.abs(rank.z)).toBeLessThanOrEqual(bound * (1 + 1e-12));
      }),
    );
  });
});
