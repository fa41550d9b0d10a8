import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeVintages, type Vintage } from './merge-vintages.ts';

const rowsOf = fc.uniqueArray(fc.record({ observed: fc.nat(8), lag: fc.nat(4), value: fc.nat(2) }), {
  selector: ({ observed }) => observed,
});
const vintage = fc
  .record({ taken: fc.integer({ min: 0, max: 15 }), late: fc.nat(3), rows: rowsOf })
  .map(({ taken, late, rows }): Vintage => {
    const sorted = rows.toSorted((a, b) => a.observed - b.observed);
    return {
      taken,
      revises: taken + late,
      observed: Int32Array.from(sorted, (row) => row.observed),
      published: Int32Array.from(sorted, (row) => row.observed + row.lag),
      recorded: Int32Array.from(sorted, () => 100),
      values: Float64Array.from(sorted, (row) => row.value),
    };
  });

/** What was known of a day: the first vintage from its release on, each later one that differs from when it revises. */
function knownOn(vintages: readonly Vintage[], day: number, asOf: number): number | undefined {
  let known: { value: number; published: number }[] = [];
  for (const { revises, observed, published, values } of vintages.toSorted((a, b) => a.taken - b.taken)) {
    const row = observed.indexOf(day);
    if (row < 0) continue;
    const value = values[row] as number;
    const last = known.at(-1);
    if (last === undefined) known = [{ value, published: published[row] as number }];
    else if (value !== last.value) {
      const since = Math.max(published[row] as number, revises);
      if (since <= last.published) known = [...known.slice(0, -1), { value, published: last.published }];
      else known = [...known, { value, published: since }];
    }
  }
  return known.findLast((one) => one.published <= asOf)?.value;
}

describe('vintages', () => {
  it('give on every date what was known of every day', () => {
    fc.assert(
      fc.property(fc.array(vintage, { maxLength: 5 }), (vintages) => {
        const merged = mergeVintages(vintages);
        for (let i = 1; i < merged.observed.length; i++) {
          const step = (merged.observed[i] as number) - (merged.observed[i - 1] as number);
          expect(
            step > 0 || (step === 0 && (merged.published[i] as number) > (merged.published[i - 1] as number)),
          ).toBe(true);
        }
        for (let asOf = 0; asOf < 20; asOf++) {
          for (let day = 0; day <= 8; day++) {
            let seen: number | undefined;
            merged.observed.forEach((observed, i) => {
              if (observed === day && (merged.published[i] as number) <= asOf) seen = merged.values[i];
            });
            expect(seen).toBe(knownOn(vintages, day, asOf));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never show a revision before the day it was taken', () => {
    const first = {
      taken: 10,
      revises: 10,
      observed: Int32Array.of(1),
      published: Int32Array.of(3),
      recorded: Int32Array.of(20),
      values: Float64Array.of(5),
    };
    const second = { ...first, taken: 12, revises: 12, values: Float64Array.of(6) };
    const merged = mergeVintages([second, first]);
    expect([[...merged.published], [...merged.values]]).toEqual([
      [3, 12],
      [5, 6],
    ]);
  });
});
