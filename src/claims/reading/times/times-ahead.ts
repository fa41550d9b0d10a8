import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  parsePeriod,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import { longAgo } from '../long-ago.ts';
import { toNumber } from '../to-number.ts';
import { readDayOfMonth } from './days.ts';
import { attempt, type Found, lastDayOf, reviewDays, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { monthsOf } from './lengths.ts';
import { named } from './named-spans.ts';
import { isForetoldAt, isPastTold, isTold, isToldAt, toClauseAt } from './tense.ts';
import { toEndTold } from './told-times.ts';

export function namedEnd(year: number): Found {
  const to = sessionBefore(lastDayOf(year));
  return { period: toPeriod(previousSession(to), to, 'day', false) };
}

/** "By New Year's Eve": a limit in the past where the clause tells of it, else the one to come. */
export function readYearTurn(match: RegExpExecArray, context: TimeContext): Found | undefined {
  if (!isPastTold(match.input)) return deadlineOfYear(undefined, context);
  const { period } = namedEnd(toCivilDate(context.published).year - 1);
  return { period: { ...period, role: 'scope' }, isDeadline: true };
}

/** The middle of a month ends with its 20th. Unit: days after its first. */
const lastOfMiddle = 19;

export function readDeadline(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, mid, whole = ''] = match;
  const { year: publishedYear } = toCivilDate(context.published);
  const text = whole
    .replace(/^the year$/, String(toYearOfTale(match, context) ?? publishedYear))
    .replace(/^this year$/, String(publishedYear))
    .replace(/^next year$/, String(publishedYear + 1))
    .replace(/^the decade$/, String(Math.floor(publishedYear / 10) * 10 + 9));
  const isEnd = /end of|close o[fn]/.test(match[0]);
  const isAhead =
    context.isAhead ||
    (/^by|^before/i.test(match[0]) && !isToldAt(match)) ||
    (/^through|^until/i.test(match[0]) && isForetoldAt(match));
  const dayOfMonth = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text);
  const found =
    dayOfMonth === null
      ? named(text.replace(/^the (?=month|quarter)/, 'this '), { ...context, isAhead })
      : readDayOfMonth(dayOfMonth, { ...context, isAhead: !isToldAt(match) });
  if (found === undefined) return undefined;
  const { base } = found.period;
  const to = found.ends ?? found.period.to;
  const isYear = to - base > 300;
  if (
    /^by/i.test(match[0]) &&
    found.period.role === 'day' &&
    to <= context.published &&
    context.lastDay !== undefined &&
    context.lastDay < to
  )
    return { period: toPeriod(sessionBefore(context.lastDay), to, 'window', false) };
  const starts = /^(?:by|before|until)/i.test(match[0]) && !isEnd && !mid && isYear && to <= context.published;
  // "Before 1999 is out" ends with it, "before 1999" on the day before.
  const isOut = /^ (?:is|was|has|ends|closes|draws|comes)\b/i.test(match.input.slice(match.index + match[0].length));
  const isFirstPassed = /^before/i.test(match[0]) && !isEnd && !mid && !isOut && base > context.published;
  if (isFirstPassed)
    return {
      period: toPeriod(sessionBefore(context.published), base, 'scope', false),
      isDeadline: true,
      isAhead: true,
    };
  const last = !mid
    ? to
    : isYear
      ? endOfMonth(addMonths(startOfMonth(base + 5), 5))
      : startOfMonth(base + 5) + lastOfMiddle;
  if (/^through/i.test(match[0]) && last <= context.published && to - base < 100) {
    const { year } = toCivilDate(last);
    return { period: toPeriod(sessionBefore(lastDayOf(year - 1)), last, 'window', false) };
  }
  if (/^(?:through|until)/i.test(match[0]) && last <= context.published)
    return { period: found.period, isDeadline: true };
  const start = starts ? base : Math.min(base, sessionBefore(context.published));
  return {
    period: toPeriod(start, last, 'scope', false),
    isDeadline: true,
    ...(last > context.published ? { isAhead: true } : {}),
  };
}

/** "By year-end it had gained 40%": of the year of a tale that is over for long, or of the one that runs. */
export function readEndOfYear(match: RegExpExecArray, context: TimeContext): Found | undefined {
  return deadlineOfYear(match[1] ?? toYearOfTale(match, context)?.toString(), context);
}

/**
 * The year that "the year" is where its end is told in the past: that of the passage, where it is over, or the one that
 * has just ended.
 */
function toYearOfTale({ input, index }: RegExpExecArray, context: TimeContext): number | undefined {
  const { told, published, isAhead } = context;
  const clause = toClauseAt(input, index);
  if (isAhead || !isPastTold(clause)) return undefined;
  const { year, month, day } = toCivilDate(published);
  const ofTold = told === undefined ? year : toCivilDate(told.to).year;
  if (told !== undefined && told.to < published - longAgo) return ofTold;
  if (wasForetold.test(clause)) return undefined;
  return ofTold < year ? ofTold : month === 1 && day <= reviewDays ? year - 1 : undefined;
}

/** "Futures were pricing two cuts by the end of the year": what was to come as seen then. */
const wasForetold =
  /\b(?:pric(?:ed|ing)|pencill?ed|project(?:ed|ing|ions?)|foresaw|implied|discount(?:ed|ing)|betting|hoped|planned|promised|wanted|targets?|on (?:course|track))\b/i;

export function deadlineOfYear(written: string | undefined, context: TimeContext): Found | undefined {
  const year = written === undefined ? toCivilDate(context.published).year : Number(written);
  const last = lastDayOf(year);
  const base = sessionOnOrBefore(lastDayOf(year - 1));
  if (last <= context.published) {
    const to = sessionBefore(last);
    return { period: toPeriod(previousSession(to), to, 'day', false), isDeadline: true };
  }
  return {
    period: toPeriod(Math.min(base, sessionBefore(context.published)), last, 'scope', false),
    isDeadline: true,
    isAhead: true,
  };
}

/** "By mid-year", "before the middle of next year", "by midsummer": the next one, or the last one in a tale. */
export function readMiddle(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [written] = match;
  const { published } = context;
  const { year } = toCivilDate(published);
  const ofYear = /next year/i.test(written) ? `${year + 1}` : (/\d{4}/.exec(written)?.[0] ?? '');
  const name = `${/summer/i.test(written) ? 'July 15' : 'June 30'} ${ofYear}`.trim();
  const found = named(name, { ...context, isAhead: context.isAhead || !isToldAt(match) });
  if (found === undefined) return undefined;
  const { to } = found.period;
  if (to > published) return ahead(to, context);
  return { period: toPeriod(sessionBefore(lastDayOf(toCivilDate(to).year - 1)), to, 'scope', false), isDeadline: true };
}

export function readNext(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const number = match[1] === undefined ? 1 : /few|several|couple/.test(match[1]) ? 3 : toNumber(match[1]);
  if (Number.isNaN(number)) return undefined;
  const noun = match[2] as string;
  const { published, told } = context;
  if (isPastTold(toClauseAt(match.input, match.index))) {
    // "The next year it lagged": of a time that the text does not date.
    const opening = match.input.slice(Math.max(0, match.index - 4), match.index + 4);
    if (match[1] === undefined && /\bthe /i.test(opening)) return undefined;
    // "In March 2020 it fell. Over the next three months it gained 20%".
    const end =
      told === undefined || !opensLength.test(match[0]) ? undefined : toEndTold(told.to, number, noun, published);
    if (told !== undefined && end !== undefined)
      return { period: toPeriod(told.to, sessionBefore(end), 'window', false) };
  }
  if (noun === 'year' && match[1] === undefined && /next/.test(match[0])) {
    return yearAhead(context);
  }
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120 }[noun] as number;
  const days = { day: 1, week: 7 }[noun] ?? 0;
  return ahead(months === 0 ? published + days * number : addMonths(published, months * number), context);
}

/** "Over the next three", and not a bare "next three". */
const opensLength = /^(?:(?:over|in|within|during) )?the (?:next|following) /i;

export function ahead(last: DayNumber, { published }: TimeContext, from: DayNumber = published): Found {
  return { period: toPeriod(sessionBefore(from), last, 'scope', false), isAhead: true, isDeadline: true };
}

/** "Next December": the first month of that name that begins after this one; "December of next year": that of the year told. */
export function readNextMonth(
  [written, name = '']: RegExpExecArray,
  context: TimeContext,
  inYearTold?: number,
): Found | undefined {
  const { published } = context;
  const { year, month } = toCivilDate(published);
  const found = (inYearTold === undefined ? [year, year + 1] : [inYearTold])
    .map((inYear) => attempt(() => parsePeriod(`${name} ${inYear}`, published)))
    .find((period) => period !== undefined && period.to > endOfMonth(fromCivilDate(year, month, 1)));
  if (found === undefined) return undefined;
  const isDeadline = /^(?:by|until|before)/i.test(written);
  return isDeadline
    ? ahead(found.to, context)
    : { period: toPeriod(found.base, found.to, 'window', false), isAhead: true };
}

/** "For another year": as long from publication. */
export function readAnother(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { published } = context;
  if (isTold(match.input)) return undefined;
  return ahead(noun === 'week' ? published + 7 : addMonths(published, monthsOf(noun)), context);
}

export function readRest(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const whole = match[1] as string;
  const { year } = toCivilDate(context.published);
  const rest = /year$/.test(match[0]) && isTold(match.input) ? toRestTold(context) : undefined;
  if (rest !== undefined) return rest;
  if (whole === 'decade') return ahead(lastDayOf(Math.floor(year / 10) * 10 + 9), context);
  if (whole === 'month') return ahead(endOfMonth(context.published), context);
  return ahead(lastDayOf(/\d{4}/.test(whole) ? Number(whole) : year), context);
}

/** "In March 2020 it fell 12%. It gained 45% over the rest of the year": from the time told to the end of its year. */
function toRestTold({ told, published }: TimeContext): Found | undefined {
  if (told === undefined) return undefined;
  const to = sessionBefore(lastDayOf(toCivilDate(told.to).year));
  return to > published || told.to >= to ? undefined : { period: toPeriod(told.to, to, 'window', false) };
}

/** "From here to the end of June", "between now and year-end": to the next time of that name. */
export function fromHere(text: string, context: TimeContext): Found | undefined {
  const found = named(text, { ...context, isAhead: true });
  const last = found === undefined ? undefined : (found.ends ?? found.period.to);
  return last === undefined || last <= context.published ? undefined : ahead(last, context);
}

/** "Again next year, the yield reaching 3 percent before the year is over": of the year that the sentence speaks of. */
export function isOfNextYear({ input, index }: RegExpExecArray): boolean {
  return /\bnext year\b/i.test(input.slice(0, index));
}

/** The whole of the next year. */
export function yearAhead(context: TimeContext): Found {
  const { year } = toCivilDate(context.published);
  return ahead(lastDayOf(year + 1), context, lastDayOf(year));
}
