import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappyLevels } from '../../../test/arbitraries.ts';
import { type Breakout, type BreakoutRule, findBreakout } from './breakout.ts';

/** The definition, close by close: looks back from each close over all closes before it. */
function findBySearch(levels: Float64Array, rule: BreakoutRule, from: number): Breakout | undefined {
  for (let at = levels.length - 1; at >= Math.max(from, rule.lookback); at--) {
    const close = levels[at] as number;
    const before = Array.from(levels.subarray(0, at));
    if (Number.isNaN(close) || before.slice(at - rule.lookback).some((each) => each >= close)) continue;
    const passed = before.slice(before.findLastIndex((each) => each >= close) + 1);
    const known = passed.filter((each) => !Number.isNaN(each));
    if (known.length === 0) continue;
    const level = at - passed.length + passed.indexOf(Math.max(...known));
    if (at - level < rule.minBase) continue;
    return { at, level, baseLength: at - level, isHighestAtHand: !before.some((each) => each >= close) };
  }
  return undefined;
}

describe('findBreakout', () => {
  it('answers the example', () => {
    const found = findBreakout(Float64Array.of(9, 10, 8, 8, 11), { lookback: 4, minBase: 3 }, 0);
    expect(found).toEqual({ at: 4, level: 1, baseLength: 3, isHighestAtHand: true });
  });

  it.each([
    ['a close equal to the level', [9, 10, 8, 8, 10], { lookback: 4, minBase: 3 }, 0],
    ['a base that is too short', [9, 8, 8, 10, 11], { lookback: 4, minBase: 2 }, 4],
    ['fewer closes before it than the lookback', [9, 10, 8, 8, 11], { lookback: 5, minBase: 3 }, 0],
    ['a higher close within the lookback', [12, 10, 8, 8, 11], { lookback: 4, minBase: 3 }, 0],
    ['a breakout that lies too far back', [9, 10, 8, 8, 11, 10], { lookback: 4, minBase: 3 }, 5],
  ])('%s is none', (_, levels, rule, from) => {
    expect(findBreakout(Float64Array.from(levels), rule, from)).toBeUndefined();
  });

  it('names the earliest of equal closes as the one that set the level, and an older higher one as left below', () => {
    const found = findBreakout(Float64Array.of(20, 9, 10, 8, 10, 8, 11), { lookback: 5, minBase: 3 }, 0);
    expect(found).toEqual({ at: 6, level: 2, baseLength: 4, isHighestAtHand: false });
  });

  it('agrees with the definition, searched close by close', () => {
    const rule = fc.record({ lookback: fc.integer({ min: 1, max: 8 }), minBase: fc.integer({ min: 1, max: 6 }) });
    let found = 0;
    fc.assert(
      fc.property(gappyLevels(40, 15), rule, fc.nat(20), (levels, each, from) => {
        const expected = findBySearch(levels, each, from);
        if (expected !== undefined) found++;
        expect(findBreakout(levels, each, from)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});
