import {
  type DayNumber,
  fromCivilDate,
  nextSession,
  previousSession,
  toCivilDate,
  toClosureName,
  toIsoDate,
} from '../../../core/index.ts';
import { findElectionDay } from '../election-day.ts';
import { day } from './days.ts';
import { attempt, type Found, lastDayOf, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { toLastDay } from './lengths.ts';
import { named } from './named-spans.ts';
import { isTold } from './tense.ts';

export function readChristmas(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const { year: inYear } = toCivilDate(published);
  const eve = fromCivilDate(inYear, 12, 24);
  if (isTold(match.input) && !/^since/i.test(match[0])) return undefined;
  if (/^since/i.test(match[0]) || eve < published)
    return sinceThenDay(fromCivilDate(eve < published ? inYear : inYear - 1, 12, 24), published);
  return { period: toPeriod(sessionBefore(published), eve, 'scope', false), isAhead: true, isDeadline: true };
}

function sinceThenDay(from: DayNumber, published: DayNumber): Found | undefined {
  const base = sessionBefore(from);
  const to = sessionBefore(published);
  return base >= to ? undefined : { period: toPeriod(base, to, 'window', true), isSince: true };
}

/** The longest way from one holiday to the next of that name. Unit: days. */
const holidaySearch = 372;

/** "Before Labor Day": the next one where it is to come; "since" or "after" it, the last one. */
export function readHoliday(match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const [, lead = '', name = ''] = match;
  const key = name
    .replace(/^Fourth of July$/i, 'Independence Day')
    .slice(0, 8)
    .toLowerCase();
  const find = (step: 1 | -1): DayNumber | undefined => {
    for (let away = 1; away < holidaySearch; away++) {
      const at = published + step * away;
      if (
        attempt(() => toClosureName(at))
          ?.toLowerCase()
          .startsWith(key)
      )
        return at;
    }
    return undefined;
  };
  const isBack = /^(?:since|after)$/i.test(lead);
  const at = !isBack && isTold(match.input) ? undefined : find(isBack ? -1 : 1);
  if (at === undefined) return undefined;
  if (isBack) return /^since$/i.test(lead) ? sinceThenDay(at, published) : undefined;
  return { period: toPeriod(sessionBefore(published), at, 'scope', false), isAhead: true, isDeadline: true };
}

/** "Since Election Day", "on the night of the vote", "the week of the election": for a year after a federal election. */
export function readElection(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const election = findElectionDay(published);
  const now = sessionBefore(published);
  if (published - election > 370 || election >= now) return undefined;
  if (match[1] !== undefined) return { period: toPeriod(election, now, 'window', true) };
  if (match[2] !== undefined || match[3] !== undefined) return named(`week of ${toIsoDate(election)}`, context);
  return day(election);
}

/** "On the day after the election": the session on either side of it. */
export function readElectionEdge([, side]: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const election = findElectionDay(published);
  const session = side === 'after' ? nextSession(election) : previousSession(election);
  return published - election > 370 || session > published ? undefined : day(session);
}

/** "On election eve": the session before the vote. */
export function readElectionEve(_match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const election = findElectionDay(published);
  return published - election > 370 ? undefined : day(previousSession(election));
}

/** "From Election Day to November 29": from the close of that day. */
export function rangeFromElection([, end = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const election = findElectionDay(context.published);
  const to = toLastDay(end, context);
  if (to === undefined || to <= election || to > context.published || to - election > 370) return undefined;
  return { period: toPeriod(election, to, 'window', false) };
}

/** "After the 2016 election": the day of that one; "since" it: from its close. */
export function readElectionOf([, since, year = '']: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const election = findElectionDay(lastDayOf(Number(year)));
  const now = sessionBefore(published);
  if (toCivilDate(election).year !== Number(year) || election >= now) return undefined;
  return since === undefined ? day(election) : { period: toPeriod(election, now, 'window', true) };
}
