import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { toChiSquaredP } from './chi-squared-distribution.ts';
import { toFP } from './f-distribution.ts';
import { logGamma } from './log-gamma.ts';
import { toTwoSidedP } from './normal-distribution.ts';
import { toStudentTwoSidedP } from './student-distribution.ts';

const points = [1e-6, 0.01, 0.3, 1, 2.7, 5, 12, 40, 150];

describe('logGamma', () => {
  it('answers the example, and is the logarithm of factorials', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    let factorial = 0;
    for (let n = 1; n < 200; n++) {
      expect(Math.abs(logGamma(n) - factorial)).toBeLessThan(1e-13 * Math.max(1, factorial));
      factorial += Math.log(n);
    }
    expect(logGamma(0)).toBeNaN();
    expect(logGamma(Number.NaN)).toBeNaN();
  });
});

describe('toChiSquaredP', () => {
  it('answers the example', () => {
    expect(toChiSquaredP(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
  });

  it.each(points)('has the closed forms of 1, 2 and 4 degrees of freedom at %d', (x) => {
    expect(agree(toChiSquaredP(x, 1), toTwoSidedP(Math.sqrt(x)), 1e-11)).toBe(true);
    expect(agree(toChiSquaredP(x, 2), Math.exp(-x / 2), 1e-12)).toBe(true);
    expect(agree(toChiSquaredP(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-12)).toBe(true);
  });

  it('is 1 at and below 0, 0 at infinity, and undefined without figures', () => {
    expect([toChiSquaredP(0, 3), toChiSquaredP(-1, 3), toChiSquaredP(Number.POSITIVE_INFINITY, 3)]).toEqual([1, 1, 0]);
    expect(toChiSquaredP(Number.NaN, 3)).toBeNaN();
    expect(toChiSquaredP(1, 0)).toBeNaN();
  });
});

describe('toFP', () => {
  it('answers the example', () => {
    expect(toFP(4.964602743730711, 1, 10)).toBeCloseTo(0.05, 13);
  });

  it.each(points)('has the closed forms of 1 and 2 degrees of freedom above at %d', (f) => {
    for (const degrees of [3, 10, 97, 1000]) {
      expect(agree(toFP(f, 1, degrees), toStudentTwoSidedP(Math.sqrt(f), degrees), 1e-10)).toBe(true);
      expect(agree(toFP(f, 2, degrees), (1 + (2 * f) / degrees) ** (-degrees / 2), 1e-10)).toBe(true);
    }
  });

  it('is 1 at 0, 0 at infinity, and undefined without figures', () => {
    expect([toFP(0, 2, 9), toFP(Number.POSITIVE_INFINITY, 2, 9)]).toEqual([1, 0]);
    expect(toFP(Number.NaN, 2, 9)).toBeNaN();
    expect(toFP(1, 0, 9)).toBeNaN();
  });
});
