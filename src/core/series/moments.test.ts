import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { mean, standardDeviation } from './moments.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('mean and standard deviation', () => {
  it('of the examples', () => {
    expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
    expect(standardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBe(2.138089935299395);
  });

  it('are undefined for too few values and where a value is missing', () => {
    expect(mean(new Float64Array(0))).toBeNaN();
    expect(standardDeviation(Float64Array.of(3))).toBeNaN();
    expect(mean(Float64Array.of(1, Number.NaN))).toBeNaN();
    expect(standardDeviation(Float64Array.of(1, Number.NaN, 2))).toBeNaN();
  });

  it('find no variation in equal values, whatever the value and however many', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 2, max: 300 }), (value, length) => {
        const values = new Float64Array(length).fill(value);
        expect(mean(values) === value).toBe(true);
        expect(standardDeviation(values)).toBe(0);
      }),
    );
  });

  it('keep their digits on levels far from zero', () => {
    const near = Float64Array.of(4, 7, 13, 16);
    const far = near.map((value) => value + 1e9);
    expect(mean(far)).toBe(mean(near) + 1e9);
    expect(standardDeviation(far)).toBe(standardDeviation(near));
  });

  it('agree with the sum over all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }), (list) => {
        let squares = 0;
        for (const a of list) for (const b of list) squares += (a - b) ** 2;
        const variance = squares / (2 * list.length * (list.length - 1));
        expect(agree(standardDeviation(Float64Array.from(list)), Math.sqrt(variance), 1e-12)).toBe(true);
        const sum = list.reduce((total, value) => total + value, 0);
        expect(Math.abs(mean(Float64Array.from(list)) * list.length - sum)).toBeLessThan(1e-9);
      }),
    );
  });
});
