import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappyLevels } from '../../../test/arbitraries.ts';
import { type MarketPhase, toMarketPhase } from './market-phase.ts';

/** The rule read anew at every close: extremes are searched from the last turning point on. */
function toPhaseBySearch(levels: Float64Array, threshold: number): MarketPhase {
  let phase: MarketPhase = { name: 'undetermined', start: -1, declared: -1 };
  levels.forEach((level, i) => {
    if (Number.isNaN(level)) return;
    const since = Array.from(levels.subarray(0, i + 1), (each, k) => ({ each, k })).filter(
      ({ each, k }) => k >= phase.start && !Number.isNaN(each),
    );
    const high = since.reduce((best, next) => (next.each > best.each ? next : best));
    const low = since.reduce((best, next) => (next.each < best.each ? next : best));
    if (phase.name !== 'bear' && level <= high.each * (1 - threshold)) {
      phase = { name: 'bear', start: high.k, declared: i };
    } else if (phase.name !== 'bull' && level >= low.each * (1 + threshold)) {
      phase = { name: 'bull', start: low.k, declared: i };
    }
  });
  return phase;
}

const undetermined = { name: 'undetermined', start: -1, declared: -1 };

describe('toMarketPhase', () => {
  it('answers the example', () => {
    expect(toMarketPhase(Float64Array.of(100, 79, 96))).toEqual({ name: 'bull', start: 1, declared: 2 });
  });

  it.each([
    ['no close', [], undetermined],
    ['a fall of 19%', [100, 81], undetermined],
    ['a fall of exactly 20%', [100, 80], { name: 'bear', start: 0, declared: 1 }],
    ['a rise of exactly 20%', [50, 60], { name: 'bull', start: 0, declared: 1 }],
    ['a fall from a high inside a bull market', [100, 79, 96, 120, 97, 96], { name: 'bear', start: 3, declared: 5 }],
    ['a rise from a low after the declaration', [100, 80, 70, 83, 84], { name: 'bull', start: 2, declared: 4 }],
    ['a rise from the low alone, not from the declaration', [100, 80, 70, 83], { name: 'bear', start: 0, declared: 1 }],
    ['a missing close between', [100, Number.NaN, 79, Number.NaN], { name: 'bear', start: 0, declared: 2 }],
    ['a new low before any phase', [100, 95, 90, 108], { name: 'bull', start: 2, declared: 3 }],
  ])('after %s', (_, levels, expected) => {
    expect(toMarketPhase(Float64Array.from(levels))).toEqual(expected);
  });

  it('takes another threshold', () => {
    expect(toMarketPhase(Float64Array.of(100, 89), 0.1)).toEqual({ name: 'bear', start: 0, declared: 1 });
    expect(toMarketPhase(Float64Array.of(100, 79), 0.25)).toEqual(undetermined);
  });

  it('agrees with the rule read anew at every close', () => {
    const names = new Set<string>();
    fc.assert(
      fc.property(gappyLevels(40), fc.constantFrom(0.2, 0.3, 0.5), (levels, threshold) => {
        const expected = toPhaseBySearch(levels, threshold);
        names.add(expected.name);
        expect(toMarketPhase(levels, threshold)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(names.size).toBe(3);
  });
});
