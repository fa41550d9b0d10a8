import {
  type DayNumber,
  nextSession,
  parsePeriod,
  previousSession,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import { findElectionDay } from '../election-day.ts';
import { toMonthNumber } from '../month-number.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { day, readWeekday, toWeekdayNumber } from './days.ts';
import { attempt, type Found, sessionBefore, type TimeContext, type ToldTime, toPeriod } from './found-time.ts';
import { toLastDay } from './lengths.ts';
import { named } from './named-spans.ts';
import { toOccasion, toWeekdayBeside } from './occasions.ts';
import { isTold } from './tense.ts';
import { readCarried, toEndAfter } from './told-times.ts';

/** "That same October day": the last day told that lies in that month. */
function toPointed(written: string, { daysTold = [] }: TimeContext): DayNumber | undefined {
  const wanted = toMonthNumber(written);
  return daysTold.find((told) => toCivilDate(told).month === wanted);
}

/** "On that April day", "since that same October low". */
export function readPointedDay([, since, month = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const told = toPointed(month, context);
  const to = sessionBefore(context.published);
  if (told === undefined || told > to) return undefined;
  if (since === undefined) return day(sessionBefore(told));
  return told === to ? undefined : { period: toPeriod(sessionBefore(told), to, 'window', true) };
}

/** "Between its February 19 high and that same April day". */
export function rangeToPointedDay(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const base = named((match[1] ?? match[2]) as string, context)?.period;
  const to = match[3] === undefined ? context.lastDay : toPointed(match[3], context);
  if (base?.role !== 'day' || to === undefined || to <= base.to) return undefined;
  return { period: toPeriod(base.to, sessionBefore(to), 'window', false) };
}

/** "Over the same stretch to 7 October": from where the stretch spoken of began; undatable where none was. */
export function carriedTo([, written = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const to = toLastDay(written, context);
  if (to === undefined || to > context.published) return undefined;
  const { lastBase } = context;
  return lastBase === undefined || lastBase >= to ? toUndated(to) : { period: toPeriod(lastBase, to, 'window', false) };
}

/** "From the last close before the attacks to the low of September 21": from the eve of the day told last. */
export function rangeFromEve([, eve, last = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const to = named(last, context)?.period.to;
  if (to === undefined || to > context.published) return undefined;
  const of = eve === undefined ? context.lastDay : named(eve, context)?.period.to;
  if (of === undefined || of >= to) return toUndated(to);
  const period = toPeriod(sessionBefore(of - 1), to, 'window', false);
  return { period: eve === undefined && !context.isPast ? { ...period, from: 'carried' } : period };
}

/** A stretch up to a day whose first day the text names and does not date. */
export function toUndated(to: DayNumber): Found {
  return { period: { ...toPeriod(previousSession(to), to, 'window', false), isUndatable: true } };
}

/** "The previous Friday": the one before the day told in the same passage, else before the latest one. */
export function readPreviousWeekday([, previous, before]: RegExpExecArray, context: TimeContext): Found | undefined {
  const name = previous ?? before;
  const { lastDay, isPast, published } = context;
  if (!isPast || lastDay === undefined || lastDay > published) return readWeekday(name, context, 'before');
  return readWeekday(name, { ...context, published: lastDay }, 'before');
}

/**
 * The day of what a text calls "the vaccine news": the first that is told of with that word; of "that announcement": the
 * last one told in its passage, or else in the text.
 */
function toHappening(written: string, { lastDay, isPast, news = [], published }: TimeContext): DayNumber | undefined {
  const kind = / (?:the|that|this|same) ([a-z-]+) [a-z]+$/i.exec(written)?.[1]?.toLowerCase();
  const named = news.find(({ words }) => kind !== undefined && words.toLowerCase().includes(kind));
  const isOfArticle = /^since the /i.test(written) && !/\b(?:that|this|same|before|after|of)\b/i.test(written);
  const told = named?.day ?? (isOfArticle ? undefined : isPast ? lastDay : news.at(-1)?.day);
  return told === undefined || told >= sessionBefore(published) ? undefined : told;
}

/** "On September 18 the Fed cut. From that decision": from the close of that day, or of the one before; else undatable. */
export function sinceHappening({ 0: written }: RegExpExecArray, context: TimeContext): Found | undefined {
  const to = sessionBefore(context.published);
  const told = toHappening(written, context);
  // "Since the vaccine news", in a text that has told of several days: what was counted from it before goes on.
  if (told === undefined) return / the /i.test(written) && context.daysTold?.length ? undefined : toUndated(to);
  const base = sessionBefore(told);
  const others = [{ label: `${written}, that day too`, base: sessionBefore(told - 1), to }];
  return { period: { ...toPeriod(base, to, 'window', true), others }, isSince: true, sinceEnd: base };
}

/** "Since the Friday before that announcement", "from the close before that news", "from the eve of that vote". */
export function sinceBesideHappening([written, name, side]: RegExpExecArray, context: TimeContext): Found | undefined {
  const to = sessionBefore(context.published);
  const told = toHappening(written, context);
  if (told === undefined) return toUndated(to);
  const base = toDayBeside(told, name ?? 'eve', side ?? 'before');
  return base >= to ? undefined : { period: toPeriod(base, to, 'window', true), isSince: true, sinceEnd: base };
}

/** The session of a weekday, or the next one, before or after a day; "the close of" it is its own. */
function toDayBeside(told: DayNumber, name: string, side: string): DayNumber {
  const wanted = toWeekdayNumber(name);
  if (/of/i.test(side)) return sessionBefore(told);
  if (wanted > 0) return sessionBefore(toWeekdayBeside(told, wanted, /after/i.test(side)));
  return /after/i.test(side) ? nextSession(told) : sessionBefore(told - 1);
}

/** By how much of it a length may be rounded. Unit: fraction. */
const lengthShare = 0.15;

/** "On the Friday of that week", "on Monday of last week": of the week told in the passage, or of the one before this. */
export function readWeekdayOfWeek(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast, published } = context;
  const [, name = '', which = ''] = match;
  if (/last|past|prior|previous/i.test(which)) return toWeekdayOf(published - 7, name, published);
  const week = findWeekTold(context)?.to ?? (isPast ? lastDay : undefined);
  return week === undefined
    ? readCarried(match, { ...context, lastDay: undefined })
    : toWeekdayOf(week, name, published);
}

/** The session of a weekday in the week that a day lies in. */
function toWeekdayOf(inside: DayNumber, name: string, published: DayNumber): Found | undefined {
  const told = inside - toWeekday(inside) + toWeekdayNumber(name);
  return told > published ? undefined : day(sessionBefore(told));
}

/** The whole week, over by now, that the sentence or its passage has told of last. */
function findWeekTold({ told, published }: TimeContext): ToldTime | undefined {
  const isWeek = told !== undefined && told.to - told.base >= 6 && told.to - told.base <= 8;
  return isWeek && toWeekday(told.base) >= 4 && toWeekday(told.to) >= 4 && told.to < published ? told : undefined;
}

/** "Last week was wild. It fell 6.7% on Monday, and 4.4% on Wednesday": of that week, or else the latest such day. */
export function readWeekdayOfWeekTold(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const week = findWeekTold(context);
  const latest = readWeekday(match[1], context);
  if (week === undefined || latest === undefined || !isTold(match.input) || ofThisWeek.test(match.input))
    return undefined;
  const found = toWeekdayOf(week.to, match[1] as string, context.published);
  if (found === undefined || found.period.to >= latest.period.to) return undefined;
  const isOfWeek = ofWeekBefore.test(match.input.slice(0, match.index)) || latest.period.to === context.published;
  const [first, other, label] = isOfWeek ? [found, latest, 'the latest one'] : [latest, found, 'that of the week told'];
  const others = [{ label, base: other.period.base, to: other.period.to }];
  return { period: { ...first.period, others } };
}

const ofWeekBefore = /\b(?:last|that|the (?:previous|prior)|(?:in|of) the) week\b/i;
const ofThisWeek = /\b(?:this|next) week\b|\btoday\b/i;

/** "Counted from a low eight days before": the day that lies so long before the one told in the same passage. */
export function readDayBefore([, amount = '', noun = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast } = context;
  const number = toNumber(amount);
  if (!isPast || lastDay === undefined || Number.isNaN(number)) return undefined;
  return day(sessionBefore(lastDay - number * (/^week/i.test(noun) ? 7 : 1)));
}

/** "In the twelve months after March 9, 2009": from the close of that day. */
export function stretchAfter(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [written, amount = 'one', noun = '', after = '', occasion] = match;
  const base = occasion === undefined ? toLastDay(after, context) : toOccasion(occasion, context);
  const number = toNumber(amount);
  if (base === undefined || Number.isNaN(number)) return undefined;
  const end = toEndAfter(base, number, noun.toLowerCase());
  if (end > context.published) return undefined;
  // "In the three weeks since November 20": up to now, unless they ended well before it.
  if (/ since /i.test(written) && context.published - end <= lengthShare * (end - base)) return undefined;
  return { period: toPeriod(sessionBefore(base), sessionBefore(end), 'window', false) };
}

/** "On June 2, three sessions before a selloff": the session that lies so many after the day told. */
export function readDayAfter(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast, published } = context;
  const number = toNumber(match[1] as string);
  if (!isPast || lastDay === undefined || Number.isNaN(number)) return undefined;
  const told = toEndAfter(lastDay, number, (match[2] as string).toLowerCase());
  return told > published ? undefined : day(sessionBefore(told));
}

const countBefore = /\b([a-z]+|\d{1,2}(?:st|nd|rd|th)?)\b/gi;

/** "The second record in as many sessions": as many as the count before says. */
export function readAsMany(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { isPast, lastDay, published } = context;
  const asOf = isPast && lastDay !== undefined ? Math.min(lastDay, published) : published;
  const words = [...match.input.slice(0, match.index).matchAll(countBefore)].map(([, word = '']) => word).reverse();
  const number = words
    .slice(0, 8)
    .map(toCountOrRank)
    .find((value) => value > 1);
  const period = number === undefined ? undefined : attempt(() => parsePeriod(`last ${number} ${match[1]}`, asOf));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, period.to, 'window', true), isLength: true };
}

function toCountOrRank(word: string): number {
  const rank = toRankNumber(word);
  return rank > 1 ? rank : toNumber(word);
}

/** "The Friday after", "the following Monday": the first such day after the one told in the same passage. */
export function readNextWeekday([, next, after]: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay, isPast, published } = context;
  const wanted = toWeekdayNumber(next ?? after ?? '');
  if (!isPast || lastDay === undefined || wanted === 0) return undefined;
  const ahead = (wanted - toWeekday(lastDay) + 7) % 7;
  const told = lastDay + (ahead === 0 ? 7 : ahead);
  return told > published ? undefined : day(sessionBefore(told));
}

/** "At that Friday's close": the last day told that was one. */
export function readPointedWeekday([, name = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { daysTold = [], published } = context;
  const wanted = toWeekdayNumber(name);
  const told = daysTold.find((at) => at <= published && toWeekday(at) === wanted);
  return told === undefined ? undefined : day(sessionBefore(told));
}

/** "Over the four sessions that began with the vote": from the eve of that day. */
export function stretchFrom(
  [, amount = '', noun = '', written]: RegExpExecArray,
  context: TimeContext,
): Found | undefined {
  const { published } = context;
  const first = written === undefined ? findElectionDay(published) : toLastDay(written, context);
  const number = toNumber(amount);
  if (first === undefined || Number.isNaN(number) || published - first > 370) return undefined;
  const unit = noun.toLowerCase().replace(/^days?$/, 'session');
  const to = toEndAfter(sessionBefore(first - 1), number, unit);
  return to > published
    ? undefined
    : { period: toPeriod(sessionBefore(first - 1), sessionBefore(to), 'window', false) };
}
