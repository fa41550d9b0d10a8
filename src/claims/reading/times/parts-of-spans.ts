import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  nextSession,
  parsePeriod,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { day } from './days.ts';
import { attempt, type Found, sessionBefore, type TimeContext, toPeriod, withoutArticle } from './found-time.ts';
import { asOfDay, named } from './named-spans.ts';
import { readThisWeek } from './running-spans.ts';
import { isPastTold, isTold } from './tense.ts';

/** "At quarter-end": the last session of the one that is over. */
export function spanEnd(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const last = isTold(match.input) ? attempt(() => parsePeriod(`last ${match[1]}`, context.published)) : undefined;
  return last === undefined ? undefined : day(last.to);
}

/** "Rose 37% in the first quarter and lost 11% in the second": of the quarters or halves that the sentence or the passage tells of. */
export function readOrdinal(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { 0: written, 1: ordinal = '', input, index } = match;
  const [, unit] =
    ofOrdinal.exec(input.slice(0, index)) ?? ofOrdinalBehind.exec(input.slice(index + written.length)) ?? [];
  const told = unit?.toLowerCase() ?? toUnitTold(context);
  return told === undefined ? undefined : named(`${ordinal} ${told}`, context);
}

const ofOrdinal = /\b(?:first|second|third|fourth|final|last)[- ](quarter|half)\b(?!.*\b(?:quarter|half)\b)/is;
const ofOrdinalBehind = /^[^.;]*\b(?:first|second|third|fourth|final|last)[- ](quarter|half)\b/i;

/** The quarter or half that the passage told last. */
function toUnitTold({ lastBase, lastEnd }: TimeContext): 'quarter' | 'half' | undefined {
  const days = lastBase === undefined || lastEnd === undefined ? 0 : lastEnd - lastBase;
  return days >= 85 && days <= 98 ? 'quarter' : days >= 176 && days <= 190 ? 'half' : undefined;
}

/** "Since quarter-end": from the last session of the one that is over. */
export function sinceSpanEnd(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const last = attempt(() => parsePeriod(`last ${match[1]}`, context.published));
  const end = sessionBefore(context.published);
  if (last === undefined || last.to >= end) return undefined;
  return { period: toPeriod(last.to, end, 'window', true), isSince: true, sinceEnd: last.to };
}

export function readPartOf(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, edge = '', amount, noun = '', whole = ''] = match;
  const told = /^that (month|quarter|year)$/i.exec(whole);
  if (told !== null) {
    const name = toNameOfSpan(told[1] as string, context.told?.to);
    return name === undefined ? undefined : toPartOf(edge, amount, noun, name, context);
  }
  return toPartOf(edge, amount, noun, whole, context);
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "In January it rose. In the last week of that month": the month, quarter or year that the time told ends in. */
function toNameOfSpan(unit: string, told: DayNumber | undefined): string | undefined {
  if (told === undefined) return undefined;
  const { year, month } = toCivilDate(told);
  if (/month/i.test(unit)) return `${monthNames[month - 1]} ${year}`;
  return /quarter/i.test(unit) ? `Q${Math.ceil(month / 3)} ${year}` : String(year);
}

/** "The year's first 14 sessions": of the year of publication, of last year, or of that which is named. */
export function readPartOfYear(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [written, year = '', edge = '', amount, noun = ''] = match;
  const whole = /^\d/.test(year) ? year : /^last/i.test(written) ? 'last year' : 'the year';
  return toPartOf(edge, amount, noun, whole, context);
}

function toPartOf(
  edge: string,
  amount: string | undefined,
  noun: string,
  whole: string,
  context: TimeContext,
): Found | undefined {
  const end = /last|final|closing/.test(edge) ? 'last' : 'first';
  const number = amount === undefined || amount === 'few' ? (noun.endsWith('s') ? '3' : '1') : amount;
  const container = /the year|this year/.test(whole)
    ? String(toCivilDate(context.published).year)
    : withoutArticle(whole);
  // "The last day of December": a session.
  const isOfDay = end === 'last' && amount === undefined && /^(?:(?:trading )?day|session)$/i.test(noun);
  const text = `${end} ${number} ${isOfDay ? 'session' : noun} of ${container === 'last year' ? toCivilDate(context.published).year - 1 : container}`;
  const asOf = asOfDay(text, context);
  const period = attempt(() => parsePeriod(text, asOf));
  if (period === undefined) return undefined;
  const to = Math.min(period.to, sessionBefore(context.published));
  if (to <= period.base) return undefined;
  if (isOfDay) return to < period.to ? undefined : day(to);
  const isVague = amount === undefined || amount === 'few';
  return { period: toPeriod(period.base, to, isVague && noun.endsWith('s') ? 'scope' : 'window', to < period.to) };
}

/** "On the third trading day of the year". */
export function readNthSession([, ordinal = '', whole = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const isLast = /^(?:last|final)$/i.test(ordinal);
  const rank = isLast ? 1 : toRankNumber(ordinal);
  if (rank < 1) return undefined;
  const part = toPartOf(isLast ? 'last' : 'first', String(rank), 'sessions', whole, context);
  return part === undefined || part.period.isOpen ? undefined : day(part.period.to);
}

export function readPart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, part = '', written = ''] = match;
  if (isCountedClose(match)) return undefined;
  const isEnd = /^(?:end|close)/.test(part);
  const isOver = isEnd && /^(?:the )?week$/.test(written) && isPastTold(match.input);
  const asOf = isOver ? { ...context, isAhead: false } : context;
  const container = toWhole(isOfYearJustOver(match, context) ? 'last year' : written, asOf, isEnd);
  return container === undefined
    ? undefined
    : (toEdgeOf(part, container, context) ?? toMiddleOf(match, container, context));
}

/** "At the end of the year it stood at 3%", told in the first days of the next one. */
function isOfYearJustOver(match: RegExpExecArray, { published, isAhead }: TimeContext): boolean {
  const [, part = '', written = ''] = match;
  const { year } = toCivilDate(published);
  return (
    /^the year$/.test(written) &&
    /^(?:end|close)/.test(part) &&
    published - fromCivilDate(year, 1, 1) < 10 &&
    !isAhead &&
    isTold(match.input)
  );
}

/**
 * The whole month, quarter, year or week that a part is told of; the end of one that is not over lies ahead. "This
 * year" to its last day, "March 2020", "the end of the first quarter" said in January.
 */
export function toWhole(written: string, context: TimeContext, isEnd = false): Whole | undefined {
  const { published } = context;
  const { year } = toCivilDate(published);
  const text = written
    .replace(/^(?:(?:this|the|new|the new) )?year$/, String(year))
    .replace(/^last year$/, String(year - 1))
    .replace(/^next year$/, String(year + 1));
  if (/^(?:the )?week$/.test(text) && isEnd) return readThisWeek({ 0: 'the week' }, context)?.period;
  if (/^(?:this month|the month|the quarter|week|the week|last month)$/.test(text))
    return attempt(() => parsePeriod(text.replace(/^the /, 'this ').replace(/^week$/, 'this week'), published));
  const found = named(withoutArticle(text), /\d{4}/.test(text) ? { ...context, isAhead: true } : context);
  return found?.ends === undefined || !isEnd ? found?.period : { ...found.period, to: found.ends };
}

interface Whole {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

const isYearLong = ({ base, to }: Whole): boolean => to - base > 300;

/** "The end of June": its last session; "the start of the year": its first days. */
function toEdgeOf(part: string, container: Whole, { published }: TimeContext): Found | undefined {
  const { base, to } = container;
  if (/^(?:end|close|back end|tail end)/.test(part))
    return to > published
      ? { period: toPeriod(base, to, 'scope', false), isDeadline: true, isAhead: true }
      : { period: toPeriod(previousSession(to), to, 'day', false) };
  if (!/^(?:start|beginning|turn|opening of|dawn)/.test(part)) return undefined;
  const first = nextSession(base);
  const last = Math.min(first + (isYearLong(container) ? 10 : 4), Math.max(sessionBefore(published), first));
  return { period: toPeriod(base, sessionOnOrBefore(last), 'scope', false) };
}

/** "Early March", "late last year": its days up to publication. */
function toMiddleOf([label, part = '']: RegExpExecArray, container: Whole, context: TimeContext): Found | undefined {
  const { published } = context;
  const end = sessionBefore(published);
  const isYear = isYearLong(container);
  const [low, high] = toThird(part, container.base, container.to, isYear);
  if (high > end && (low < end || !context.isAhead)) {
    if (low >= end) return { period: toPeriod(low, high, 'scope', false), isAhead: true };
    return { period: toPeriod(low, end, 'scope', true) };
  }
  const period = toPeriod(low, high, 'scope', false);
  // "Late last year" may be its last third as well as its last quarter.
  const others =
    isYear && part === 'late' ? [{ label, base: sessionOnOrBefore(addMonths(high + 1, -4)), to: high }] : [];
  return { period: { ...period, others }, ...(high > published ? { isAhead: true } : {}) };
}

/** "the 39th record close of the year": a close counted over the year, and not its end. */
function isCountedClose({ 0: text, index, input }: RegExpExecArray): boolean {
  return /^close of/i.test(text) && !/\b(?:at|by|since|to|until|before|from|after)\s+$/i.test(input.slice(0, index));
}

/** A part of a year over for longer is none that a text without a year speaks of. Unit: calendar days. */
const recentDays = 100;

/** "Through nine months", "in the first two months": from the start of the year to their end, where that is just over. */
export function throughMonths(
  [, amount = '', noun = '']: RegExpExecArray,
  { published, told }: TimeContext,
): Found | undefined {
  const number = toNumber(amount) * (/^quarter/i.test(noun) ? 3 : 1);
  if (Number.isNaN(number) || number > 12) return undefined;
  const { year } = toCivilDate(published);
  const end = addMonths(fromCivilDate(year, 1, 1), number);
  const ofTold = told !== undefined && published - told.to > recentDays ? toCivilDate(told.to).year : undefined;
  const first = fromCivilDate(ofTold ?? (nextSession(published) >= end ? year : year - 1), 1, 1);
  const to = sessionBefore(addMonths(first, number) - 1);
  return ofTold === undefined && published - to > recentDays
    ? undefined
    : { period: toPeriod(sessionBefore(first - 1), to, 'window', false) };
}

/** Early, mid and late parts: thirds of a month or quarter; of a year its first months, its middle, its last quarter. */
export function toThird(part: string, base: DayNumber, to: DayNumber, isYear: boolean): [DayNumber, DayNumber] {
  const first = base + 1;
  const length = to - base;
  const at = (share: number): DayNumber => sessionOnOrBefore(Math.round(first + length * share));
  if (/^(?:early|opening|first|beginning)/.test(part)) return [base, isYear ? at(1 / 4) : at(1 / 3)];
  if (/^mid/.test(part)) return isYear ? [at(1 / 3), at(2 / 3)] : [at(1 / 3), at(2 / 3)];
  if (isYear && /weeks|days/.test(part)) return [at(0.92), to];
  return [isYear ? at(0.747) : at(2 / 3), to];
}

export function readDecadePart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const decade = Number(match[2]);
  const [from, to] = { early: [0, 3], mid: [3, 6], late: [6, 9] }[match[1] as 'early' | 'mid' | 'late'] as [
    number,
    number,
  ];
  const period = attempt(() => parsePeriod(`${decade + from} to ${decade + to}`, context.published));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, Math.min(period.to, context.published), 'scope', false) };
}

export function readDecade(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const decade = Number(match[1]);
  const period = attempt(() => parsePeriod(`${decade} to ${decade + 9}`, context.published));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, Math.min(period.to, context.published), 'window', false) };
}
