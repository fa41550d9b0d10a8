import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  parsePeriod,
  previousSession,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toNumber } from '../to-number.ts';
import { day, readWeekday, today } from './days.ts';
import {
  attempt,
  type Found,
  lastDayOf,
  sessionBefore,
  type TimeContext,
  toPeriod,
  withoutArticle,
} from './found-time.ts';
import { named, open, toLastMonth } from './named-spans.ts';
import { toSeason } from './seasons.ts';
import { isPastTold, toClauseAt } from './tense.ts';
import { weekday } from './time-words.ts';

/** Days on either side of one that is told by how long ago it was. */
const agoSlack = { day: 0, session: 0, week: 3, month: 7 } as const;

/** "Two weeks ago": the days about that one; "from two weeks ago": since the close of that day. */
export function readAgo(
  [, since, amount = '', noun = '']: RegExpExecArray,
  { published }: TimeContext,
): Found | undefined {
  const number = toNumber(amount);
  if (Number.isNaN(number)) return undefined;
  const unitName = noun.toLowerCase() as keyof typeof agoSlack;
  const last = sessionBefore(published);
  const to = sessionBefore(
    unitName === 'month' ? addMonths(last, -number) : last - number * (unitName === 'week' ? 7 : 1),
  );
  if (since !== undefined) return { period: toPeriod(to, last, 'window', true) };
  const slack = agoSlack[unitName];
  if (slack === 0) return day(to);
  return { period: toPeriod(sessionBefore(to - slack - 1), sessionBefore(Math.min(to + slack, last)), 'scope', false) };
}

/** "Two years ago today": that very day. */
export function readAgoToday(
  [written, amount = '', noun = '']: RegExpExecArray,
  { published }: TimeContext,
): Found | undefined {
  const number = toNumber(amount);
  if (Number.isNaN(number)) return undefined;
  const from = /yesterday$/i.test(written) ? published - 1 : published;
  return day(sessionBefore(/^week/i.test(noun) ? from - 7 * number : addMonths(from, -number * monthsOf(noun))));
}

export function stretchTo(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = '', written = ''] = match;
  const end = toLastDay(written, context);
  const number = toNumber(amount);
  if (end === undefined || Number.isNaN(number)) return undefined;
  return stretch(number, noun, end, context);
}

/** The last day of a span, or a day told by its name: "last Friday", "yesterday". */
export function toLastDay(written: string, context: TimeContext): DayNumber | undefined {
  if (/^today$/i.test(written)) return today(context).period.to;
  if (/^yesterday$/i.test(written)) return previousSession(context.published);
  const name = new RegExp(`(${weekday})$`, 'i').exec(written)?.[1];
  if (name !== undefined) return readWeekday(name, context, /^last/i.test(written) ? 'last' : 'latest')?.period.to;
  const last = /^last ([A-Z].*)$/.exec(written)?.[1];
  return (last === undefined ? named(withoutArticle(written), context) : toLastMonth(last, context))?.period.to;
}

/** So many days, weeks, months up to a day. */
export function stretch(number: number, noun: string, end: DayNumber, context: TimeContext): Found | undefined {
  const to = Math.min(sessionBefore(end), sessionBefore(context.published));
  const text = noun.startsWith('decade')
    ? `last ${number * 10} years`
    : `last ${number} ${noun.replace(/^trading days?/, 'sessions')}`;
  const period = attempt(() => parsePeriod(text, to));
  if (period === undefined) return undefined;
  const isWholeMonths = /^(?:month|quarter|year)/.test(noun) && endOfMonth(to) - to < 4;
  const base = isWholeMonths
    ? sessionBefore(startOfMonth(addMonths(startOfMonth(to), 1 - number * monthsOf(noun))) - 1)
    : period.base;
  return { period: toPeriod(base, to, 'window', false) };
}

export const monthsOf = (noun: string): number => (noun.startsWith('year') ? 12 : noun.startsWith('quarter') ? 3 : 1);

/** "The past two calendar years": those that are over. */
function toWholeYears(number: number, noun: string, { published }: TimeContext): Found | undefined {
  if (!/^calendar years?$/i.test(noun) || Number.isNaN(number)) return undefined;
  const { year } = toCivilDate(published);
  const [base, to] = [year - 1 - number, year - 1].map((one) => sessionBefore(fromCivilDate(one, 12, 31)));
  return { period: toPeriod(base as DayNumber, to as DayNumber, 'window', false) };
}

export function readLast(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = 'one', noun = match[3] ?? 'day'] = match;
  const number = /few|couple|several|dozen|half/.test(amount) ? 3 : amount;
  const whole = toWholeYears(toNumber(String(number)), noun, context);
  if (whole !== undefined) return whole;
  const unitName = noun.replace(/^calendar |^market /, '').replace('business', 'trading');
  const found = unitName.startsWith('decade')
    ? open(`last ${toNumber(String(number)) * 10} years`, context)
    : open(`last ${number} ${unitName}`, context);
  if (found === undefined) return undefined;
  if (/few|couple|several|recent/.test(amount)) return { period: { ...found.period, role: 'scope' } };
  const ofTold = toLastOfTold(match, String(number), unitName, context);
  if (ofTold !== undefined)
    return {
      period: { ...ofTold, others: [{ label: 'to publication', base: found.period.base, to: found.period.to }] },
    };
  return { period: withOthers(found.period, String(number), unitName, context) };
}

/** "January is in the books: it gained 5% after losing 3.9% in the last six sessions": those of what has just ended. */
function toLastOfTold(
  match: RegExpExecArray,
  amount: string,
  noun: string,
  context: TimeContext,
): StatedPeriod | undefined {
  const { told, published } = context;
  if (told === undefined || !/session|day|week/.test(noun) || !/^the last/i.test(match[0])) return undefined;
  const isJustOver = told.to < sessionBefore(published) && published - told.to <= justOverDays;
  if (!isJustOver || told.to - told.base < leastTold || !isPastTold(toClauseAt(match.input, match.index)))
    return undefined;
  return stretch(toNumber(amount), noun, told.to, context)?.period;
}

/** Days since the end of a time in which a text still tells of it. Unit: calendar days. */
const justOverDays = 10;

/** A month or longer. Unit: calendar days. */
const leastTold = 26;

/** "30 days" may count calendar or trading days, "six months" up to the last session of a month are whole ones. */
function withOthers(period: StatedPeriod, amount: string, noun: string, context: TimeContext): StatedPeriod {
  if (/^(?:month|quarter|year)s?$/.test(noun)) return withWholeMonths(period, toNumber(amount) * monthsOf(noun));
  if (!/^days?$/.test(noun)) return period;
  const sessions = attempt(() => parsePeriod(`last ${amount} sessions`, context.published));
  if (sessions === undefined || sessions.base === period.base) return period;
  return { ...period, others: [{ label: `${amount} trading days`, base: sessions.base, to: sessions.to }] };
}

/** The last session of a month may fall days before its end: what is counted back from there begins with a month too. */
function withWholeMonths(period: StatedPeriod, months: number): StatedPeriod {
  const { to } = period;
  if (Number.isNaN(months) || endOfMonth(to) - to >= 4) return period;
  const base = sessionBefore(startOfMonth(addMonths(startOfMonth(to), 1 - months)) - 1);
  if (base === period.base) return period;
  return { ...period, others: [...period.others, { label: 'whole months', base, to }] };
}

/** "The week before last": the one before that which "last week" means, at a weekend the one just over. */
export function readWeekBeforeLast(_match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const isWeekend = toWeekday(published) >= 6;
  const week = attempt(() => parsePeriod(isWeekend ? 'this week' : 'last week', published - 7));
  return week === undefined ? undefined : { period: toPeriod(week.base, week.to, 'window', false) };
}

export function readLastUnit(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = match[1] as string;
  if (noun === 'session' || noun === 'day') return day(sessionBefore(context.published));
  if (noun === 'decade') return open('last 10 years', context);
  const isPast = /past/i.test(match[0]);
  if (noun === 'week' && !isPast && toWeekday(context.published) >= 6) return open('this week', context);
  const anchored = isPast ? undefined : attempt(() => parsePeriod(`last ${noun}`, context.published));
  if (anchored === undefined) return open(`last 1 ${noun}`, context);
  const rolling = attempt(() => parsePeriod(`past ${noun}`, context.published));
  const hasArticle = /^the /i.test(match[0]);
  const [first, other] = hasArticle && rolling !== undefined ? [rolling, anchored] : [anchored, rolling];
  return {
    period: {
      ...toPeriod(first.base, first.to, 'window', hasArticle),
      // "Last quarter" is the one that is over; "the last quarter" may be either.
      others: !hasArticle || other === undefined || noun === 'year' ? [] : [other],
    },
  };
}

export function readLength(match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const isAdjective = /^(?:one|single)[ -]/i.test(match[0]);
  if (Number.isNaN(number) || isAdjective) return undefined;
  const unitName = noun.replace(/^(?:calendar|straight|consecutive) /, '').replace(/^trading days?/, 'sessions');
  const ended = /^(?:over|in|for|during|across) the /i.test(match[0])
    ? toEnded(number, unitName, published)
    : undefined;
  if (ended !== undefined) return { period: ended, isLength: true };
  const text = unitName.startsWith('decade') ? `last ${number * 10} years` : `last ${number} ${unitName}`;
  const period = attempt(() => parsePeriod(text, published));
  if (period === undefined) return undefined;
  const calendar = toPeriod(period.base, period.to, 'window', true);
  const days = /^days?$/.test(unitName) ? attempt(() => parsePeriod(`last ${number} sessions`, published)) : undefined;
  const others = days === undefined ? [] : [{ label: `${number} trading days`, base: days.base, to: days.to }];
  const isWhole = /^(?:month|quarter|year)/.test(unitName);
  const told = { ...calendar, others };
  return { period: isWhole ? withWholeMonths(told, number * monthsOf(unitName)) : told, isLength: true };
}

/** Days about the end of a quarter, half or year in which a text reviews it. Unit: calendar days. */
const reviewDays = { before: 4, after: 14 } as const;

/** "Over the six months", at the turn of a half-year: the half that has just ended. */
function toEnded(number: number, unitName: string, published: DayNumber): StatedPeriod | undefined {
  const months = number * monthsOf(unitName);
  if (!/^(?:month|quarter|year)/.test(unitName) || ![3, 6, 12].includes(months)) return undefined;
  const { year, month } = toCivilDate(published + reviewDays.before);
  const next = fromCivilDate(year, month - ((month - 1) % months), 1);
  if (published - next > reviewDays.after) return undefined;
  const to = sessionBefore(Math.min(next - 1, published));
  return toPeriod(sessionBefore(addMonths(next, -months) - 1), to, 'window', false);
}

/** "a three-week rally": a stretch of that length that ended in the weeks before, or now. */
export function readFloating(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = readLength(match, context);
  if (found === undefined) return undefined;
  const { base, to } = found.period;
  const length = to - base;
  const years = /year/i.test(match[2] ?? '') ? toNumber(match[1] ?? '') : Number.NaN;
  const { year: inYear, month: monthOfYear } = toCivilDate(context.published);
  // In January a gain of two years is that of the two that are over.
  if (years >= 1 && monthOfYear === 1)
    return {
      ...found,
      period: toPeriod(
        sessionBefore(lastDayOf(inYear - 1 - years)),
        sessionBefore(lastDayOf(inYear - 1)),
        'window',
        false,
      ),
    };
  return { ...found, period: { ...toPeriod(sessionBefore(base - Math.min(length, 31)), to, 'scope', false), length } };
}

/** "One year and one day ago": that very day, or the days about it. */
export function readYearsAgo(
  [, years = '', amount = '', noun = '']: RegExpExecArray,
  { published }: TimeContext,
): Found | undefined {
  const [number, rest] = [toNumber(years), toNumber(amount)];
  if (Number.isNaN(number) || Number.isNaN(rest)) return undefined;
  const from = addMonths(published, -12 * number);
  if (noun.toLowerCase() !== 'month') return day(sessionBefore(from - rest * (noun.toLowerCase() === 'week' ? 7 : 1)));
  const told = addMonths(from, -rest);
  return {
    period: toPeriod(sessionBefore(told - agoSlack.month - 1), sessionBefore(told + agoSlack.month), 'scope', false),
  };
}

/** "In a quarter of a century": so many years up to now. */
export function readCentury([, quarters, half]: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const years = half !== undefined ? 50 : quarters === undefined ? 100 : /^three/i.test(quarters) ? 75 : 25;
  const period = attempt(() => parsePeriod(`last ${years} years`, published));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, period.to, 'window', true), isLength: true };
}

/** "In a single week of April 2000": a stretch of that length somewhere in the month, season or year that is named. */
export function readLengthWithin(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = 'one', noun = '', season, ofYear = '', written = ''] = match;
  const whole =
    season === undefined ? named(withoutArticle(written), context)?.period : toSeason(season, Number(ofYear));
  const length = toDays(toNumber(amount), noun);
  if (whole === undefined || length === undefined || whole.to > context.published) return undefined;
  if (length >= whole.to - whole.base) return undefined;
  return { period: { ...toPeriod(whole.base, whole.to, 'scope', false), length } };
}

/** How long so many weeks or sessions last: five sessions are a week. Unit: calendar days. */
export function toDays(number: number, noun: string): number | undefined {
  if (Number.isNaN(number)) return undefined;
  if (/day|session/i.test(noun)) return Math.round(number * daysOf.session);
  return Math.round(number * (/^week/i.test(noun) ? daysOf.week : daysOf.month * monthsOf(noun.toLowerCase())));
}
