import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { mean } from './moments.ts';
import { toRollingMean } from './rolling-mean.ts';

const level = fc.double({ min: 0.01, max: 50_000, noNaN: true });
const levels = fc
  .array(fc.oneof({ weight: 9, arbitrary: level }, fc.constant(Number.NaN)), { maxLength: 60 })
  .map((list) => Float64Array.from(list));
const length = fc.integer({ min: 1, max: 12 });

describe('toRollingMean', () => {
  it('answers the example', () => {
    expect(toRollingMean(Float64Array.of(1, 2, 6, 4), 3)).toEqual(Float64Array.of(Number.NaN, Number.NaN, 3, 4));
    expect(toRollingMean(new Float64Array(0), 3)).toEqual(new Float64Array(0));
  });

  it('begins anew after a missing value', () => {
    const { NaN: none } = Number;
    const means = toRollingMean(Float64Array.of(1, 3, none, 5, 7, 9), 2);
    expect(means).toEqual(Float64Array.of(none, 2, none, none, 6, 8));
  });

  it('is the two-pass mean of each window, missing where the window is not full', () => {
    fc.assert(
      fc.property(levels, length, (values, steps) => {
        toRollingMean(values, steps).forEach((average, i) => {
          const expected = i + 1 < steps ? Number.NaN : mean(values.subarray(i + 1 - steps, i + 1));
          expect(agree(average, expected, 1e-14)).toBe(true);
        });
      }),
    );
  });

  it('says the same of a prefix, and the same wherever the values begin', () => {
    fc.assert(
      fc.property(levels, length, fc.nat(60), (values, steps, cut) => {
        const whole = toRollingMean(values, steps);
        expect(toRollingMean(values.subarray(0, cut), steps)).toEqual(whole.subarray(0, cut));
        const later = toRollingMean(values.subarray(cut), steps).subarray(steps - 1);
        expect(later).toEqual(whole.subarray(cut).subarray(steps - 1));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its digits over a long history of very different levels', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? 1e9 + i / 7 : 1 + (i % 10) / 10));
    expect(toRollingMean(values, 200).at(-1)).toBe(mean(values.subarray(-200)));
  });
});
