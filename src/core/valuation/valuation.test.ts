import { describe, expect, it } from 'vitest';
import { toMarketShare } from './market-share.ts';
import { median } from './median.ts';
import { toReRating } from './re-rating.ts';
import { toYearlyRate } from './yearly-rate.ts';

describe('valuation kernels', () => {
  it('answer their examples', () => {
    expect(toReRating(0.2)).toBeCloseTo(0.25, 15);
    expect(toYearlyRate(0.21, 2)).toBeCloseTo(0.1, 15);
    expect(median(Float64Array.of(3, 1, 2, 10))).toBe(2.5);
    const small = { firms: Float64Array.of(10, 0), size: Float64Array.of(1, Number.NaN), isCounted: true };
    const large = { firms: Float64Array.of(5, 5), size: Float64Array.of(8, 8), isCounted: false };
    expect([...toMarketShare([small, large])]).toEqual([0.2, 0]);
  });

  it('are undefined where the formula is', () => {
    expect([toReRating(1), toYearlyRate(-2, 1), toYearlyRate(1, 0), median(new Float64Array(0))]).toEqual(
      new Array(4).fill(Number.NaN),
    );
  });
});
