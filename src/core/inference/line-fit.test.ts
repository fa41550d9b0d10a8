import { describe, expect, it } from 'vitest';
import { fitLine } from './line-fit.ts';
import { slopeStability, toStabilityVerdict } from './slope-stability.ts';
import { toStudentCritical, toStudentTwoSidedP } from './student-distribution.ts';

describe('Student t', () => {
  it('inverts itself, and equals the finite sum for 10 and 118 degrees of freedom', () => {
    expect(toStudentCritical(0.05, 10)).toBeCloseTo(2.228138851986274, 13);
    expect(toStudentCritical(0.05, 118)).toBeCloseTo(1.980272249272974, 13);
    for (const degrees of [1, 2, 7, 60, 450]) {
      for (const p of [1e-8, 0.01, 0.2, 0.9]) {
        expect(toStudentTwoSidedP(toStudentCritical(p, degrees), degrees) / p).toBeCloseTo(1, 12);
      }
    }
    expect([toStudentTwoSidedP(0, 5), toStudentTwoSidedP(Number.POSITIVE_INFINITY, 5)]).toEqual([1, 0]);
    expect(toStudentTwoSidedP(Number.NaN, 5)).toBeNaN();
  });
});

describe('fitLine and slopeStability', () => {
  const x = Float64Array.of(0, 1, 2, 3, 4, 5);
  const y = Float64Array.of(1, 3, 4, 6, 7, 12);

  it('answer the example, and do not depend on the zero point of x', () => {
    expect(fitLine(x.subarray(0, 4), y.subarray(0, 4)).slope).toBeCloseTo(1.6, 14);
    const [fit, moved] = [
      fitLine(x, y),
      fitLine(
        x.map((value) => value + 1000),
        y,
      ),
    ];
    expect(moved.slopeError).toBeCloseTo(fit.slopeError, 10);
    const shifted = slopeStability(
      x.map((value) => value + 1000),
      moved,
    );
    expect(shifted).toBeCloseTo(slopeStability(x, fit), 10);
  });

  it('have no value where there is no slope', () => {
    expect(fitLine(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3)).slope).toBeNaN();
    expect(fitLine(Float64Array.of(1, 2), Float64Array.of(1, 2)).t).toBeNaN();
    expect([0.2, 0.4, 0.5, Number.NaN].map(toStabilityVerdict)).toEqual([
      'stable',
      'not decided',
      'unstable',
      'not decided',
    ]);
  });
});
