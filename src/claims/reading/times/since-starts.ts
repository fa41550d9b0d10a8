import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  parsePeriod,
  previousSession,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toNumber } from '../to-number.ts';
import { mostOfMonth, readDayOfMonth, readWeekday } from './days.ts';
import { attempt, type Found, sessionBefore, type TimeContext, toPeriod, withoutArticle } from './found-time.ts';
import { named, open, toLastMonth } from './named-spans.ts';
import { toThird, toWhole } from './parts-of-spans.ts';

/** "from its low of February 11": the close of that day is where the move starts. */
export function sinceExtreme(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const day = named((match[1] ?? match[2]) as string, context);
  const to = sessionBefore(context.published);
  if (day === undefined || day.period.to >= to) return undefined;
  return { period: toPeriod(day.period.to, to, 'window', true) };
}

/** "Since the Nov. 8 vote": from the close of that day; news of the morning is counted from the one before. */
export function sinceEvent(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = sinceExtreme(match, context);
  if (found === undefined) return undefined;
  const { base, to } = found.period;
  const others = [{ label: `${match[0]}, that day too`, base: previousSession(base), to }];
  return { period: { ...found.period, others }, isSince: true, sinceEnd: base };
}

export function readSince(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { year } = toCivilDate(context.published);
  const start = (match[1] as string)
    .replace(/,? (?:of )?last year$/i, ` ${year - 1}`)
    .replace(/,? (?:of )?this year$/i, ` ${year}`);
  const text = /^(?:the )?(?:first|second|third|fourth)/.test(start) ? withoutArticle(start) : start;
  const period = attempt(() => parsePeriod(`since ${text}`, context.published));
  if (period === undefined || period.base >= sessionBefore(context.published)) return undefined;
  const span = named(text, context)?.period;
  const isOfStart = span !== undefined && /\b(?:start|beginning|turn) of\b/i.test(match[0]);
  const since = toPeriod(period.base, period.to, 'window', true);
  const others = span === undefined || isOfStart ? [] : listEndOfMonth(span, since);
  const sinceEnd = isOfStart ? toStartOf(span) : span?.to;
  return { period: { ...since, others }, isSince: true, sinceEnd };
}

/** What is called the start of a month or quarter, and of a year. Unit: calendar days. */
const startOfUnit = 7;
const startOfYear = 31;

/** The last day of what is called the start of a stretch. */
function toStartOf({ base, to }: { readonly base: DayNumber; readonly to: DayNumber }): DayNumber {
  return Math.min(to, base + (to - base > 300 ? startOfYear : startOfUnit));
}

/** "Since December", said in March: from the close before that month or from its last, as a month is no day. */
function listEndOfMonth({ base, to }: StatedPeriod, since: StatedPeriod): StatedPeriod['others'] {
  const isOneMonth = to - base >= fewestOfMonth && to - base <= mostOfMonth && to < startOfMonth(since.to);
  return isOneMonth ? [{ label: 'from the end of that month', base: to, to: since.to }] : [];
}

/** From the close before a month to its last. Unit: calendar days. */
const fewestOfMonth = 26;

export function readSinceEnd(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const whole = named(
    (match[1] as string).replace(/^last year$/, String(toCivilDate(context.published).year - 1)),
    context,
  );
  if (whole === undefined) return undefined;
  return { period: toPeriod(whole.period.to, sessionBefore(context.published), 'window', true), isSince: true };
}

/** The lowest or highest close of a stretch, as the close a move starts from. */
export function anchored(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, ofYear] = behindLevel.exec(match.input.slice(match.index + match[0].length)) ?? [];
  const written = ofYear === undefined ? (match[1] as string) : `${match[1]} ${ofYear}`;
  const running = / last [a-z]/i.test(` ${match[0]}`) ? named(written, context)?.period : undefined;
  const isRunning = running !== undefined && (running.isOpen || running.to > context.published);
  const year = toCivilDate(context.published).year - 1;
  const found = anchoredAt(isRunning ? `${written} ${year}` : written, match[2] as string, context);
  return found === undefined || !/^[a-z]+ the /i.test(match[0])
    ? found
    : (toToldExtreme(found, context) ?? toMarketExtreme(found));
}

/** "From the March 18 low of last year". */
const behindLevel = /^ (?:of|in) (last year|this year|(?:19|20)\d\d)\b/i;

/** "The April low", where the text has dated it: from the close of that day. */
function toToldExtreme({ period }: Found, { extremes }: TimeContext): Found | undefined {
  const { anchor } = period;
  const told = anchor === undefined ? undefined : extremes?.[anchor.side];
  if (anchor === undefined || told === undefined || told.base < anchor.base || told.to > anchor.to) return undefined;
  return { period: { ...period, base: told.to, anchor: told } };
}

export function toMarketExtreme({ period }: Found): Found {
  return {
    period: period.anchor === undefined ? period : { ...period, anchor: { ...period.anchor, isOfMarket: true } },
  };
}

/** "Since the low", where the text has dated one before. */
export function toKnownExtreme(written: string, noun: string, { extremes, published }: TimeContext): Found | undefined {
  const anchor = /high|peak|record/i.test(noun) ? extremes?.high : extremes?.low;
  if (anchor === undefined || !/ the /i.test(written)) return undefined;
  const to = sessionBefore(published);
  return anchor.to >= to ? undefined : { period: { ...toPeriod(anchor.to, to, 'window', true), anchor } };
}

export function anchoredAt(written: string, noun: string, context: TimeContext): Found | undefined {
  const { year } = toCivilDate(context.published);
  const text = written.replace(/^last year's$/i, String(year - 1)).replace(/^this year's$/i, String(year));
  const scope = text === 'past year' ? open('past year', context)?.period : named(text, context)?.period;
  const to = sessionBefore(context.published);
  if (scope === undefined || scope.to >= to) {
    if (scope === undefined || scope.base >= to) return undefined;
  }
  const side = sideOf(noun);
  const first = scope.role === 'day' ? scope.to : scope.base + 1;
  return {
    period: {
      ...toPeriod(scope.to < to ? scope.to : scope.base, to, 'window', true),
      anchor: { base: first, to: scope.to, side },
    },
  };
}

/** "Above its 52-week low", "from its six-month low": from the lowest close of that length up to now. */
export function lowOfLength(
  [, count = '', unit = '', noun = '']: RegExpExecArray,
  context: TimeContext,
): Found | undefined {
  const number = toNumber(count);
  const months = { week: number / (52 / 12), month: number, year: 12 * number }[
    unit.toLowerCase() as 'week' | 'month' | 'year'
  ];
  const to = sessionBefore(context.published);
  if (!(months >= 1 && months <= 240)) return undefined;
  const base = sessionBefore(addMonths(to, -Math.round(months)));
  return { period: { ...toPeriod(base, to, 'window', true), anchor: { base: base + 1, to, side: sideOf(noun) } } };
}

const sideOf = (noun: string): 'high' | 'low' => (/high|peak|record|top/i.test(noun) ? 'high' : 'low');

export function readSinceText(text: string, context: TimeContext): Found | undefined {
  const span = named(text, context)?.period;
  return span === undefined ? undefined : toSinceFirst(span, context);
}

/** "Since last April": from the close before the latest such month. */
export function sinceLastMonth([, name = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const span = toLastMonth(name, context)?.period;
  const since = span === undefined ? undefined : toSinceFirst(span, context);
  if (span === undefined || since === undefined) return since;
  return { ...since, period: { ...since.period, others: listEndOfMonth(span, since.period) } };
}

/** From the close before a span up to now. */
function toSinceFirst(span: { readonly base: DayNumber; readonly to: DayNumber }, { published }: TimeContext) {
  const to = sessionBefore(published);
  if (span.base >= to) return undefined;
  return { period: toPeriod(span.base, to, 'window', true), isSince: true, sinceEnd: span.to };
}

/** A part of a month, with the days of rest about it. Unit: calendar days. */
const mostOfPart = 20;

/** "Since the middle of the year": from the end of its first half. */
const toMidYear = (inYear: DayNumber): DayNumber => sessionBefore(fromCivilDate(toCivilDate(inYear).year, 6, 30));

export function sincePart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, edge = '', written = ''] = match;
  const container = toWhole(written, context);
  const end = sessionBefore(context.published);
  if (container === undefined) return undefined;
  const part = edge.toLowerCase();
  if (/^(?:start|beginning)/.test(part)) {
    const found = toSinceFirst(container, context);
    return found && { ...found, sinceEnd: toStartOf(container) };
  }
  if (/^end/.test(part))
    return container.to >= end
      ? undefined
      : { period: toPeriod(container.to, end, 'window', true), isSince: true, sinceEnd: container.to };
  const isYear = container.to - container.base > 300;
  const [low, high] = /^(?:mid|second)/.test(part)
    ? [isYear ? toMidYear(container.to) : sessionBefore(Math.round((container.base + container.to) / 2)), container.to]
    : toThird(part, container.base, container.to, isYear);
  if (low >= end) return undefined;
  // "On October 27 nobody wanted them. Since late October": from the day of that part that the text has told.
  const told =
    high - low > mostOfPart ? undefined : context.daysTold?.find((day) => day > low && day <= high && day < end);
  const period = toPeriod(told === undefined ? low : sessionBefore(told), end, 'window', true);
  const others = told === undefined ? [] : [{ label: `from the start of ${written}`, base: low, to: end }];
  return { period: { ...period, others }, isSince: true, sinceEnd: Math.min(high, end) };
}

export function sinceWeekday([written, first, second]: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = readWeekday(first ?? second, context, /\blast\b/i.test(written) ? 'last' : 'before');
  if (found === undefined) return undefined;
  return { period: toPeriod(found.period.to, sessionBefore(context.published), 'window', true), isSince: true };
}

/** "Since the 8th of that month": from the close of that day. */
export function sinceDayOfMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const told = readDayOfMonth(match, context)?.period.to;
  const to = sessionBefore(context.published);
  if (told === undefined || told >= to) return undefined;
  return { period: toPeriod(told, to, 'window', true), isSince: true, sinceEnd: told };
}
