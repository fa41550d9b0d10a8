import { describe, expect, it } from 'vitest';
import { parseIsoDate } from './iso-date.ts';
import { startOfWeek, toIsoWeekIndex, toWeekday } from './week.ts';

describe('week', () => {
  it('counts weekdays from Monday, 1, to Sunday, 7', () => {
    expect(toWeekday(parseIsoDate('2025-12-11'))).toBe(4);
    expect(toWeekday(parseIsoDate('1953-01-01'))).toBe(4);
    expect(toWeekday(parseIsoDate('2026-01-25'))).toBe(7);
    expect(toWeekday(parseIsoDate('1969-12-29'))).toBe(1);
  });

  it('rises by 1 each Monday and on no other day', () => {
    for (let day = -10_000; day < 30_000; day++) {
      const rise = toIsoWeekIndex(day) - toIsoWeekIndex(day - 1);
      if (rise !== (toWeekday(day) === 1 ? 1 : 0) || toWeekday(startOfWeek(day)) !== 1) expect([day, rise]).toBe(null);
    }
    expect(toIsoWeekIndex(0)).toBe(0);
    expect(toIsoWeekIndex(parseIsoDate('2025-12-11'))).toBe(2919);
  });
});
