import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { firstCalendarDay, lastCalendarDay } from './calendar-range.ts';
import {
  countSessions,
  isSession,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  sessionsBetween,
  shiftSessions,
} from './sessions.ts';

const days = fc.integer({ min: firstCalendarDay, max: lastCalendarDay });
const invalidDate = expect.objectContaining({ code: 'invalid-date' });

describe('sessions', () => {
  it('covers 1953 to 2035', () => {
    expect(toIsoDate(firstCalendarDay)).toBe('1953-01-01');
    expect(toIsoDate(lastCalendarDay)).toBe('2035-12-31');
    expect(countSessions(parseIsoDate('2025-01-01'), parseIsoDate('2025-12-31'))).toBe(250);
    expect(countSessions(parseIsoDate('1968-01-01'), parseIsoDate('1968-12-31'))).toBe(226);
  });

  it('counts and lists what a walk over the days finds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 800 }), (first, length) => {
        const last = Math.min(Math.max(first + length, firstCalendarDay), lastCalendarDay);
        const walked: number[] = [];
        for (let day = first; day <= last; day++) if (isSession(day)) walked.push(day);
        expect(countSessions(first, last)).toBe(walked.length);
        expect([...sessionsBetween(first, last)]).toEqual(walked);
      }),
    );
  });

  it('finds the neighbours that a walk over the days finds', () => {
    const inner = fc.integer({ min: firstCalendarDay + 20, max: lastCalendarDay - 20 });
    fc.assert(
      fc.property(inner, (day) => {
        const walk = (from: number, step: number): number => (isSession(from) ? from : walk(from + step, step));
        expect(sessionOnOrBefore(day)).toBe(walk(day, -1));
        expect(previousSession(day)).toBe(walk(day - 1, -1));
        expect(nextSession(day)).toBe(walk(day + 1, 1));
        expect(shiftSessions(day, 1)).toBe(nextSession(day));
        expect(shiftSessions(day, -1)).toBe(previousSession(sessionOnOrBefore(day)));
      }),
    );
  });

  it('never opens on a weekend nor stays closed for five weekdays', () => {
    const sessions = sessionsBetween(firstCalendarDay, lastCalendarDay);
    expect(sessions.length).toBe(countSessions(firstCalendarDay, lastCalendarDay));
    for (let index = 1; index < sessions.length; index++) {
      const gap = (sessions[index] ?? 0) - (sessions[index - 1] ?? 0);
      if (gap < 1 || gap > 7) expect([toIsoDate(sessions[index] ?? 0), gap]).toBe(null);
    }
  });

  it.each([
    ['before the range', () => isSession(firstCalendarDay - 1)],
    ['after the range', () => countSessions(0, lastCalendarDay + 1)],
    ['before the first session', () => sessionOnOrBefore(firstCalendarDay)],
    ['before the second session', () => previousSession(firstCalendarDay + 1)],
    ['after the last session', () => nextSession(lastCalendarDay)],
    ['not a whole number', () => isSession(0.5)],
    ['not a number', () => sessionsBetween(Number.NaN, 0)],
  ])('refuses a day %s, naming the range', (_, ask) => {
    expect(ask).toThrow(invalidDate);
    expect(ask).toThrow(/1953-01-01 to 2035-12-31/);
  });
});
