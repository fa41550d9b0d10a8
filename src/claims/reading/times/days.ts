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
  const { published, isAhead, lastDay, lastEnd } = context;
  const number = Number(digits);
  if (number < 1 || number > 31 || isAhead) return undefined;
  const spokenOf = lastEnd ?? lastDay;
  const told = spokenOf !== undefined && published - spokenOf < 62 ? [startOfMonth(spokenOf)] : [];
  for (const month of [...told, startOfMonth(published), addMonths(startOfMonth(published), -1)]) {
    const found = month + number - 1;
    if (found <= published && found <= endOfMonth(month)) return day(sessionBefore(found));
  }
  return undefined;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The latest such day up to publication; a text of that weekday speaks of its own day. */
export function readWeekday(name: string | undefined, context: TimeContext, isLast: boolean): Found | undefined {
  const wanted = weekdays.indexOf((name ?? '').toLowerCase()) + 1;
  if (wanted === 0) return undefined;
  const back = (toWeekday(context.published) - wanted + 7) % 7;
  const dayOf = context.published - (back === 0 && isLast ? 7 : back);
  return day(sessionOnOrBefore(dayOf));
}

export function day(session: DayNumber): Found {
  return { period: toPeriod(previousSession(session), session, 'day', false) };
}

/** The session of the day of publication; the one before is also meant where the text came out before the close. */
export function today(context: TimeContext): Found {
  return day(sessionBefore(context.published));
}
