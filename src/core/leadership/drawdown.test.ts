import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappyLevels } from '../../../test/arbitraries.ts';
import { maxDrawdown } from './drawdown.ts';

describe('maxDrawdown', () => {
  it('answers the example', () => {
    expect(maxDrawdown(Float64Array.of(100, 120, 90, 110))).toEqual({ depth: -0.25, peak: 1, trough: 2 });
  });

  it('falls from the first of equal highs to the first of equal lows', () => {
    expect(maxDrawdown(Float64Array.of(8, 10, 9, 10, 5, 5))).toEqual({ depth: -0.5, peak: 1, trough: 4 });
  });

  it('is 0 at the first close where there is no fall, and undefined where there is no close', () => {
    expect(maxDrawdown(Float64Array.of(Number.NaN, 1, 2, 2, 3))).toEqual({ depth: 0, peak: 1, trough: 1 });
    for (const levels of [new Float64Array(0), Float64Array.of(Number.NaN)]) {
      expect(maxDrawdown(levels)).toEqual({ depth: Number.NaN, peak: -1, trough: -1 });
    }
  });

  it('is the deepest of all pairs of closes', () => {
    fc.assert(
      fc.property(gappyLevels(30), (levels) => {
        let deepest = Number.NaN;
        for (let peak = 0; peak < levels.length; peak++) {
          for (let trough = peak; trough < levels.length; trough++) {
            const depth = Math.min(0, (levels[trough] as number) / (levels[peak] as number) - 1);
            if (!(depth >= deepest) && !Number.isNaN(depth)) deepest = depth;
          }
        }
        const found = maxDrawdown(levels);
        expect(found.depth).toBe(deepest);
        if (found.peak < 0) return;
        expect((levels[found.trough] as number) / (levels[found.peak] as number) - 1).toBe(deepest);
        expect(found.peak).toBeLessThanOrEqual(found.trough);
      }),
      { numRuns: 500 },
    );
  });
});
