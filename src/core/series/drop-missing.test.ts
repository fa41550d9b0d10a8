import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropMissing } from './drop-missing.ts';

const values = fc.array(fc.constantFrom(1, -2, 0, Number.NaN), { maxLength: 30 });

describe('dropMissing', () => {
  it('answers the example, and keeps what else a series says', () => {
    const known = dropMissing({
      days: Int32Array.of(1, 2, 3),
      values: Float64Array.of(5, Number.NaN, 7),
      returnKind: 'total' as const,
    });
    expect(known).toEqual({ days: Int32Array.of(1, 3), values: Float64Array.of(5, 7), returnKind: 'total' });
  });

  it('keeps exactly the days with a value, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(values, (list) => {
        const series = { days: Int32Array.from(list, (_, i) => 10 * i), values: Float64Array.from(list) };
        const known = dropMissing(series);
        const expected = list.flatMap((value, i) => (Number.isNaN(value) ? [] : [[10 * i, value]]));
        expect(Array.from(known.days, (day, i) => [day, known.values[i]])).toEqual(expected);
        expect(Array.from(series.values)).toEqual(list);
        expect(known === series).toBe(expected.length === list.length);
      }),
    );
  });
});
