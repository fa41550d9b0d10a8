import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gappyLevels } from '../../../test/arbitraries.ts';
import type { LevelPanel } from '../series/level-panel.ts';
import { countAboveAverage } from './count-above-average.ts';

function toPanel(rows: readonly Float64Array[]): LevelPanel {
  const sessions = rows[0]?.length ?? 0;
  return {
    returnKind: 'total',
    symbols: rows.map((_, row) => `N${row}`),
    days: Int32Array.from({ length: sessions }, (_, t) => t),
    values: Float64Array.from(rows.flatMap((row) => [...row])),
  };
}

const all = (panel: LevelPanel) => [
  { from: 0, end: panel.days.length, rows: Int32Array.from(panel.symbols, (_, row) => row) },
];

/** The definition, written without regard to speed: undefined where a level is missing. */
function isAbove(levels: Float64Array, t: number, length: number): boolean | undefined {
  if (t < length - 1) return undefined;
  const window = levels.subarray(t - length + 1, t + 1);
  if (window.some((level) => !(level > 0 && level < Number.POSITIVE_INFINITY))) return undefined;
  return (levels[t] as number) * length > window.reduce((sum, level) => sum + level, 0);
}

const cases = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 8 }))
  .chain(([names, sessions, length]) =>
    fc.record({
      rows: fc.array(gappyLevels(sessions, sessions), { minLength: names, maxLength: names }),
      length: fc.constant(length),
      cut: fc.nat(sessions),
    }),
  );

describe('members above their average', () => {
  it('are counted as in the example', () => {
    const panel = toPanel([Float64Array.of(1, 2, 3, 3, 3, 3)]);
    const { above, covered, isCovered } = countAboveAverage(panel, 3, all(panel));
    expect([[...above], [...covered], [...isCovered]]).toEqual([[0, 0, 1, 1, 0, 0], [0, 0, 1, 1, 1, 1], [1]]);
  });

  it('equal the definition, also where the members change on a day', () => {
    fc.assert(
      fc.property(cases, ({ rows, length, cut }) => {
        const panel = toPanel(rows);
        const sessions = panel.days.length;
        const some = Int32Array.from([-1, ...rows.keys()].filter((row) => row % 2 === 0 || row < 0));
        const epochs = [
          { from: 0, end: cut, rows: some },
          { from: cut, end: sessions, rows: all(panel)[0]?.rows ?? some },
        ];
        const counts = countAboveAverage(panel, length, epochs);
        for (let t = 0; t < sessions; t++) {
          const counted = [...((t < cut ? epochs[0] : epochs[1])?.rows ?? [])];
          const states = counted.map((row) => (row < 0 ? undefined : isAbove(rows[row] as Float64Array, t, length)));
          expect(counts.members[t]).toBe(counted.length);
          expect(counts.covered[t]).toBe(states.filter((state) => state !== undefined).length);
          expect(counts.above[t]).toBe(states.filter((state) => state === true).length);
        }
        rows.forEach((levels, row) => {
          const isLast = sessions > 0 && cut < sessions && isAbove(levels, sessions - 1, length) !== undefined;
          if (cut < sessions) expect(counts.isCovered[row]).toBe(Number(isLast));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('that never move are not above their average, whatever their level, over any number of sessions', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 60 }), (level, length) => {
        const panel = toPanel([new Float64Array(3000).fill(level)]);
        expect(countAboveAverage(panel, length, all(panel)).above.some((count) => count > 0)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('do not depend on the scale of a name', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ rows, length }, factor) => {
        const [panel, scaled] = [rows, rows.map((levels) => levels.map((level) => level * factor))].map(toPanel) as [
          LevelPanel,
          LevelPanel,
        ];
        expect(countAboveAverage(scaled, length, all(panel)).above).toEqual(
          countAboveAverage(panel, length, all(panel)).above,
        );
      }),
    );
  });
});
