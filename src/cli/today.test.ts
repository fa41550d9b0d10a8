import { expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../core/index.ts';
import { findToday, parseAsOf } from './today.ts';

it('today is one day: the one here, or in New York where that is later', () => {
  const isUtc = new Date(2026, 0, 1).getTimezoneOffset() === 0;
  const night = toIsoDate(findToday(new Date('2026-11-23T02:00:00Z')));
  expect(isUtc ? night : '2026-11-23').toBe('2026-11-23');
  expect(toIsoDate(findToday(new Date('2026-11-23T18:00:00Z'))) >= '2026-11-23').toBe(true);
});

it('a day after today is refused', () => {
  const today = parseIsoDate('2026-11-23');
  expect(parseAsOf(undefined, today)).toBe(today);
  expect(parseAsOf('2026-11-23', today)).toBe(today);
  expect(() => parseAsOf('2026-11-24', today)).toThrow('--as-of 2026-11-24 lies after today, 2026-11-23');
});
