import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { toMonthIndex } from '../month.ts';
import { toIsoWeekIndex } from '../week.ts';
import { firstCalendarDay, lastCalendarDay } from './calendar-range.ts';
import { isLastSessionOfMonth, isLastSessionOfWeek } from './last-session.ts';
import { sessionsBetween } from './sessions.ts';

describe('last session', () => {
  it.each([
    ['2006-12-29', true, true],
    ['2025-12-31', true, false],
    ['2026-07-02', false, true],
    ['2026-07-03', false, false],
    ['2026-01-31', false, false],
    ['2035-12-31', true, false],
  ])('%s: of its month %s, of its week %s', (date, ofMonth, ofWeek) => {
    expect(isLastSessionOfMonth(parseIsoDate(date))).toBe(ofMonth);
    expect(isLastSessionOfWeek(parseIsoDate(date))).toBe(ofWeek);
  });

  it('is the session before a change of month or week', () => {
    const sessions = sessionsBetween(firstCalendarDay, lastCalendarDay);
    sessions.forEach((session, index) => {
      const next = sessions[index + 1];
      if (next === undefined) return;
      const isMonthEnd = toMonthIndex(next) !== toMonthIndex(session);
      const isWeekEnd = toIsoWeekIndex(next) !== toIsoWeekIndex(session);
      if (isLastSessionOfMonth(session) !== isMonthEnd || isLastSessionOfWeek(session) !== isWeekEnd) {
        expect(toIsoDate(session)).toBe('');
      }
    });
  });
});
