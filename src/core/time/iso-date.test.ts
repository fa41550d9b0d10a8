import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from './iso-date.ts';

describe('ISO date', () => {
  it('reads and writes YYYY-MM-DD', () => {
    expect(parseIsoDate('2025-12-11')).toBe(20433);
    expect(toIsoDate(20433)).toBe('2025-12-11');
    expect(toIsoDate(parseIsoDate('2024-02-29'))).toBe('2024-02-29');
  });

  it('goes to a day number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        expect(parseIsoDate(toIsoDate(day))).toBe(day);
      }),
    );
  });

  it('keeps the order of days in the order of texts', () => {
    const days = fc.integer({ min: -719_528, max: 2_932_896 });
    fc.assert(fc.property(days, days, (left, right) => toIsoDate(left) < toIsoDate(right) === left < right));
  });

  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '20251211', ' 2025-12-11', '2025-12-11T00:00', '2025-12-11\n', ''])(
    'refuses %j, naming it and what is needed',
    (text) => {
      expect(() => parseIsoDate(text)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
      expect(() => parseIsoDate(text)).toThrow(/YYYY-MM-DD/);
    },
  );

  it('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseIsoDate(text)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
      }),
    );
  });
});
