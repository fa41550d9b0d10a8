import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStreaks } from './streak.ts';

const difference = fc.constantFrom(1, 0.5, 2, 1e-12, 0, -0, -1, Number.NaN);

describe('toStreaks', () => {
  it('answers the example', () => {
    expect(toStreaks(Float64Array.of(1, 1, -1, 2))).toEqual({
      current: 1,
      longest: 2,
      longestEnd: 1,
      rank: 2,
      matchedEnd: 1,
      runs: 2,
    });
  });

  it('has no rank after a loss, a tie or a gap, and no end where there is no run', () => {
    for (const last of [-1, 0, Number.NaN]) {
      expect(toStreaks(Float64Array.of(1, 1, last))).toEqual({
        current: 0,
        longest: 2,
        longestEnd: 1,
        rank: Number.NaN,
        matchedEnd: -1,
        runs: 1,
      });
    }
    const none = { current: 0, longest: 0, longestEnd: -1, rank: Number.NaN, matchedEnd: -1, runs: 0 };
    expect(toStreaks(new Float64Array(0))).toEqual(none);
    expect(toStreaks(Float64Array.of(-1, 0))).toEqual(none);
  });

  it('agrees with a reading of wins and losses as text', () => {
    fc.assert(
      fc.property(fc.array(difference, { maxLength: 40 }), (list) => {
        const text = list.map((each) => (each > 0 ? 'w' : 'l')).join('');
        const runs = [...text.matchAll(/w+/g)].map((match) => ({
          length: match[0].length,
          end: match.index + match[0].length - 1,
        }));
        const current = (/w*$/.exec(text) as RegExpExecArray)[0].length;
        const longest = Math.max(0, ...runs.map(({ length }) => length));
        expect(toStreaks(Float64Array.from(list))).toEqual({
          current,
          longest,
          longestEnd: runs.findLast(({ length }) => length === longest)?.end ?? -1,
          rank: current === 0 ? Number.NaN : 1 + runs.filter(({ length }) => length > current).length,
          matchedEnd: current === 0 ? -1 : (runs.slice(0, -1).findLast(({ length }) => length >= current)?.end ?? -1),
          runs: runs.length,
        });
      }),
      { numRuns: 500 },
    );
  });
});
