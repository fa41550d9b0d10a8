import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, isSession, parseIsoDate, RotascopeError, toIsoDate, toMonthIndex } from '../core/index.ts';
import { parseReleaseRule, type ReleaseRule, toPublishedDay } from './release-rule.ts';

const published = (rule: string, observed: string): string =>
  toIsoDate(toPublishedDay(parseReleaseRule(rule) as ReleaseRule, parseIsoDate(observed)));

describe('next-business-day', () => {
  it.each([
    ['2026-01-22', '2026-01-23', 'the next session'],
    ['2026-01-23', '2026-01-26', 'over a weekend'],
    ['2025-12-24', '2025-12-26', 'over Christmas'],
    ['2025-01-08', '2025-01-10', 'over the mourning for Jimmy Carter'],
    ['2025-10-10', '2025-10-14', 'over Columbus Day, a session without bank business'],
    ['2024-10-11', '2024-10-15', 'over Columbus Day in another year'],
    ['2025-11-10', '2025-11-12', 'over Veterans Day, likewise'],
    ['2023-11-09', '2023-11-10', 'before a Veterans Day on a Saturday'],
    ['2028-11-10', '2028-11-13', 'over a Veterans Day on a Saturday'],
    ['2029-11-09', '2029-11-13', 'over a Veterans Day on a Sunday, kept on Monday'],
    ['2001-09-10', '2001-09-17', 'over the closure of September 2001'],
    ['2022-12-31', '2023-01-03', 'from a day that is no session'],
  ])('%s is known on %s: %s', (observed, expected) => {
    expect(published('next-business-day', observed)).toBe(expected);
  });

  it('is always a later session, at most 8 days on', () => {
    const days = fc.integer({ min: parseIsoDate('1954-01-01'), max: parseIsoDate('2035-12-01') });
    fc.assert(
      fc.property(days, (observed) => {
        const known = toPublishedDay({ kind: 'next-business-day' }, observed);
        expect(known > observed && known - observed <= 8 && isSession(known)).toBe(true);
      }),
    );
  });
});

describe('month-lag', () => {
  it.each([
    ['month-lag 1 16', '2026-05-31', '2026-06-16'],
    ['month-lag 1 28', '2025-12-31', '2026-01-28'],
    ['month-lag 2 28', '2025-12-31', '2026-02-28'],
    ['month-lag 1 6', '2026-01-31', '2026-02-06'],
    ['month-lag 1 16', '2026-01-01', '2026-02-16'],
    ['month-lag 12 1', '2024-02-29', '2025-02-01'],
  ])('%s: a figure for %s is known on %s', (rule, observed, expected) => {
    expect(published(rule, observed)).toBe(expected);
  });

  it('is the same for every day of a month, and in a later month', () => {
    const days = fc.integer({ min: parseIsoDate('1954-01-01'), max: parseIsoDate('2030-12-31') });
    const rules = fc.record({ months: fc.integer({ min: 1, max: 24 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(days, rules, (observed, { months, day }) => {
        const rule: ReleaseRule = { kind: 'month-lag', months, day };
        const known = toPublishedDay(rule, observed);
        expect(known).toBe(toPublishedDay(rule, endOfMonth(observed)));
        expect(toMonthIndex(known) - toMonthIndex(observed)).toBe(months);
        expect(Number(toIsoDate(known).slice(8))).toBe(day);
      }),
    );
  });
});

describe('day-lag', () => {
  it.each([
    ['day-lag 1', '2026-01-31', '2026-02-01'],
    ['day-lag 7', '2026-05-16', '2026-05-23'],
    ['day-lag 90', '2025-12-31', '2026-03-31'],
    ['day-lag 999', '2020-01-01', '2022-09-26'],
    ['day-lag 45', '1907-03-31', '1907-05-15'],
  ])('%s: a figure for %s is known on %s', (rule, observed, expected) => {
    expect(published(rule, observed)).toBe(expected);
  });

  it('keeps the distance of days, so that a later figure is known later', () => {
    const days = fc.integer({ min: parseIsoDate('1871-01-01'), max: parseIsoDate('2030-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 999 }), (observed, lag) => {
        expect(toPublishedDay({ kind: 'day-lag', days: lag }, observed)).toBe(observed + lag);
      }),
    );
  });
});

describe('a rule as text', () => {
  it('same-day is the day itself; an empty text is no rule', () => {
    expect(published('same-day', '2026-01-24')).toBe('2026-01-24');
    expect(parseReleaseRule('')).toBeUndefined();
  });

  it.each([
    'month-lag',
    'month-lag 0 5',
    'month-lag 1 0',
    'month-lag 1 29',
    'month-lag 1 5 5',
    'day-lag',
    'day-lag 0',
    'day-lag 1000',
    'day-lag -5',
    'day-lag 5 5',
    'Same-day',
    'soon',
    ' ',
  ])('"%s" is refused', (text) => {
    const parse = () => parseReleaseRule(text);
    expect(parse).toThrow(RotascopeError);
    expect(parse).toThrow(`release rule "${text}": needs same-day, next-business-day, month-lag MONTHS DAY`);
  });
});
