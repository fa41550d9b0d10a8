import { addMonths, type DayNumber, endOfMonth, parsePeriod, startOfMonth, toCivilDate } from '../../../core/index.ts';
import { leastYear } from '../../calendar-lengths.ts';
import { longAgo } from '../long-ago.ts';
import { toNumber } from '../to-number.ts';
import { readWeekday } from './days.ts';
import {
  attempt,
  type Found,
  lastDayOf,
  sessionBefore,
  type TimeContext,
  toPeriod,
  withoutArticle,
} from './found-time.ts';
import { toLastDay } from './lengths.ts';
import { asOfDay, named } from './named-spans.ts';
import { toOccasion } from './occasions.ts';
import { toThird } from './parts-of-spans.ts';
import { toUndated } from './pointed-days.ts';
import { readThisMonth, readThisQuarter, readThisYear } from './running-spans.ts';
import { startOfSeason } from './seasons.ts';
import { isPastTold } from './tense.ts';
import { toEndAfter } from './told-times.ts';

export function range(from: string | undefined, to: string | undefined, context: TimeContext): Found | undefined {
  if (from === undefined || to === undefined) return undefined;
  const { yearTold } = context;
  // "In 2008 gold ended higher, but only after dropping 29% between March and November".
  const ofYear =
    yearTold === undefined || /\d{4}/.test(from + to) ? undefined : `${from} ${yearTold} to ${to} ${yearTold}`;
  const period =
    (ofYear === undefined ? undefined : attempt(() => parsePeriod(ofYear, context.published))) ??
    attempt(() => parsePeriod(`${from} to ${to}`, asOfDay(`${from} ${to}`, context))) ??
    attempt(() => parsePeriod(`${from} to ${to}`, context.published));
  if (period === undefined) return undefined;
  const end = Math.min(period.to, context.isAhead ? period.to : sessionBefore(context.published));
  if (end <= period.base) return undefined;
  return { period: toPeriod(period.base, end, 'window', false) };
}

/** "Between March and November": its ends may be anywhere in the two months. */
export function rangeBetween(
  from: string | undefined,
  to: string | undefined,
  context: TimeContext,
): Found | undefined {
  const found = range(from, to, context);
  if (found === undefined || !isMonth.test(from ?? '') || !isMonth.test(to ?? '')) return found;
  const { base, to: last } = found.period;
  const start = { base, to: sessionBefore(endOfMonth(base + besideWeekend)) };
  const end = { base: sessionBefore(startOfMonth(last) - 1), to: last };
  return start.to >= end.base ? found : { ...found, period: { ...found.period, ends: { start, end } } };
}

const isMonth = /^[A-Z][a-z]+\.?(?:,? (?:of )?\d{4})?$/;

/** From the last session before a month to its first days. Unit: calendar days. */
const besideWeekend = 6;

/** From the close of one edge to the close of the other; the start of a span is the close before it. */
export function rangeOfEdges(
  edgeFrom: string | undefined,
  from: string | undefined,
  edgeTo: string | undefined,
  to: string | undefined,
  context: TimeContext,
): Found | undefined {
  const base = toEdge(edgeFrom, from, context, 'base');
  const end = toEdge(edgeTo, to, context, 'to');
  if (base === undefined || end === undefined || base >= end) return undefined;
  return { period: toPeriod(base, Math.min(end, sessionBefore(context.published)), 'window', false) };
}

/** The last day of a written span, or its edge; where a move starts, the close before it. */
function toEdge(
  edge: string | undefined,
  written: string | undefined,
  context: TimeContext,
  side: 'base' | 'to',
): DayNumber | undefined {
  const found =
    written === undefined ? undefined : (readRunning(written, context) ?? named(withoutArticle(written), context));
  if (found === undefined) return undefined;
  const { base, to, role } = found.period;
  if (edge !== undefined) return /^(?:end|close)/i.test(edge) ? to : base;
  if (role === 'day') return to;
  return side === 'base' ? base : to;
}

/** "The month", "the quarter", as they are spoken of on the day of publication. */
function readRunning(written: string, context: TimeContext): Found | undefined {
  const whole = /^the (month|quarter|year)$/i.exec(written);
  if (whole === null) return undefined;
  const read = { month: readThisMonth, quarter: readThisQuarter, year: readThisYear };
  return read[whole[1]?.toLowerCase() as keyof typeof read](whole, context);
}

/** From the extreme close of a named span to a day. */
function fromNamedExtreme(
  written: string,
  noun: string,
  to: DayNumber | undefined,
  context: TimeContext,
): Found | undefined {
  const scope = named(written, context)?.period;
  if (to === undefined || scope === undefined || scope.to >= to || to > context.published) return undefined;
  const side = toSide(noun);
  const first = scope.role === 'day' ? scope.to : scope.base + 1;
  return { period: { ...toPeriod(scope.to, to, 'window', false), anchor: { base: first, to: scope.to, side } } };
}

/** "From the spring of 2003 to the end of 2014": from its start, or from the end of any of its months. */
export function rangeFromSeason(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, season = '', year = '', edge, last = ''] = match;
  const to = toEdge(edge, last, context, 'to');
  const first = startOfSeason(season, Number(year));
  const [base = first, ...others] = [1, 0, 2, 3].map((months) => sessionBefore(addMonths(first, months) - 1));
  if (to === undefined || to > context.published || others.some((other) => other >= to)) return undefined;
  return {
    period: {
      ...toPeriod(base, to, 'window', false),
      others: others.map((other) => ({ label: match[0], base: other, to })),
    },
  };
}

/** "July 2024: ... From that evening to the end of the year it lost 1.5%": of the year that the passage has told of. */
function toEndOfTale({ 3: last, input }: RegExpExecArray, end: DayNumber | undefined, context: TimeContext) {
  const { published } = context;
  const told = context.told?.to ?? (context.isPast ? context.lastDay : context.lastEnd);
  if (told === undefined || !/^the year$/i.test(last ?? '') || !isPastTold(input)) return end;
  const { year } = toCivilDate(told);
  return year < toCivilDate(published).year ? sessionBefore(lastDayOf(year)) : end;
}

/** "From that day to the end of June", "from the low to May 5": the extreme that the text has dated, or the day told last. */
export function rangeFromLastDay(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, noun, edge, written, named] = match;
  // "From there to the end of that year": of the day that it goes on from.
  const isOfTold = /^that year$/i.test(written ?? '') && context.lastDay !== undefined;
  const last = isOfTold ? String(toCivilDate(context.lastDay as DayNumber).year) : written;
  const end = named === undefined ? toEdge(edge, last, context, 'to') : toLastDay(named, context);
  const to = toEndOfTale(match, end, context);
  const known = noun === undefined ? undefined : context.extremes?.[toSide(noun)];
  const isOfTime = / (?:there|then|that point) /i.test(match[0]);
  const day = (isOfTime ? toTimeTold(context, last) : undefined) ?? context.lastDay;
  const base = known === undefined ? day : known.to;
  if (to !== undefined && to !== end && (base === undefined || to <= base)) return toUndated(to);
  if (base === undefined || to === undefined || to <= base || to > context.published) return undefined;
  const period = toPeriod(sessionBefore(base), sessionBefore(to), 'window', false);
  if (known !== undefined) return { period: { ...period, anchor: known } };
  return {
    period: context.isPast || (isOfTime && context.told !== undefined) ? period : { ...period, from: 'carried' },
  };
}

/** "From then to the end of May": the end of the time told; "about 2000: from then through 2006", with that year. */
function toTimeTold({ told }: TimeContext, last: string | undefined): DayNumber | undefined {
  if (told === undefined) return undefined;
  return /^(?:19|20)\d\d$/.test(last ?? '') && told.to - told.base > leastYear ? told.base : told.to;
}

const toSide = (noun: string): 'high' | 'low' => (/high|peak|record|top/i.test(noun) ? 'high' : 'low');

/** "The March 17-18 meeting": from the eve of the first day to the last. */
export function rangeOfDays([, month, first, last, year]: RegExpExecArray, context: TimeContext): Found | undefined {
  const ofYear = year === undefined ? '' : `, ${year}`;
  const end = Number(first) < Number(last) ? named(`${month} ${last}${ofYear}`, context) : undefined;
  if (end === undefined) return undefined;
  const eve = sessionBefore(end.period.to - (Number(last) - Number(first)) - 1);
  return { ...end, period: { ...end.period, base: eve, role: 'window' } };
}

/** From the close that a level is set beside to the last. */
export function sinceLevel(match: RegExpExecArray, context: TimeContext): Found | undefined {
  // "74% above the low of March 2009": from that close, wherever in the month it lay.
  const extreme = /\b(lows?|trough)\b/i.exec(match[0])?.[1];
  if (extreme !== undefined && match[1] === undefined && named(match[2] ?? '', context)?.period.role !== 'day')
    return fromNamedExtreme(match[2] ?? '', extreme, sessionBefore(context.published), context);
  const base =
    match[3] === undefined
      ? toEdge(match[1]?.replace(/^last day$/i, 'end'), match[2], context, 'to')
      : toOccasion(match[3], context);
  const to = sessionBefore(context.published);
  return base === undefined || base >= to ? undefined : { period: toPeriod(sessionBefore(base), to, 'window', true) };
}

/** "From Friday to Friday": the week up to the last of them. */
export function weekToWeekday([, from, to, end]: RegExpExecArray, context: TimeContext): Found | undefined {
  if (end === undefined && from?.toLowerCase() !== to?.toLowerCase()) return undefined;
  const last = readWeekday(end ?? to, context)?.period.to;
  if (last === undefined) return undefined;
  return { period: toPeriod(sessionBefore(last - 7), last, 'window', false) };
}

/** "Three days, from Tuesday to Thursday": the first of them counts, where they are that many. */
export function countedWeekdays([, amount = '', from, to]: RegExpExecArray, context: TimeContext): Found | undefined {
  const last = readWeekday(to, context)?.period;
  const first = last === undefined ? undefined : readWeekday(from, { ...context, published: last.to })?.period;
  if (first === undefined || last === undefined || first.to >= last.to) return undefined;
  const base = toEndAfter(first.base, toNumber(amount), 'sessions') === last.to ? first.base : first.to;
  return { period: toPeriod(base, last.to, 'window', false) };
}

/** From the close before the first day to that of the second. */
export function rangeOfWeekdays(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [first, last] = [readWeekday(match[1], context), readWeekday(match[2], context)];
  if (first === undefined || last === undefined || first.period.base >= last.period.to) return undefined;
  return { period: toPeriod(first.period.base, last.period.to, 'window', false) };
}

export function sinceEve(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const day = named(match[1] as string, context)?.period;
  const to = sessionBefore(context.published);
  if (day === undefined || day.role !== 'day' || day.base >= to) return undefined;
  return { period: toPeriod(day.base, to, 'window', true), isSince: true, sinceEnd: day.to };
}

export function sinceNewYear(end: string, context: TimeContext): Found | undefined {
  const last = named(end, context);
  if (last === undefined) return undefined;
  return {
    period: toPeriod(sessionBefore(lastDayOf(toCivilDate(last.period.to).year - 1)), last.period.to, 'window', false),
  };
}

/** "Between early June and this Wednesday": from the start of that part, or from any close of it up to its end. */
export function rangeFromPart(
  [label, part = '', written = '', end = '']: RegExpExecArray,
  context: TimeContext,
): Found | undefined {
  const whole = named(written, context)?.period;
  const to = toLastDay(end.replace(/^this /i, ''), context);
  if (whole === undefined || to === undefined || to > context.published) return undefined;
  const [first, last] = toThird(part.toLowerCase(), whole.base, whole.to, whole.to - whole.base > 300);
  if (last >= to) return undefined;
  const period = toPeriod(first, to, 'window', false);
  return { period: { ...period, others: [{ label, base: last, to }] } };
}

/** "Between late May and the middle of July": from the start of the one part to the end of the other. */
export function rangeOfParts(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, partFrom = '', from = '', partTo = '', to = ''] = match;
  const { lastBase, lastEnd, published } = context;
  const isBare = !/\d{4}/.test(from + to);
  // "In a single week of April 2000 it fell 25%. It rallied 35% between late May and the middle of July."
  const isOfTale =
    isBare &&
    lastEnd !== undefined &&
    lastEnd - (lastBase ?? lastEnd) <= mostOfTale &&
    published - lastEnd > longAgo &&
    isPastTold(match.input);
  const last = named(to, isOfTale ? { ...context, isPast: true, lastDay: lastEnd } : context)?.period;
  const ofYear = last === undefined || /\d{4}/.test(from) ? from : `${from} ${toCivilDate(last.to).year}`;
  const first = named(ofYear, context)?.period ?? named(from, context)?.period;
  if (first === undefined || last === undefined) return undefined;
  const start = toPartNamed(partFrom, first);
  const end = toPartNamed(partTo, last);
  if (start.to >= end.base || end.to > context.published) return undefined;
  return { period: { ...toPeriod(start.base, end.to, 'window', false), ends: { start, end } } };
}

/** A month or a quarter that a tale has told of. Unit: calendar days. */
const mostOfTale = 100;

/** "The middle of July": the closes from the one before it to its last. */
function toPartNamed(part: string, { base, to }: { readonly base: DayNumber; readonly to: DayNumber }) {
  const name = part
    .toLowerCase()
    .replace(/^middle.*/, 'mid')
    .replace(/^latter.*/, 'late')
    .replace(/^early.*/, 'early');
  const [first, last] = toThird(name, base, to, to - base > 300);
  return { base: first, to: last };
}
