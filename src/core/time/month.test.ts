import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from './iso-date.ts';
import { addMonths, endOfMonth, startOfMonth, toMonthIndex } from './month.ts';

const days = fc.integer({ min: -100_000, max: 100_000 });

describe('month', () => {
  it.each([
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-26', -12, '2025-01-26'],
    ['2025-12-11', 1, '2026-01-11'],
    ['2025-01-15', -1, '2024-12-15'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(toIsoDate(addMonths(parseIsoDate(date), months))).toBe(expected);
  });

  it('bounds the month of a day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOfMonth(day);
        const end = endOfMonth(day);
        expect(start <= day && day <= end).toBe(true);
        expect(toMonthIndex(start)).toBe(toMonthIndex(end));
        expect(toMonthIndex(start - 1)).toBe(toMonthIndex(day) - 1);
        expect(toMonthIndex(end + 1)).toBe(toMonthIndex(day) + 1);
      }),
    );
  });

  it('moves the month index by the months added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        expect(toMonthIndex(addMonths(day, months))).toBe(toMonthIndex(day) + months);
      }),
    );
  });

  it('refuses to leave the years 0 to 9999', () => {
    expect(() => addMonths(0, 999_999)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});
