import { addMonths, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import { type Found, reviewDays, sessionBefore, type TimeContext, toPeriod, withoutArticle } from './found-time.ts';
import { named, open } from './named-spans.ts';
import { isTold } from './tense.ts';

export function readThisWeek(context: TimeContext): Found | undefined {
  return open('this week', context);
}

/** In the first days of a month "the month" is the one that has ended. */
export function readThisMonth(context: TimeContext): Found | undefined {
  const { day: dayOfMonth } = toCivilDate(context.published);
  return open('MTD', context) && dayOfMonth <= 3 ? named('last month', context) : open('MTD', context);
}

export function readThisQuarter(context: TimeContext): Found | undefined {
  const { reviewed } = context;
  if (reviewed !== undefined) return { period: toPeriod(reviewed.base, reviewed.to, 'window', false) };
  const { day: dayOfMonth, month: monthOfYear } = toCivilDate(context.published);
  return monthOfYear % 3 === 1 && dayOfMonth <= 7 ? named('last quarter', context) : open('QTD', context);
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
  const text = withoutArticle(match[0]).replace('latter', 'second');
  const found = named(text, context);
  const isYoung = found?.ends !== undefined && context.published - found.period.base <= youngDays;
  return isYoung && isTold(match.input) ? named(text, { ...context, published: found.period.base }) : found;
}

/** In the first days of January "the year" is mostly the one that has ended; "this year" is the new one. */
export function readThisYear(written: string, context: TimeContext): Found | undefined {
  const sofar = open('YTD', context);
  const { year: inYear, month: monthOfYear, day: dayOfMonth } = toCivilDate(context.published);
  const isTurn = monthOfYear === 1 && dayOfMonth <= reviewDays && !context.isAhead && !/this|current/i.test(written);
  const ended = isTurn ? named(String(inYear - 1), context) : undefined;
  if (ended === undefined) return sofar;
  const others =
    sofar === undefined ? [] : [{ label: 'so far this year', base: sofar.period.base, to: sofar.period.to }];
  return { period: { ...ended.period, others } };
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
