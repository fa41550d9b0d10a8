import {
  addMonths,
  endOfMonth,
  fromCivilDate,
  nextSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { findReviewed } from '../discourse.ts';
import { toNumber } from '../to-number.ts';
import { day } from './days.ts';
import { type Found, reviewDays, sessionBefore, type TimeContext, toPeriod, withoutArticle } from './found-time.ts';
import { toLastDay } from './lengths.ts';
import { named, open } from './named-spans.ts';
import { isPastTold, isTold, toClauseAt } from './tense.ts';

/** "For the week", told on a Monday or after a day of the week before: the one that is over; "this week" is the new one. */
export function readThisWeek({ 0: written }: { readonly 0: string }, context: TimeContext): Found | undefined {
  const { published, isPast, lastDay, isAhead } = context;
  if (/\bthis\b/i.test(written) || isAhead) return open('this week', context);
  const monday = published - ((toWeekday(published) + 6) % 7);
  const isOfOneBefore = isPast && lastDay !== undefined && lastDay < monday && lastDay >= monday - 7;
  return published === monday || isOfOneBefore ? named('last week', context) : open('this week', context);
}

/** "On a trailing twelve-month basis": the last so many up to now. */
export function readTrailing([, amount = '', noun = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const number = toNumber(amount);
  return Number.isNaN(number) ? undefined : open(`last ${number} ${noun}s`, context);
}

/** "On the last day of the week", told once it is over; "the first session of the week". */
export function readEndOfWeek([, which = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const week = readThisWeek({ 0: 'the week' }, context)?.period;
  if (week === undefined) return undefined;
  if (/first|opening/i.test(which)) return day(nextSession(week.base));
  return toWeekday(week.to) === friday ? day(week.to) : undefined;
}

const friday = 5;

/** "Both posted weekly gains": of the week of the text, and in a tale of days long past of none that is known. */
export function readWeeklyMove(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published, isPast, lastDay } = context;
  const isOfTale = isPast && lastDay !== undefined && published - lastDay > 14;
  return isOfTale ? undefined : readThisWeek(match, context);
}

/** "The weekly tally", "the monthly scorecard": that of the stretch just over, or so far. */
export function readTally(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const unit = (match[1] as string)
    .toLowerCase()
    .replace(/^annual$/, 'year')
    .replace(/ly$/, '');
  return readUnit(unit, match, context);
}

/** A heading that names a stretch alone: "The year", "WEEK IN REVIEW". */
export function readHeadedUnit(match: RegExpExecArray, context: TimeContext): Found | undefined {
  return readUnit(match[1] as string, match, context);
}

function readUnit(unit: string, match: RegExpExecArray, context: TimeContext): Found | undefined {
  const read = { week: readThisWeek, month: readThisMonth, quarter: readThisQuarter, year: readThisYear };
  return read[unit.toLowerCase() as keyof typeof read]?.(match, context);
}

/** "With three quarters in the books": the year up to the end of the last of them. */
export function withQuartersOver(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const quarter = match[1] === undefined ? 2 : toNumber(match[1]);
  const { year } = toCivilDate(context.published);
  const ofYear = (inYear: number): StatedPeriod =>
    toPeriod(
      sessionOnOrBefore(fromCivilDate(inYear - 1, 12, 31)),
      sessionOnOrBefore(endOfMonth(fromCivilDate(inYear, 3 * quarter, 1))),
      'window',
      false,
    );
  if (!(quarter >= 1 && quarter <= 4)) return undefined;
  const latest = ofYear(year);
  return { period: latest.to <= context.published ? latest : ofYear(year - 1) };
}

/** The span of a sort that a heading says is reviewed. */
function toReviewed({ reviewed, published }: TimeContext, unit: 'month' | 'quarter' | 'year'): Found | undefined {
  const span = findReviewed({ theme: reviewed, published }, unit);
  return span === undefined ? undefined : { period: toPeriod(span.base, span.to, 'window', false) };
}

/** The words of a time's own clause, without it: "climbed 2,100 points, or 4%, in the quarter" is one. */
function toOwnWords({ 0: written, input, index }: RegExpExecArray): string {
  const parts = input
    .slice(0, index)
    .replace(/,\s*$/, '')
    .split(/[,;](?!\d)|\b(?:and|but|while|though)\b/);
  const isBare = /^\s*[^\sa-z]*(?:or|by)?[^a-z]*$/i;
  while (parts.length > 1 && /\S/.test(parts.at(-1) as string) && isBare.test(parts.at(-1) as string)) parts.pop();
  const ahead = parts.at(-1) as string;
  const behind = input.slice(index + written.length).replace(/^[,\s]+|(?<=[a-z\d%])[,;](?!\d).*$/gs, '');
  return /[a-z]{3}/i.test(ahead) ? ahead : behind;
}

/** "Ended the month lower", and not yet at the end of the next. */
function hasEnded({ input, index }: RegExpExecArray): boolean {
  return /\b(?:ended|finished|closed)(?: out)? $/i.test(input.slice(0, index));
}

/** In the first days of a month "the month" is the one that has ended. */
export function readThisMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const ofReview = toReviewed(context, 'month');
  if (ofReview !== undefined) return ofReview;
  const { published, monthTold } = context;
  const isOver = hasEnded(match) && endOfMonth(published) - published > endDays;
  const { day: dayOfMonth } = toCivilDate(published);
  if (dayOfMonth <= 3 || isOver) return named('last month', context);
  // "April was kind. The fund gained 6% in the month": the one that the passage has told of.
  const isOfTold =
    monthTold !== undefined &&
    published > monthTold &&
    published - monthTold <= youngMonth &&
    /^(?:for|over|in) /i.test(match[0]);
  if (isOfTold && isPastTold(toOwnWords(match))) {
    const to = sessionOnOrBefore(Math.min(endOfMonth(monthTold), published));
    return { period: toPeriod(sessionOnOrBefore(startOfMonth(monthTold) - 1), to, 'window', false) };
  }
  return open('MTD', context);
}

/** Days of a month in which a text may still tell of the one before. */
const youngMonth = 15;

/** Days before its end in which a month or quarter may be said to have ended: a weekend and a holiday. */
const endDays = 4;

/** Days of a quarter in which a text may still review the one before. */
const firstDays = { certain: 7, likely: 21 } as const;

/** In the first days of a quarter "the quarter" is the one that has ended; soon after, where it is told in the past. */
export function readThisQuarter(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const ofReview = toReviewed(context, 'quarter');
  if (ofReview !== undefined) return ofReview;
  const { published } = context;
  const { year, month: monthOfYear } = toCivilDate(published);
  const first = fromCivilDate(year, monthOfYear - ((monthOfYear - 1) % 3), 1);
  const days = published - first + 1;
  const sofar = open('QTD', context);
  const isOver = hasEnded(match) && addMonths(first, 3) - published > endDays;
  if (days <= firstDays.certain || isOver) return named('last quarter', context);
  const isReview = days <= firstDays.likely && !/this|current/i.test(match[0]) && isPastTold(toOwnWords(match));
  const ended = isReview ? named('last quarter', context) : undefined;
  if (ended === undefined || sofar === undefined) return sofar;
  const others = [{ label: 'so far this quarter', base: sofar.period.base, to: sofar.period.to }];
  return { period: { ...ended.period, others } };
}

/** A half-year of so few days is none that a text reviews. Unit: calendar days. */
const youngDays = 14;

/** The half-year just ended in the first two weeks of the next, else the one that runs, as far as it goes. */
export function readThisHalf(context: TimeContext): Found | undefined {
  const { day: dayOfMonth, month: monthOfYear, year: inYear } = toCivilDate(context.published);
  if (monthOfYear === 7 && dayOfMonth <= reviewDays) return named(`first half of ${inYear}`, context);
  if (monthOfYear === 1 && dayOfMonth <= reviewDays) return named(`second half of ${inYear - 1}`, context);
  if (monthOfYear < 7) return open('YTD', context);
  return {
    period: toPeriod(sessionOnOrBefore(fromCivilDate(inYear, 6, 30)), sessionBefore(context.published), 'window', true),
  };
}

/** "lost 5%, all of it in the first half", told in the first days of a half-year: that of the year before. */
export function readHalf(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const text = withoutArticle(match[0]);
  const found = named(text, context);
  const isYoung = found?.ends !== undefined && context.published - found.period.base <= youngDays;
  return isYoung && isTold(match.input) ? named(text, { ...context, published: found.period.base }) : found;
}

/** "In the first quarter it had lost 51.6%", told in the first days of January: that of the year before. */
export function readQuarter(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const text = withoutArticle(match[0]).replace(/^final(?=[- ]quarter)/i, 'fourth');
  const found = named(text, context);
  if (found?.ends === undefined || context.isAhead || context.published - found.period.base > youngDays) return found;
  const { 0: written, input, index } = match;
  const clause = toClauseAt(input, index + written.length - 1);
  // "Last year's quarters: Q1 +10.2%", in a list of January.
  const isLabel = /^:?\s*[-+\u2212\u2013]?\d[\d.]* ?%/.test(input.slice(index + written.length));
  if (!(isPastTold(clause) || isLabel) || ofOpening.test(clause)) return found;
  return named(text, { ...context, published: found.period.base }) ?? found;
}

/** "Opened the quarter with a gain", "so far this quarter": of the one that runs. */
const ofOpening = /\b(?:began|opened|started|entered|kicked off|into|so far|first (?:days?|sessions?|weeks?))\b/i;

/** Days after its end in which a text that reviews a month or quarter may count the year to that end. */
const youngReview = 31;

/** "Year to date": to the end of the month or quarter that a heading says is reviewed, or to publication. */
export function readYearToDate(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const sofar = open('YTD', context);
  const { reviewed, published } = context;
  if (sofar === undefined || reviewed === undefined || published - reviewed.to > youngReview) return sofar;
  const { base, to } = sofar.period;
  if (reviewed.to <= base || reviewed.to >= to || reviewed.base < base) return sofar;
  // "Is up 9% this year" is told of now, "had gained 9% for the year" of what is reviewed.
  const [first, other] = isPastTold(toOwnWords(match)) ? [reviewed.to, to] : [to, reviewed.to];
  const others = [{ label: 'to the other end', base, to: other }];
  return { ...sofar, period: { ...sofar.period, to: first, others } };
}

/** In the first days of January "the year" is mostly the one that has ended; "this year" is the new one. */
export function readThisYear(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [written] = match;
  const ofReview = /this|current/i.test(written) ? undefined : toReviewed(context, 'year');
  if (ofReview !== undefined) return ofReview;
  const sofar = readYearToDate(match, context);
  const { year: inYear, month: monthOfYear, day: dayOfMonth } = toCivilDate(context.published);
  const isTurn = monthOfYear === 1 && dayOfMonth <= reviewDays && !context.isAhead && !/this|current/i.test(written);
  const ended = isTurn ? named(String(inYear - 1), context) : undefined;
  if (ended === undefined) return sofar;
  const others =
    sofar === undefined ? [] : [{ label: 'so far this year', base: sofar.period.base, to: sofar.period.to }];
  return { period: { ...ended.period, others } };
}

/** "Up 43% this year through Thursday": the stretch that runs, up to that day. */
export function readRunningTo([, unit = '', last = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const running = open({ year: 'YTD', quarter: 'QTD', month: 'MTD' }[unit.toLowerCase()] ?? 'YTD', context)?.period;
  const to = toLastDay(last, context);
  if (running === undefined || to === undefined || to <= running.base || to > context.published) return undefined;
  return { period: toPeriod(running.base, to, 'window', false) };
}

/** "Recently" is the last three months; one month is admitted too. */
export function recent({ published }: TimeContext): Found {
  const to = sessionBefore(published);
  const base = sessionOnOrBefore(addMonths(to, -3));
  return {
    period: {
      ...toPeriod(base, to, 'window', true),
      others: [{ label: 'last month', base: sessionOnOrBefore(addMonths(to, -1)), to }],
    },
  };
}

/** "The day's worst", "the month's best": the session that is told of, or the stretch as far as it goes. */
export function readSpanOfPlace(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const unit = (match[1] as string).toLowerCase();
  const read = { week: readThisWeek, month: readThisMonth, quarter: readThisQuarter };
  const { isPast, lastDay, published } = context;
  if (unit !== 'day' && unit !== 'session') return read[unit as keyof typeof read]?.(match, context);
  return day(sessionBefore(isPast && lastDay !== undefined ? Math.min(lastDay, published) : published));
}

/** "The quarter just ended", "the decade just past": the last whole one. */
export function readJustEnded([, noun = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const unit = noun.toLowerCase();
  const { year, month: monthOfYear } = toCivilDate(published + fewDays);
  if (unit === 'decade') {
    const first = year - (year % 10) - 10;
    const base = sessionOnOrBefore(fromCivilDate(first - 1, 12, 31));
    const to = Math.min(sessionOnOrBefore(fromCivilDate(first + 9, 12, 31)), sessionBefore(published));
    return year % 10 > 1 ? undefined : { period: toPeriod(base, to, 'window', false) };
  }
  if (unit === 'week') return readThisWeek(['the week'] as unknown as RegExpExecArray, context);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[unit as 'month'];
  const next = fromCivilDate(year, monthOfYear - ((monthOfYear - 1) % months), 1);
  const to = Math.min(sessionBefore(next - 1), sessionBefore(published));
  return { period: toPeriod(sessionBefore(addMonths(next, -months) - 1), to, 'window', false) };
}

/** Days before its end in which a stretch may be said to have just ended: a weekend and a holiday. */
const fewDays = 4;
