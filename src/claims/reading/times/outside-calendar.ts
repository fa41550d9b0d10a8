/** Times that reach outside the calendar of sessions: "since 1938", "on October 28, 1929", "by 2040". */

import { type DayNumber, firstCalendarDay, fromCivilDate, lastCalendarDay, nextSession } from '../../../core/index.ts';
import { toMonthNumber } from '../month-number.ts';
import { attempt, type Found, sessionBefore, type TimeContext, type TimePattern, toPeriod } from './found-time.ts';
import { flex, month } from './time-words.ts';

const year = '(?<year>1[6-8]\\d\\d|19[0-4]\\d|195[0-3]|203[6-9]|20[4-9]\\d)(?!\\d|,\\d|%|\\.\\d)';
const since = '(?:(?<since>since) )?(?:the )?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const part = '(?:the )?(?:(?:early|late) |mid-?|(?:start|beginning|middle|end) of )?';

/** Without these before it a number may be one of points: "rose from 1929 to 1950". */
const ofYear =
  '(?:(?<since>since)|(?<by>by)|between|in|during|before|after|until|throughout|(?:crash|panic|depression|recession|war|spring|summer|autumn|fall|winter|year|days) of)';

const counted = '(?! (?:points?|stocks|shares|companies|names|members|issues|dollars|jobs)\\b)';

/** They yield to every other pattern: what lies within the calendar is read by those. */
export const outsideCalendarPatterns: readonly TimePattern[] = [
  [flex(`${since}(?<month>${month}) ${day},? ${year}`), read],
  [flex(`${since}${day} (?:of )?(?<month>${month}),? ${year}`), read],
  [flex(`${since}${part}(?<month>${month}),? (?:of )?${year}`), read],
  [flex(`${ofYear} ${part}${year}${counted}`), read],
  [flex(`${ofYear} ${part}(?<decade>1[6-9]\\d0|20[3-9]0)s`), read],
];

/** "Its longest shutdown since 1933", "had not happened since 1939": how far back it is looked, and no stretch. */
const looksBack =
  /\b(?:not|never|none|no|first|last|only|best|worst|most|least|record|un[a-z]+ed|[a-z]{3,}est|[a-z]+n['’]t)\b[^.;]*$/i;

/** The part of the time that lies within the calendar: what is said of it is not measured. */
function read({ groups = {}, input, index }: RegExpExecArray, { published }: TimeContext): Found | undefined {
  if (groups.since !== undefined && looksBack.test(input.slice(0, index))) return undefined;
  const days = attempt(() => toDays(groups));
  if (days === undefined || (days.first > firstCalendarDay && days.last <= lastCalendarDay)) return undefined;
  const { first, last } = days;
  if (first > published) {
    const to = Math.min(last, lastCalendarDay);
    const base = Math.min(first - 1, to - 1);
    const period = toPeriod(base, to, 'window', false);
    return { period, isAhead: true, isDeadline: groups.by !== undefined, ends: last };
  }
  const [base, to] = [nextSession(firstCalendarDay), sessionBefore(published)];
  const isSince = groups.since !== undefined;
  const period = toPeriod(base, isSince ? Math.max(base, to) : nextSession(base), 'window', isSince);
  return { period: { ...period, isUndatable: true, isOutside: true }, isSince, ...(isSince ? { sinceEnd: last } : {}) };
}

/** The first and the last day by the civil calendar, as there are no sessions to go by. Throws where there is no such day. */
function toDays(groups: Readonly<Record<string, string | undefined>>): { first: DayNumber; last: DayNumber } {
  const { decade } = groups;
  const y = Number(groups.year ?? decade);
  if (groups.month === undefined)
    return { first: fromCivilDate(y, 1, 1), last: fromCivilDate(decade === undefined ? y : y + 9, 12, 31) };
  const m = toMonthNumber(groups.month);
  if (groups.day === undefined)
    return {
      first: fromCivilDate(y, m, 1),
      last: (m === 12 ? fromCivilDate(y + 1, 1, 1) : fromCivilDate(y, m + 1, 1)) - 1,
    };
  const on = fromCivilDate(y, m, Number(groups.day));
  return { first: on, last: on };
}
