import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLeadershipPhases } from './leadership-cycles.ts';
import type { TurningPoint } from './turning-points.ts';

const lines = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 80 })
  .map((values) => Float64Array.from(values));

/** A line with turns anywhere inside it, alternating: the phases only cut where they are told to. */
const cuts = lines.chain((line) =>
  fc.record({
    line: fc.constant(line),
    turns: fc
      .tuple(fc.uniqueArray(fc.integer({ min: 1, max: line.length - 2 }), { minLength: 1 }), fc.boolean())
      .map(([indices, isPeak]) =>
        indices
          .toSorted((a, b) => a - b)
          .map((index, i): TurningPoint => ({ index, kind: (i % 2 === 0) === isPeak ? 'peak' : 'trough' })),
      ),
  }),
);

/** The largest move against a side between any two points in order, every pair of them. */
function largestAgainst(part: Float64Array, sign: number): number {
  let worst = 0;
  part.forEach((early, i) => {
    for (const late of part.subarray(i)) worst = Math.max(worst, sign * (early - late));
  });
  return worst;
}

describe('toLeadershipPhases', () => {
  it('cuts a line at its turns', () => {
    expect(toLeadershipPhases(Float64Array.of(0, 3, 1), [{ index: 1, kind: 'peak' }])).toEqual([
      { side: 'ahead', start: 0, end: 1, isComplete: false, size: 3, setBack: 0, extreme: 1 },
      { side: 'behind', start: 1, end: 2, isComplete: false, size: -2, setBack: 0, extreme: 2 },
    ]);
    expect(toLeadershipPhases(Float64Array.of(0, 3, 1), [])).toEqual([]);
  });

  it('covers the line once, with sizes that add up and only the ends incomplete', () => {
    fc.assert(
      fc.property(cuts, ({ line, turns }) => {
        const phases = toLeadershipPhases(line, turns);
        expect(phases.length).toBe(turns.length + 1);
        expect(phases.map(({ start }) => start)).toEqual([0, ...turns.map(({ index }) => index)]);
        expect(phases.map(({ end }) => end)).toEqual([...turns.map(({ index }) => index), line.length - 1]);
        const total = phases.reduce((sum, { size }) => sum + size, 0);
        expect(total).toBe((line.at(-1) as number) - (line[0] as number));
        expect(phases.map(({ isComplete }) => isComplete)).toEqual(phases.map((_, i) => i > 0 && i < turns.length));
      }),
    );
  });

  it('measures the set-back as a search over all pairs does, and the furthest point', () => {
    fc.assert(
      fc.property(cuts, ({ line, turns }) => {
        for (const { side, start, end, setBack, extreme } of toLeadershipPhases(line, turns)) {
          const part = line.subarray(start, end + 1);
          const sign = side === 'ahead' ? 1 : -1;
          expect(setBack).toBe(largestAgainst(part, sign));
          const best = Math.max(...part.map((value) => sign * value));
          expect(extreme).toBe(start + part.findIndex((value) => sign * value === best));
        }
      }),
    );
  });
});
