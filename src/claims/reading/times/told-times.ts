import {
  addMonths,
  type DayNumber,
  endOfMonth,
  nextSession,
  previousSession,
  startOfMonth,
  toCivilDate,
  toIsoDate,
} from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toNumber } from '../to-number.ts';
import { type Found, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { monthsOf } from './lengths.ts';
import { named } from './named-spans.ts';
import { isTold } from './tense.ts';

/** "a year later": from the last day spoken of. */
export function later(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const { lastDay, published } = context;
  if (Number.isNaN(number)) return undefined;
  if (lastDay === undefined) return readCarried(match, context);
  const end = toEndAfter(lastDay, number, noun);
  if (end > published) return undefined;
  return {
    period: { ...toPeriod(sessionBefore(lastDay), sessionBefore(end), 'window', false), from: toOrigin(context) },
  };
}

/** So many sessions, days, weeks or months after a day. */
export function toEndAfter(day: DayNumber, number: number, noun: string): DayNumber {
  if (/^(?:month|quarter|year)/.test(noun)) return addMonths(day, number * monthsOf(noun));
  if (!/^(?:trading|session)/.test(noun)) return day + number * (noun.startsWith('week') ? 7 : 1);
  let end = day;
  for (let count = 0; count < Math.min(number, mostSessions); count++) end = nextSession(end);
  return end;
}

/** Sessions counted from a day one by one: those of a year. */
const mostSessions = 260;

/** A day named in the same passage dates what is told by it; one of an earlier passage is only carried over. */
const toOrigin = ({ isPast }: TimeContext): StatedPeriod['from'] => (isPast ? 'stated' : 'carried');

export function following(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { lastDay, published } = context;
  if (lastDay === undefined || lastDay >= published - 1 || !isTold(match.input)) return undefined;
  if (/day|session|morning|afternoon/.test(noun)) {
    const session = nextSession(lastDay);
    return session > published
      ? undefined
      : { period: { ...toPeriod(previousSession(session), session, 'day', false), from: 'carried' } };
  }
  const start = noun === 'week' ? lastDay + 7 : addMonths(lastDay, monthsOf(noun));
  return start > published ? undefined : spanAround(noun, start, context);
}

export function thatSpan(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const day = toDayTold(context);
  return day === undefined ? undefined : spanAround((match[1] as string).toLowerCase(), day, context);
}

/** The last day spoken of: of the same passage, if there is one, or the end of the stretch that it spoke of. */
function toDayTold({ isPast, lastDay, lastEnd }: TimeContext): DayNumber | undefined {
  return isPast ? lastDay : (lastEnd ?? lastDay);
}

/** The week, month, quarter or year that a day lies in. */
function spanAround(noun: string, day: DayNumber, context: TimeContext): Found | undefined {
  const { year, month: monthOfYear } = toCivilDate(day);
  const text =
    noun === 'week'
      ? `week of ${toIsoDate(day)}`
      : noun === 'month'
        ? `${toIsoDate(startOfMonth(day))} to ${toIsoDate(endOfMonth(day))}`
        : noun === 'quarter'
          ? `Q${Math.ceil(monthOfYear / 3)} ${year}`
          : String(year);
  if (noun === 'month') {
    const to = Math.min(sessionBefore(endOfMonth(day)), sessionBefore(context.published));
    const base = sessionBefore(startOfMonth(day) - 1);
    return base >= to ? undefined : { period: { ...toPeriod(base, to, 'window', false), from: 'carried' } };
  }
  const found = named(text, context);
  return found === undefined ? undefined : { period: { ...found.period, from: 'carried' } };
}

export function readCarried(match: RegExpExecArray, context: TimeContext): Found | undefined {
  if (/at the same time/i.test(match[0])) return undefined;
  if (/day|session|date|afternoon|morning|evening/i.test(match[0]) && context.lastDay !== undefined) {
    const session = sessionBefore(context.lastDay);
    return { period: { ...toPeriod(previousSession(session), session, 'day', false), from: toOrigin(context) } };
  }
  const to = sessionBefore(context.published);
  return { period: { ...toPeriod(previousSession(to), to, 'window', true), from: 'carried' }, isCarried: true };
}

/** From the last day spoken of. */
export function sinceThen(_match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const lastDay = toDayTold(context);
  const to = sessionBefore(published);
  if (lastDay === undefined || lastDay >= to) return undefined;
  return { period: { ...toPeriod(sessionBefore(lastDay), to, 'window', true), from: toOrigin(context) } };
}
