import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCivilDate, toCivilDate } from './civil-date.ts';

describe('civil date', () => {
  it('counts from 1970-01-01', () => {
    expect(fromCivilDate(1970, 1, 1)).toBe(0);
    expect(fromCivilDate(2025, 12, 11)).toBe(20433);
    expect(toCivilDate(-1)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(toCivilDate(20433)).toEqual({ year: 2025, month: 12, day: 11 });
  });

  it('agrees with the UTC calendar of the language on every day from 1900 to 2100', () => {
    const last = Date.UTC(2100, 11, 31) / 86_400_000;
    for (let day = Date.UTC(1900, 0, 1) / 86_400_000; day <= last; day++) {
      const date = new Date(day * 86_400_000);
      const expected = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const civil = toCivilDate(day);
      if (civil.year !== expected[0] || civil.month !== expected[1] || civil.day !== expected[2]) {
        expect([day, civil]).toEqual([day, expected]);
      }
    }
  });

  it('goes to a day number and back, over all years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const { year, month, day: dayOfMonth } = toCivilDate(day);
        expect(fromCivilDate(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 31],
    [2025, 1, 1.5],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('refuses %d-%d-%d', (year, month, day) => {
    expect(() => fromCivilDate(year, month, day)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2_932_897])('refuses the day number %d', (day) => {
    expect(() => toCivilDate(day)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
