import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWilsonInterval } from '../inference/wilson-interval.ts';
import { toLeadBaseRate } from './lead-base-rate.ts';

const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN));
const lines = fc.array(fc.tuple(value, fc.boolean()), { maxLength: 14 }).map((steps) => ({
  line: Float64Array.from(steps, ([height]) => height),
  isGiven: steps.map(([, given]) => given),
}));
const horizons = fc.integer({ min: 1, max: 6 });

/** The most starts of any choice of them that lie a horizon or more apart: every choice is tried. */
function mostSideBySide(starts: readonly number[], horizon: number): number {
  const [first, ...rest] = starts;
  if (first === undefined) return 0;
  const taken = rest.filter((start) => start >= first + horizon);
  return Math.max(1 + mostSideBySide(taken, horizon), mostSideBySide(rest, horizon));
}

describe('toLeadBaseRate', () => {
  it('counts the example', () => {
    const rate = toLeadBaseRate(Float64Array.of(0, 1, 0, 1), [true, true, true, true], 1);
    expect(rate).toEqual({ n: 3, ahead: 2, rate: 2 / 3, effective: 3, ...toWilsonInterval(2 / 3, 3) });
  });

  it('counts outcomes as a search does, and the most windows that fit side by side', () => {
    fc.assert(
      fc.property(lines, horizons, ({ line, isGiven }, horizon) => {
        const starts = isGiven.flatMap((given, i) =>
          given && !Number.isNaN((line[i + horizon] ?? Number.NaN) - (line[i] as number)) ? [i] : [],
        );
        const ahead = starts.filter((i) => (line[i + horizon] as number) > (line[i] as number)).length;
        const result = toLeadBaseRate(line, isGiven, horizon);
        expect([result.n, result.ahead]).toEqual([starts.length, ahead]);
        expect(result.effective).toBe(mostSideBySide(starts, horizon));
        expect(Number.isNaN(result.rate)).toBe(starts.length === 0);
      }),
    );
  });

  it('does not see the last steps, whose outcome is not known', () => {
    fc.assert(
      fc.property(lines, horizons, fc.boolean(), ({ line, isGiven }, horizon, other) => {
        const changed = isGiven.map((given, i) => (i >= line.length - horizon ? other : given));
        expect(toLeadBaseRate(line, changed, horizon)).toEqual(toLeadBaseRate(line, isGiven, horizon));
      }),
    );
  });

  it('is the same for a line shifted or stretched', () => {
    fc.assert(
      fc.property(lines, horizons, fc.integer({ min: -99, max: 99 }), ({ line, isGiven }, horizon, shift) => {
        const moved = line.map((height) => 3 * height + shift);
        expect(toLeadBaseRate(moved, isGiven, horizon)).toEqual(toLeadBaseRate(line, isGiven, horizon));
      }),
    );
  });
});
