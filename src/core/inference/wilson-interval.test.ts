import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { toWilsonInterval } from './wilson-interval.ts';

describe('toWilsonInterval', () => {
  it.each([
    // statsmodels 0.13.5, proportion_confint(method='wilson'): successes of n.
    [5, 10, 0.23659309051256394, 0.7634069094874361],
    [0, 7, 0, 0.3543304350666875],
    [7, 7, 0.6456695649333125, 1],
    [61, 97, 0.5295376612248861, 0.7183762453405913],
  ])('of %d of %d is what statsmodels has', (count, n, low, high) => {
    const interval = toWilsonInterval(count / n, n);
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-15);
    expect(agree(interval.high, high, 1e-14)).toBe(true);
  });

  it('ends where the share it is tested against lies 1.96 standard errors away, and narrows as n grows', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 5000, noNaN: true }), (p, n) => {
        const { low, high } = toWilsonInterval(p, n);
        for (const end of [low, high]) {
          expect(agree(Math.abs(p - end), 1.959963984540054 * Math.sqrt((end * (1 - end)) / n), 1e-8)).toBe(true);
        }
        const wider = toWilsonInterval(p, n / 2);
        expect(high - low).toBeLessThan(wider.high - wider.low);
      }),
    );
  });

  it('has no value for no observations or no share', () => {
    for (const [share, n] of [
      [0.5, 0],
      [0.5, Number.NaN],
      [Number.NaN, 5],
      [1.1, 5],
      [-0.1, 5],
    ] as const) {
      expect(toWilsonInterval(share, n)).toEqual({ low: Number.NaN, high: Number.NaN });
    }
  });
});
