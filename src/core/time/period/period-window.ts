import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { sessionOnOrBefore, shiftSessions } from '../calendar/sessions.ts';
import { toIsoDate } from '../iso-date.ts';
import { addMonths } from '../month.ts';
import { monthsIn, type Span, toSpanAround } from './named-span.ts';
import type { PeriodUnit } from './vocabulary.ts';

/** Where a period begins and ends, as calendar days not yet moved to sessions, with its canonical name. */
export interface PeriodWindow {
  /** The day whose close is the starting level. */
  readonly base: DayNumber;
  readonly to: DayNumber;
  readonly label: string;
}

/** "YTD", "QTD", "MTD", "WTD": from the close before the unit that holds the session. */
export function createToDateWindow(unit: 'week' | 'month' | 'quarter' | 'year', session: DayNumber): PeriodWindow {
  const label = `${unit.charAt(0).toUpperCase()}TD`;
  return { base: toSpanAround(session, unit).start - 1, to: session, label };
}

/** "last 30 days": counted back from the session. */
export function createRollingWindow(count: number, unit: PeriodUnit, session: DayNumber): PeriodWindow {
  return { base: moveBack(session, count, unit), to: session, label: `last ${toLength(count, unit)}` };
}

/** "Q4 2025": from the close before it to its own last close. */
export function createSpanWindow(span: Span): PeriodWindow {
  return { base: span.start - 1, to: span.end, label: span.label };
}

/** "2025-12-11": the move of one session, from the close of the session before. */
export function createSessionWindow(day: DayNumber, label: string): PeriodWindow {
  return { base: sessionOnOrBefore(day) - 1, to: day, label };
}

/** "the last three weeks of December 2025". Throws `invalid-period` when it is longer than the whole. */
export function createTailWindow(count: number, unit: PeriodUnit, span: Span): PeriodWindow {
  // Whole months are counted between their first days: back from 30 June comes 31 March, not 30 March.
  const base = isMonths(unit) ? moveBack(span.end + 1, count, unit) - 1 : moveBack(span.end, count, unit);
  const label = `last ${toLength(count, unit)} of ${span.label}`;
  requireWithin(sessionOnOrBefore(base) >= sessionOnOrBefore(span.start - 1), label);
  return { base, to: span.end, label };
}

/** "the first 26 days of 2026". Throws `invalid-period` when it is longer than the whole. */
export function createHeadWindow(count: number, unit: PeriodUnit, span: Span): PeriodWindow {
  const base = span.start - 1;
  const to = isMonths(unit) ? moveBack(span.start, -count, unit) - 1 : moveBack(base, -count, unit);
  const label = `first ${toLength(count, unit)} of ${span.label}`;
  requireWithin(to <= span.end, label);
  return { base, to, label };
}

/** "2000 to 2006"; where an end is a date, its own close is meant. */
export function createRangeWindow(first: Span, last: Span): PeriodWindow {
  return { base: toBase(first), to: last.end, label: `${first.label} to ${last.label}` };
}

/** "since 2025-06-30", from that close; "since July 2024", from the close before it begins. */
export function createSinceWindow(first: Span, session: DayNumber): PeriodWindow {
  return { base: toBase(first), to: session, label: `since ${first.label}` };
}

/** "since the end of 2025": from the last close of it. */
export function createSinceEndWindow(first: Span, session: DayNumber): PeriodWindow {
  return { base: first.end, to: session, label: `since ${toIsoDate(first.end)}` };
}

function toBase(first: Span): DayNumber {
  return first.start === first.end ? first.start : first.start - 1;
}

function moveBack(day: DayNumber, count: number, unit: PeriodUnit): DayNumber {
  if (unit === 'session') return shiftSessions(day, -count);
  if (unit === 'day') return day - count;
  return unit === 'week' ? day - 7 * count : addMonths(day, -count * monthsIn[unit]);
}

function isMonths(unit: PeriodUnit): boolean {
  return unit in monthsIn;
}

function toLength(count: number, unit: PeriodUnit): string {
  if (count === 1) return `1 ${unit}`;
  return `${count} ${unit === 'half' ? 'halves' : `${unit}s`}`;
}

function requireWithin(isWithin: boolean, label: string): void {
  if (!isWithin) throw new RotascopeError('invalid-period', `"${label}" is longer than the whole`);
}
