import { describe, expect, it } from 'vitest';
import { maximise, type Objective } from './maximise.ts';
import { polishMaximum } from './newton-polish.ts';

const valley: Objective = (point, gradient) => {
  const [x, y] = point as unknown as [number, number];
  gradient[0] = 2 * (1 - x) + 400 * x * (y - x * x);
  gradient[1] = -200 * (y - x * x);
  return -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
};

describe('maximise and polishMaximum', () => {
  it("find the top of Rosenbrock's valley, and its curvature", () => {
    const top = maximise(valley, Float64Array.of(-1.2, 1), { tolerance: 1e-8, maximumSteps: 200 });
    expect(top.slope).toBeLessThan(1e-8);
    expect(top.point[0]).toBeCloseTo(1, 7);
    const polished = polishMaximum(valley, top);
    expect([...polished.point].map((each) => Math.abs(each - 1) < 1e-13)).toEqual([true, true]);
    // The negative Hessian there is 802, -400, -400, 200.
    expect(polished.covariance?.[0]).toBeCloseTo(0.5, 6);
    expect(polished.covariance?.[3]).toBeCloseTo(802 / 400, 6);
  });

  it('answer the example, and say where they did not arrive', () => {
    const square: Objective = (x, g) => {
      g[0] = -2 * (x[0] as number);
      return -((x[0] as number) ** 2);
    };
    expect(maximise(square, Float64Array.of(3), { tolerance: 1e-8, maximumSteps: 50 }).point[0]).toBeCloseTo(0, 8);
    expect(maximise(valley, Float64Array.of(-1.2, 1), { tolerance: 1e-8, maximumSteps: 3 }).slope).toBeGreaterThan(
      1e-8,
    );
    expect(maximise(() => Number.NaN, Float64Array.of(3), { tolerance: 1e-8, maximumSteps: 50 }).value).toBeNaN();
  });

  it('know a ridge, which has no top', () => {
    const ridge: Objective = (x, g) => {
      g[0] = -2 * (x[0] as number);
      g[1] = 0;
      return -((x[0] as number) ** 2);
    };
    const end = maximise(ridge, Float64Array.of(3, 1), { tolerance: 1e-8, maximumSteps: 50 });
    expect(polishMaximum(ridge, end).covariance).toBeUndefined();
  });
});
