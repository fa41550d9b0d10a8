import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LevelSegment, mergeLevels } from './merge-levels.ts';

const segment = (days: readonly number[], values: readonly number[]): LevelSegment => ({
  days: Int32Array.from(days),
  values: Float64Array.from(values),
  recorded: new Int32Array(days.length),
});

describe('levels of several imports', () => {
  it('of one history in different bases, on any spans that overlap, are that history in the base of the last', () => {
    const spans = fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(spans, fc.constantFrom('total', 'price'), (given, kind) => {
        const history = Array.from({ length: 40 }, (_, i) => 10 + ((i * 7) % 11));
        const parts = given.map(([a, b, factor]) => {
          const [from, to] = [Math.min(a, b, 18), Math.max(a, b, 20)];
          const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
          return {
            factor,
            segment: segment(
              days,
              days.map((day) => (history[day] as number) * factor),
            ),
          };
        });
        const merged = mergeLevels(
          parts.map((part) => part.segment),
          kind,
        );
        const base = parts.at(-1)?.factor as number;
        const all = new Set(parts.flatMap((part) => [...part.segment.days]));
        expect([...merged.days]).toEqual([...all].sort((a, b) => a - b));
        merged.days.forEach((day, i) => {
          expect(merged.values[i]).toBeCloseTo((history[day] as number) * base, 8);
        });
      }),
    );
  });

  it('without a common day are joined as prices, and not as total returns', () => {
    const [older, newer] = [segment([1, 2], [5, 6]), segment([4, 5], [50, 60])];
    expect([...mergeLevels([older, newer], 'price').values]).toEqual([5, 6, 50, 60]);
    expect([...mergeLevels([older, newer], 'total').values]).toEqual([50, 60]);
  });

  it('keep the gaps of the later import: an earlier one does not fill them', () => {
    const merged = mergeLevels([segment([1, 2, 3, 4], [1, 2, 3, 4]), segment([2, 4], [20, 40])], 'total');
    expect([[...merged.days], [...merged.values]]).toEqual([
      [1, 2, 4],
      [10, 20, 40],
    ]);
  });

  it('of volume, and of prices whose days do not agree on a ratio, stand as they are', () => {
    const older = segment([1, 2, 3], [1000, 1000, 500]);
    expect([...mergeLevels([older, segment([3, 4], [1000, 1100])], 'volume').values]).toEqual([1000, 1000, 1000, 1100]);
    const corrected = mergeLevels([segment([1, 2, 3], [10, 11, 12]), segment([2, 3, 4], [11, 12.5, 13])], 'price');
    expect([...corrected.values]).toEqual([10, 11, 12.5, 13]);
    const oneDay = mergeLevels([segment([1, 2], [10, 11]), segment([2, 3], [22, 24])], 'price');
    expect([...oneDay.values]).toEqual([10, 22, 24]);
  });
});
