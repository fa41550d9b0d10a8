import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappyLevels } from '../../../test/arbitraries.ts';
import type { LevelPanel } from '../series/level-panel.ts';
import { toChangeStates } from './change-states.ts';
import { toExtremeStates } from './extreme-states.ts';
import { tallyStates } from './tally-states.ts';

function toPanel(rows: readonly Float64Array[]): LevelPanel {
  const sessions = rows[0]?.length ?? 0;
  return {
    returnKind: 'total',
    symbols: rows.map((_, row) => `N${row}`),
    days: Int32Array.from({ length: sessions }, (_, t) => t),
    values: Float64Array.from(rows.flatMap((row) => [...row])),
  };
}

const one = (...levels: number[]): LevelPanel => toPanel([Float64Array.from(levels)]);

const kernels: Record<string, (panel: LevelPanel, length: number) => Int8Array> = {
  toExtremeStates,
  toChangeStates: (panel) => toChangeStates(panel),
};

/** The definition, written without regard to speed. */
const references: Record<string, (levels: Float64Array, t: number, length: number) => number> = {
  toExtremeStates(levels, t, length) {
    const before = levels.subarray(t - length + 1, t);
    const level = levels[t] as number;
    return Number(level > Math.max(...before)) - Number(level < Math.min(...before));
  },
  toChangeStates: (levels, t) => Math.sign((levels[t] as number) - (levels[t - 1] as number)),
};

const panels = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 8 }))
  .chain(([names, sessions, length]) =>
    fc.record({
      rows: fc.array(gappyLevels(sessions, sessions), { minLength: names, maxLength: names }),
      length: fc.constant(length),
    }),
  );

describe('states of names', () => {
  it('answer the examples', () => {
    expect([...toExtremeStates(one(3, 2, 4, 4, 1), 3)]).toEqual([-2, -2, 1, 0, -1]);
    expect([...toChangeStates(one(5, 6, 6, 4))]).toEqual([-2, 1, 0, -1]);
  });

  it('take zero, negative and infinite levels for missing', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const panel = one(1, 2, bad, 3, 4);
      expect([...toExtremeStates(panel, 2)]).toEqual([-2, 1, -2, -2, 1]);
      expect([...toChangeStates(panel)]).toEqual([-2, 1, -2, -2, 1]);
    }
  });

  describe.each(Object.entries(kernels))('%s', (name, kernel) => {
    it('equals its definition', () => {
      fc.assert(
        fc.property(panels, ({ rows, length }) => {
          const states = kernel(toPanel(rows), length);
          const needed = name === 'toChangeStates' ? 2 : length;
          rows.forEach((levels, row) => {
            levels.forEach((_, t) => {
              const window = levels.subarray(Math.max(0, t - needed + 1), t + 1);
              const isKnown = window.length === needed && !window.some(Number.isNaN);
              const expected = isKnown ? references[name]?.(levels, t, length) : -2;
              expect(states[row * levels.length + t]).toBe(expected);
            });
          });
        }),
        { numRuns: 300 },
      );
    });

    it('does not change what it said when sessions are appended', () => {
      fc.assert(
        fc.property(panels, fc.nat({ max: 40 }), ({ rows, length }, cut) => {
          const whole = kernel(toPanel(rows), length);
          const prefixes = rows.map((levels) => levels.subarray(0, Math.min(cut, levels.length)));
          const sessions = rows[0]?.length ?? 0;
          const kept = prefixes[0]?.length ?? 0;
          const parts = rows.flatMap((_, row) => [...whole.subarray(row * sessions, row * sessions + kept)]);
          expect([...kernel(toPanel(prefixes), length)]).toEqual(parts);
        }),
      );
    });

    it('does not see the scale of a name', () => {
      fc.assert(
        fc.property(panels, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ rows, length }, factor) => {
          const scaled = rows.map((levels, row) => (row === 0 ? levels.map((level) => level * factor) : levels));
          expect(kernel(toPanel(scaled), length)).toEqual(kernel(toPanel(rows), length));
        }),
      );
    });

    it('tallies alike in any order of names, within the number of members', () => {
      fc.assert(
        fc.property(panels, ({ rows, length }) => {
          const sessions = rows[0]?.length ?? 0;
          const tally = (all: readonly Float64Array[]) => {
            const members = Int32Array.from([...all.keys(), -1]);
            return tallyStates(kernel(toPanel(all), length), sessions, [{ from: 0, end: sessions, rows: members }]);
          };
          const { up, down, flat, members } = tally(rows);
          expect(tally(rows.toReversed())).toEqual({ up, down, flat, members });
          up.forEach((count, t) => {
            const covered = count + (down[t] as number) + (flat[t] as number);
            expect(covered).toBeLessThan(members[t] as number);
            expect(members[t]).toBe(rows.length + 1);
          });
        }),
      );
    });
  });
});

describe('tallyStates', () => {
  it('answers the example, and counts each stretch by its own members', () => {
    const states = Int8Array.of(1, 0, -1, -2);
    const whole = tallyStates(states, 2, [{ from: 0, end: 2, rows: Int32Array.of(0, 1) }]);
    expect([[...whole.up], [...whole.down], [...whole.flat]]).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    const parts = tallyStates(states, 2, [
      { from: 0, end: 1, rows: Int32Array.of(0) },
      { from: 1, end: 2, rows: Int32Array.of(1, -1) },
    ]);
    expect([[...parts.up], [...parts.down], [...parts.flat], [...parts.members]]).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [1, 2],
    ]);
  });
});
