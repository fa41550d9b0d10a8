import { addMonths, type DayNumber, endOfMonth, fromCivilDate, toCivilDate } from '../../../core/index.ts';
import { type Found, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';
import { isPastTold, isToldAt } from './tense.ts';

const seasons = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 } as const;

/** The first day of a season; a winter is that of the year it begins in. */
export function startOfSeason(name: string, year: number): DayNumber {
  return fromCivilDate(year, seasons[name.toLowerCase() as keyof typeof seasons], 1);
}

/** From the close before a season to its last. */
export function toSeason(name: string, year: number): { readonly base: DayNumber; readonly to: DayNumber } {
  const first = startOfSeason(name, year);
  return { base: sessionBefore(first - 1), to: sessionBefore(endOfMonth(addMonths(first, 2))) };
}

/** "since the spring of 2022": its three months; a winter is that of the year it began in. */
export function readSeason(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const inYear = /^\d/.test(match[3] as string) ? Number(match[3]) : toCivilDate(published).year - 1;
  const { base, to: last } = toSeason(match[2] as string, inYear);
  if (last > published) return undefined;
  if (match[1] === undefined) return { period: toPeriod(base, last, 'scope', false) };
  return { period: toPeriod(base, sessionBefore(published), 'window', true), isSince: true, sinceEnd: last };
}

/** "this summer", "by the spring", "before the summer is out": the latest that has begun, or the next one where the text looks ahead. */
export function readBareSeason(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const lead = (match[1] as string).toLowerCase();
  const name = (match[2] as string).toLowerCase() as keyof typeof seasons;
  const isToEnd = /end|close/.test(lead) || /(?:out|over|ends)$/i.test(match[0]);
  if (name === 'fall' && !isToEnd && !/this|last|next/.test(lead)) return undefined;
  const { year: inYear } = toCivilDate(published);
  const starts = [inYear - 1, inYear, inYear + 1].map((at) => fromCivilDate(at, seasons[name], 1));
  const isToCome =
    /next/.test(lead) ||
    context.isAhead ||
    (/^(?:by|before|until)/.test(lead) && !isToldAt(match)) ||
    (/this/.test(lead) && isNearAhead(starts[1] as DayNumber, published) && !isToldAt(match));
  const first = isToCome
    ? starts.find((start) => (isToEnd ? endOfMonth(addMonths(start, 2)) > published : start > published - 31))
    : starts.findLast((start) => start < published - 14);
  if (first === undefined) return undefined;
  const last = sessionBefore(endOfMonth(addMonths(first, 2)));
  const base = sessionBefore(first - 1);
  if (last > published && isToEnd && isToCome)
    return {
      period: toPeriod(Math.min(base, sessionBefore(published)), last, 'scope', false),
      isAhead: true,
      isDeadline: true,
    };
  if (last > published && first > published - 31)
    return { period: toPeriod(base, last, 'scope', false), isAhead: true, isDeadline: true };
  const to = Math.min(last, sessionBefore(published));
  if (/since/.test(lead))
    return { period: toPeriod(base, sessionBefore(published), 'window', true), isSince: true, sinceEnd: to };
  return { period: toPeriod(base, to, 'scope', false) };
}

/** "A setback this spring", written in February: the one that begins within a quarter. */
const isNearAhead = (start: DayNumber, published: DayNumber): boolean =>
  start > published && start - published <= quarterDays;

/** Unit: calendar days. */
const quarterDays = 92;

/** "Its autumn low": the latest season of that name that has begun. */
export function readSeasonOfTurn([, name = '']: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const { year } = toCivilDate(published);
  const span = [year, year - 1]
    .map((at) => toSeason(name, at))
    .find(({ base }) => base < sessionBefore(published) - 14);
  if (span === undefined) return undefined;
  return { period: toPeriod(span.base, Math.min(span.to, sessionBefore(published)), 'window', false) };
}

/** "By the time the leaves turn": by the end of the next season that is known by it. */
export function readSeasonSign(match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const sign = (match[1] as string).toLowerCase();
  const name = /leaves/.test(sign)
    ? 'autumn'
    : /melts|gone/.test(sign)
      ? 'spring'
      : /snow/.test(sign)
        ? 'winter'
        : 'summer';
  if (isPastTold(match.input)) return undefined;
  const { year } = toCivilDate(published);
  const first = [year, year + 1].map((at) => startOfSeason(name, at)).find((start) => start > published);
  if (first === undefined) return undefined;
  const last = endOfMonth(addMonths(first, 2));
  return { period: toPeriod(sessionBefore(published), last, 'scope', false), isAhead: true, isDeadline: true };
}
