import {
  addMonths,
  type DayNumber,
  endOfMonth,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toWeekday,
} from '../../../core/index.ts';

import { type Found, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';

/** "On the 25th": of the month that the passage speaks of, else the latest such day. */
export function readDayOfMonth([, digits = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published, isAhead, lastDay, lastEnd, lastBase, spanTold, monthTold } = context;
  const number = Number(digits);
  if (number < 1 || number > 31 || isAhead) return undefined;
  const month = spanTold ?? monthTold;
  const spokenOf = month ?? lastEnd ?? lastDay;
  // "It helps to go back to April. By the 8th": of a month that the passage has named, however long ago.
  const isOfMonth = lastEnd !== undefined && lastBase !== undefined && lastEnd - lastBase <= mostOfMonth;
  const isNear = month !== undefined || isOfMonth || (spokenOf !== undefined && published - spokenOf < 62);
  const told = spokenOf !== undefined && isNear ? [startOfMonth(spokenOf)] : [];
  for (const first of [...told, startOfMonth(published), addMonths(startOfMonth(published), -1)]) {
    const found = first + number - 1;
    if (found <= published && found <= endOfMonth(first)) return day(sessionBefore(found));
  }
  return undefined;
}

/** From the close before a month to its last, with the days of rest about them. Unit: calendar days. */
export const mostOfMonth = 36;

/** "Between the 6th and the 16th": from the close of the one to that of the other. */
export function rangeOfDaysOfMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const first = readDayOfMonth(match, context);
  const last = readDayOfMonth([match[0], match[2]] as unknown as RegExpExecArray, context);
  if (first === undefined || last === undefined || first.period.to >= last.period.to) return undefined;
  return { period: toPeriod(first.period.to, last.period.to, 'window', false) };
}

/** 1 for Monday to 7 for Sunday; 0 for any other word. */
export const toWeekdayNumber = (name: string): number => weekdays.indexOf(name.toLowerCase()) + 1;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The latest such day up to publication, or before it; a text of that weekday speaks of its own day. "Last Thursday",
 * said on a Friday, is that of the week before.
 */
export function readWeekday(
  name: string | undefined,
  context: TimeContext,
  which: 'latest' | 'before' | 'last' = 'latest',
): Found | undefined {
  const wanted = toWeekdayNumber(name ?? '');
  if (wanted === 0) return undefined;
  const today = toWeekday(context.published);
  const back = (today - wanted + 7) % 7;
  const isOfWeekBefore =
    (which !== 'latest' && back === 0) || (which === 'last' && back === 1 && today > monday && today <= friday);
  return day(sessionOnOrBefore(context.published - back - (isOfWeekBefore ? 7 : 0)));
}

const monday = 1;
const friday = 5;

export function day(session: DayNumber): Found {
  return { period: toPeriod(previousSession(session), session, 'day', false) };
}

/** The session of the day of publication; the one before is also meant where the text came out before the close. */
export function today(context: TimeContext): Found {
  return day(sessionBefore(context.published));
}
