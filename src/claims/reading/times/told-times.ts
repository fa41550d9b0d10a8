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
import { daysOf } from '../../calendar-lengths.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toNumber } from '../to-number.ts';
import { type Found, reviewDays, sessionBefore, type TimeContext, type ToldTime, toPeriod } from './found-time.ts';
import { monthsOf, stretch } from './lengths.ts';
import { named } from './named-spans.ts';
import { isPastTold, isTold } from './tense.ts';
import { date, weekday } from './time-words.ts';

/** "a year later": from the last day spoken of. */
export function later(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const { published } = context;
  const isOfDays = /^(?:trading|session|day)/i.test(noun);
  const lastDay = isOfDays ? context.lastDay : (context.told?.to ?? context.lastDay);
  if (Number.isNaN(number)) return undefined;
  if (lastDay === undefined) return readCarried(match, context);
  const end = toEndTold(lastDay, number, noun, published);
  if (end === undefined) return undefined;
  const from = isOfDays ? toOrigin(context) : toOriginOfTime(context);
  const period = { ...toPeriod(sessionBefore(lastDay), sessionBefore(end), 'window', false), from };
  return isOfDays && /later$/i.test(match[0]) && isEvent(match)
    ? { period: { ...period, base: previousSession(period.to), role: 'day' } }
    : { period: { ...period, others: toRounded(lastDay, number, noun, context) } };
}

/** The day so much later; exchanges elsewhere may have traded a session more by the day of publication. */
export function toEndTold(from: DayNumber, number: number, noun: string, published: DayNumber): DayNumber | undefined {
  // "From 3.5% in February to 14.8% two months later": from the end of one month to that of another.
  const isFromMonth = /^(?:month|quarter|year)/i.test(noun) && from >= sessionBefore(endOfMonth(from));
  const end = isFromMonth ? endOfMonth(toEndAfter(from, number, noun)) : toEndAfter(from, number, noun);
  if (end <= published) return end;
  return /^(?:trading|session)/i.test(noun) && nextSession(published) >= end ? published : undefined;
}

/** "Two days later it put in its best session", and not "it was 5% higher": what was done on the day. */
export function isEvent({ 0: written, input, index }: RegExpExecArray): boolean {
  const clause = input.slice(index + written.length).replace(/[;.](?!\d).*$/s, '');
  return (
    (isPastTold(clause) || /\b(?:put|set|hit)\b/.test(clause)) &&
    !/\b(?:had|was|were|stood|has|have|is|are)\b/i.test(clause)
  );
}

/** "Eleven weeks later", of a time that ends on the day of publication when weeks or months are counted in full. */
function toRounded(from: DayNumber, number: number, noun: string, { published }: TimeContext): StatedPeriod['others'] {
  const days = /^week/i.test(noun)
    ? daysOf.week
    : /^(?:month|quarter|year)/i.test(noun)
      ? daysOf.month * monthsOf(noun)
      : undefined;
  const to = sessionBefore(published);
  if (days === undefined || Math.round((published - from) / days) !== number) return [];
  return [{ label: 'to publication', base: sessionBefore(from), to }];
}

/** "The day after, the fund put on 4%", "had lost 9% the day before": the session beside the day told last. */
export function besideDay([, side = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast, published } = context;
  const to = sessionBefore(published);
  const told = isPast && lastDay !== undefined ? sessionBefore(lastDay) : to;
  if (/before/i.test(side)) return toCarriedDay(previousSession(told), context);
  const next = nextSession(told);
  return next > to ? undefined : toCarriedDay(next, context);
}

/** "On Thursday nobody knew a price. The Dow ended the session down 3.2%": the day told last in the passage, else that of the text. */
export function readDefiniteDay({ input }: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast, published } = context;
  const told = isPast && isTold(input) && lastDay !== undefined && lastDay < published ? lastDay : published;
  return { period: { ...toCarriedDay(sessionBefore(told), context).period, from: 'stated' } };
}

const sessionsOfWeek = 5;

/** How many of the days told last may be summed up. */
const mostSummed = 8;

/** "Put together, the three days", "across the two": from the eve of the first to the last of so many sessions told. */
export function daysTogether([, amount = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const number = /^both$/i.test(amount) ? 2 : toNumber(amount);
  const { daysTold = [], published } = context;
  const sessions = [...new Set(daysTold.filter((day) => day <= published).map(sessionBefore))].slice(0, mostSummed);
  if (!(number >= 2 && number <= mostSummed)) return undefined;
  // "It fell 6.7% on Monday and 4.4% on Wednesday. Over the five days it lost 1.7%": of that week.
  const { told, lastDay } = context;
  const ofLast =
    number === sessionsOfWeek && lastDay !== undefined ? spanAround('week', lastDay, context)?.period : told;
  const isReviewed =
    ofLast === told ||
    sessions.filter((one) => ofLast !== undefined && one > ofLast.base && one <= ofLast.to).length > 2;
  const week = isReviewed ? ofLast : undefined;
  if (week !== undefined && week.to <= published && isOfSessions(week, number))
    return {
      period: { ...toPeriod(sessionBefore(week.base), sessionBefore(week.to), 'window', false), from: 'stated' },
    };
  for (const last of sessions) {
    const first = sessions.find((day) => day < last && toEndAfter(day, number - 1, 'sessions') === last);
    if (first !== undefined)
      return { period: { ...toPeriod(previousSession(first), last, 'window', false), from: toOrigin(context) } };
  }
  return undefined;
}

/** Whether a time told is of so many sessions. */
const isOfSessions = ({ base, to }: ToldTime, number: number): boolean =>
  to - base <= 2 * mostSummed && toEndAfter(sessionBefore(base), number, 'sessions') === sessionBefore(to);

function toCarriedDay(session: DayNumber, context: TimeContext): Found {
  return { period: { ...toPeriod(previousSession(session), session, 'day', false), from: toOrigin(context) } };
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

/** The same of any time named in the passage. */
const toOriginOfTime = ({ isPast, told }: TimeContext): StatedPeriod['from'] =>
  isPast || told !== undefined ? 'stated' : 'carried';

/** "The next day", "the following month": after the day or the time told last. */
export function following(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const isOfDay = /day|session|morning|afternoon/.test(noun);
  const { lastDay, published } = context;
  const last = isOfDay ? lastDay : (context.told?.to ?? lastDay);
  if (last === undefined || last >= published || !isTold(match.input)) return undefined;
  if (!isOfDay) return toNextSpan(noun, last, context);
  const session = nextSession(last);
  return session > published
    ? undefined
    : { period: { ...toPeriod(previousSession(session), session, 'day', false), from: 'carried' } };
}

/** The week, month or quarter of the calendar after that of a day. */
function toNextSpan(noun: string, lastDay: DayNumber, context: TimeContext): Found | undefined {
  const start = noun === 'week' ? lastDay + 7 : addMonths(lastDay, monthsOf(noun));
  return start > context.published ? undefined : spanAround(noun, start, context);
}

/** "In the week that followed", "over the following month": from the day told last, or what the calendar has next. */
export function stretchFollowing(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, behind, ahead] = match;
  const noun = (behind ?? ahead ?? '').toLowerCase().replace(/^day$/, 'session');
  const { published } = context;
  const lastDay = context.told?.to ?? context.lastDay;
  if (lastDay === undefined || lastDay >= published || !isTold(match.input)) return undefined;
  const end = toEndAfter(sessionBefore(lastDay), 1, noun);
  const to = sessionBefore(end);
  if (end > published) return undefined;
  const isOfSession = /session/.test(noun);
  const period = toPeriod(sessionBefore(lastDay), to, isOfSession ? 'day' : 'window', false);
  const next = isOfSession ? undefined : toNextSpan(noun, lastDay, context)?.period;
  const others = next === undefined ? [] : [{ label: `the ${noun} after`, base: next.base, to: next.to }];
  return { period: { ...period, from: toOriginOfTime(context), others } };
}

export function thatSpan(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { told } = context;
  // "After three cuts last autumn prices slowed that month": of no time longer than a month.
  const isWithin = told !== undefined && told.to - told.base <= mostDays(noun);
  const day = isWithin ? told.to : toDayTold(context);
  return day === undefined ? undefined : spanAround(noun, day, context);
}

/** "From the 9 March low to the end of that year": the last session of it. */
export function endOfThatSpan(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const to = thatSpan(match, context)?.period.to;
  return to === undefined || to > context.published
    ? undefined
    : { period: { ...toPeriod(previousSession(to), to, 'day', false), from: toOriginOfTime(context) } };
}

/** The most days from the close before a week, month, quarter or year to its last. Unit: calendar days. */
const mostDays = (noun: string): number => (noun === 'week' ? 8 : 31 * monthsOf(noun) + 5);

/** "After a 35% jump the year before": before the stretch told, or before the one that the text is written in. */
export function spanBefore(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] ?? (match[2] as string)).toLowerCase();
  const { published, isPast, lastDay, lastEnd, spanTold, told } = context;
  if (!isTold(match.input)) return undefined;
  // "It rose in the second quarter. The month before": before that quarter, and not before its end.
  if (told !== undefined && told.to < published && told.to - told.base >= leastDays(noun))
    return spanAround(noun, told.base, context);
  const { month, day } = toCivilDate(published);
  const isTurn = noun === 'year' && month === 1 && day <= reviewDays;
  const last = told?.to ?? spanTold ?? lastEnd ?? (isPast ? lastDay : isTurn ? published - reviewDays : published);
  if (last === undefined) return undefined;
  return spanAround(noun, noun === 'week' ? last - 7 : addMonths(startOfMonth(last), -monthsOf(noun)), context);
}

/** "On Wednesday it soared. The four sessions before had cost 12%": so many, up to the one before the time told. */
export function stretchBefore(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const { told, isPast, lastDay } = context;
  const end = told?.base ?? (isPast && lastDay !== undefined ? previousSession(sessionBefore(lastDay)) : undefined);
  return end === undefined || Number.isNaN(number) ? undefined : stretch(number, noun, end, context);
}

/** "In 2003 it led by 22 points. It had lagged over the previous two years": before a time told that is over. */
export function stretchBeforeTold(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { told, published } = context;
  const isOver = told !== undefined && told.to < sessionBefore(published);
  return isOver && /\bhad\b/i.test(match.input) ? stretchBefore(match, context) : undefined;
}

/** "In 2002 it lost 23%. A year earlier it had lost 13%": before a time of that length, where one was told. */
export function spanEarlier(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { told, published } = context;
  const days = told === undefined ? 0 : told.to - told.base;
  if (noun === 'year' && told !== undefined && isYearSoFar(told, published) && isPastTold(match.input))
    return spanBefore(match, context);
  if (told === undefined || told.to >= published || days > mostDays(noun)) return undefined;
  if (days >= leastDays(noun)) return spanBefore(match, context);
  return noun === 'year' && isPastTold(match.input) ? yearBeforePart(told, context) : undefined;
}

/** "In 2021 it gained 27%, a third of it in the last quarter. A year earlier": before that year; else a year before the part. */
function yearBeforePart({ base, to }: ToldTime, context: TimeContext): Found | undefined {
  const { lastBase, lastEnd } = context;
  const isOfYear =
    lastBase !== undefined &&
    lastEnd !== undefined &&
    lastBase <= base &&
    lastEnd >= to &&
    lastEnd - lastBase >= leastDays('year');
  if (isOfYear) return spanAround('year', addMonths(to, -monthsOf('year')), context);
  const noun = (['month', 'quarter'] as const).find(
    (unit) => to - base >= leastDays(unit) && to - base <= mostDays(unit),
  );
  const ofYear = spanAround('year', addMonths(to, -monthsOf('year')), context)?.period;
  const own = noun === undefined ? undefined : spanAround(noun, addMonths(to, -monthsOf('year')), context)?.period;
  if (own === undefined || ofYear === undefined) return undefined;
  return { period: { ...own, others: [{ label: 'the whole of that year', base: ofYear.base, to: ofYear.to }] } };
}

/** "This year it is up 20%. A year earlier it lost 33%": the year told of is the one that still goes on. */
function isYearSoFar({ base, to }: NonNullable<TimeContext['told']>, published: DayNumber): boolean {
  const start = toCivilDate(base);
  return (
    to >= sessionBefore(published) && start.month === 12 && start.year === toCivilDate(to).year - 1 && start.day > 27
  );
}

/** "In March 2020 it fell 12%. For the year as a whole it rose 16%": of the year that the passage tells of, if that is over. */
export function wholeYearTold({ input }: RegExpExecArray, context: TimeContext): Found | undefined {
  const { told, published } = context;
  if (told === undefined || !isPastTold(input)) return undefined;
  const { year } = toCivilDate(told.to);
  return year < toCivilDate(published - reviewDays).year ? spanAround('year', told.to, context) : undefined;
}

/** The fewest days from the close before a week, month, quarter or year to its last. Unit: calendar days. */
const leastDays = (noun: string): number => (noun === 'week' ? 5 : 28 * monthsOf(noun));

/** The last day spoken of: of the same sentence or passage, if there is one, or the end of the stretch that it spoke of. */
function toDayTold({ isPast, lastDay, lastEnd, spanTold }: TimeContext): DayNumber | undefined {
  return spanTold ?? (isPast ? lastDay : (lastEnd ?? lastDay));
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
    return base >= to
      ? undefined
      : { period: { ...toPeriod(base, to, 'window', false), from: toOriginOfTime(context) } };
  }
  const found = named(text, context);
  return found === undefined ? undefined : { period: { ...found.period, from: toOriginOfTime(context) } };
}

export function readCarried(match: RegExpExecArray, context: TimeContext): Found | undefined {
  if (/at the same time/i.test(match[0])) return undefined;
  if (/\b(?:day|session|date|afternoon|morning|evening)\b/i.test(match[0]) && context.lastDay !== undefined) {
    const session = sessionBefore(context.lastDay);
    return { period: { ...toPeriod(previousSession(session), session, 'day', false), from: toOrigin(context) } };
  }
  const to = sessionBefore(context.published);
  return { period: { ...toPeriod(previousSession(to), to, 'window', true), from: 'carried' }, isCarried: true };
}

const isOfPoint =
  /\b(?:lows?|peak|high|trough|bottom|top|floor|summit|point|close|finish|day|date|session|afternoon|moment)$/i;

/** "By the 8th it had lost 28%. From that low": the day told, where no stretch that began after it was told since. */
function toPointTold({ spanTold, lastDay, lastBase }: TimeContext): DayNumber | undefined {
  return spanTold !== undefined || lastDay === undefined || lastDay < (lastBase ?? lastDay) ? undefined : lastDay;
}

const byDay = new RegExp(
  `\\b[Bb]y (?:the close (?:of|on) )?(?:(?:last |this )?(?:${weekday}|${date})|(?:the )?(?:year[- ]end|end of (?:the |that )?[A-Z\\d]?[a-z\\d]+))\\b[^;]*$`,
);

/** From the last day spoken of. */
export function sinceThen(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { 0: written, index, input } = match;
  const { published, isPast, daysTold = [] } = context;
  const to = sessionBefore(published);
  const told = isOfPoint.test(written) ? (toPointTold(context) ?? toDayTold(context)) : toDayTold(context);
  // "It was at 343 on 9 March and is at 739 today, up 79% from the low of that day": none that only now is reached from.
  const isPointed = /\b(?:that|same) (?:day|date)$|^from there$/i.test(written);
  // "By Friday's close it had gained 53% from that day's level": from a day told before, up to the one that is the limit.
  const limit = isPointed && isPast && byDay.test(input.slice(0, index)) ? context.lastDay : undefined;
  const start = limit === undefined ? undefined : daysTold.find((day) => day < limit);
  if (limit !== undefined && start !== undefined)
    return { period: { ...toPeriod(sessionBefore(start), sessionBefore(limit), 'window', false), from: 'stated' } };
  const lastDay = isPointed && told !== undefined && told >= to ? daysTold.find((day) => day < to) : told;
  if (lastDay === undefined || lastDay >= to) return undefined;
  return { period: { ...toPeriod(sessionBefore(lastDay), to, 'window', true), from: toOrigin(context) } };
}
