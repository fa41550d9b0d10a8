import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  parsePeriod,
  previousSession,
  toCivilDate,
  toIsoDate,
} from '../../../core/index.ts';
import { leastYear } from '../../calendar-lengths.ts';
import { longAgo } from '../long-ago.ts';
import { toMonthNumber } from '../month-number.ts';
import { attempt, type Found, lastDayOf, reviewDays, sessionBefore, type TimeContext, toPeriod } from './found-time.ts';

/** "Last August", said in August, is that of the year before. */
export function lastMonth([, name = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  return toLastMonth(name, context);
}

export function toLastMonth(name: string, context: TimeContext): Found | undefined {
  const found = named(name, context);
  const isRunning = found !== undefined && (found.period.isOpen || found.isAhead === true);
  return isRunning ? named(`${name} ${toCivilDate(context.published).year - 1}`, context) : found;
}

/** "June last year". */
export function monthOfYear([, name = '', which = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { year } = toCivilDate(context.published);
  return named(`${name} ${/last/i.test(which) ? year - 1 : year}`, context);
}

/** A name without a year, in a passage on an earlier time, is of that time. */
export function asOfDay(text: string, { published, anchor, isAhead }: TimeContext): DayNumber {
  if (/\d{4}/.test(text)) return published;
  if (anchor < published - longAgo) return lastDayOf(toCivilDate(anchor).year);
  return isAhead ? addMonths(published, 12) : published;
}

/** A name without a year in a passage on a time well before publication: of the year told, or the first after what was told. */
function namedInTale(text: string, context: TimeContext) {
  const { lastDay, lastBase, lastEnd, isPast, told, published } = context;
  const inTale = (last: DayNumber) =>
    followingNamed(text, last, published) ?? attempt(() => parsePeriod(text, published));
  const isOfMove = told !== undefined && told.base === lastBase && told.to === lastEnd && told.to < published - longAgo;
  if (isOfMove && isOfCalendar(text))
    return told.to - told.base > leastYear
      ? attempt(() => parsePeriod(`${text} ${toCivilDate(told.to).year}`.replace(ofPart, '$1 of $2'), published))
      : inTale(told.to);
  const isOver = lastDay !== undefined && lastDay < published - (context.isOfFigure === true ? wholeYear : longAgo);
  return isPast && isOver ? inTale(lastDay) : undefined;
}

/** Unit: calendar days. */
const wholeYear = 366;

/** "It topped out on March 9", in a tale of long ago that has told of March 10: a day near that one. */
function namedBeside(text: string, context: TimeContext) {
  const { isOldTale, lastDay, published } = context;
  if (isOldTale !== true || lastDay === undefined || lastDay >= published - longAgo || context.isAhead)
    return undefined;
  const period = followingNamed(text, lastDay, published);
  const isDay = period !== undefined && previousSession(period.to) === period.base;
  return isDay && Math.abs(period.to - lastDay) <= besideDays ? period : undefined;
}

/** Days by which a day without a year may lie from the last one told. Unit: calendar days. */
const besideDays = 35;

/** The first such name after the last day spoken of, or the one that day lies in. */
function followingNamed(text: string, lastDay: DayNumber, published: DayNumber) {
  for (let months = 0; months <= 12; months++) {
    const asOf = addMonths(lastDay, months);
    const period = asOf > published ? undefined : attempt(() => parsePeriod(text, asOf));
    if (period !== undefined && period.to >= lastDay - 31) return period;
  }
  return undefined;
}

/** "The VIX ended 2020 at 22.8. It had peaked at 82.7 in March": the last such name to the day that is looked back from. */
function namedBefore(text: string, { backFrom, published }: TimeContext) {
  if (backFrom === undefined || backFrom >= published) return undefined;
  const period = attempt(() => parsePeriod(text, backFrom));
  return period !== undefined && period.to <= backFrom ? period : undefined;
}

/** The first such name that ends after publication. */
function nextNamed(text: string, { published }: TimeContext) {
  for (let months = 0; months <= 12; months++) {
    const period = attempt(() => parsePeriod(text, addMonths(published, months)));
    if (period !== undefined && period.to > published) return period;
  }
  return undefined;
}

const ofPart = /^(.*\b(?:quarter|half)) (\d{4})$/i;

/**
 * "The Fed cuts in June", written in March: an event in the plain present is of the next such time, where that is nearer
 * than the last, more of it is to come than has passed, or the last is over for long.
 */
function nearerAhead(text: string, context: TimeContext) {
  if (context.isPresent !== true || !isOfCalendar(text)) return undefined;
  const { published } = context;
  const last = attempt(() => parsePeriod(text, published));
  const next = nextNamed(text, context);
  if (last === undefined || next === undefined) return undefined;
  const left = next.to - published;
  const isNext = last.to > published ? left > published - last.base : left < published - last.to;
  return isNext || published - last.to > longOver ? next : undefined;
}

/** What is over for a quarter is not told in the plain present without its year. Unit: calendar days. */
const longOver = 92;

/** A month, a day of one, a quarter or a half: names that come again every year. */
function isOfCalendar(text: string): boolean {
  return /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:quarter|half)$/i.test(
    text,
  );
}

/** In the first days of January "the year" is the one that has ended, unless the text looks ahead. */
function toYearUnderReview({ published, isAhead }: TimeContext): number {
  const { year, month, day } = toCivilDate(published);
  return month === 1 && day <= reviewDays && !isAhead ? year - 1 : year;
}

/** "In 2025 it gained 16.4%. In the first quarter it had lost 4.6%", written in January: of the year told, where its own runs still. */
function namedInYearOver(written: string, { lastBase, lastEnd, published, isStanding }: TimeContext) {
  const text = written.replace(/ of the year$/i, '');
  if (lastBase === undefined || lastEnd === undefined || lastEnd >= published || !/(?:quarter|half)$/i.test(text))
    return undefined;
  if (isStanding === true) return undefined;
  const { year } = toCivilDate(lastEnd);
  const whole = attempt(() => parsePeriod(String(year), published));
  if (whole?.base !== lastBase || whole.to !== lastEnd || year !== toCivilDate(published).year - 1) return undefined;
  const own = attempt(() => parsePeriod(text, published));
  if (own === undefined || own.to <= published) return undefined;
  return attempt(() => parsePeriod(`${text} ${year}`.replace(ofPart, '$1 of $2'), published));
}

/** "In 2013 yields rose from 1.7% in May": of the year told; of the next, where the sentence leads on to it from a later time. */
function namedInYear(text: string, { yearTold, toldBefore, published }: TimeContext) {
  if (yearTold === undefined) return undefined;
  const inYear = (year: number) => attempt(() => parsePeriod(`${text} ${year}`.replace(ofPart, '$1 of $2'), published));
  const told = inYear(yearTold);
  if (toldBefore === undefined || told === undefined || told.to > toldBefore) return told;
  const next = inYear(yearTold + 1);
  return next === undefined || next.to > published ? told : next;
}

/**
 * "12/11/2025" as December 11, "25/12/2025" and "11.12.2025" by the day first; where both may be meant and the month
 * first lies after publication, the day first.
 */
function toIsoIn(text: string, published: DayNumber): string {
  return text.replace(
    /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})\b/,
    (whole, a: string, mark: string, b: string, y: string) => {
      const year = y.length === 2 ? 2000 + Number(y) : Number(y);
      const orders =
        mark === '/'
          ? [
              [a, b],
              [b, a],
            ]
          : [
              [b, a],
              [a, b],
            ];
      const days = orders.flatMap(([month, day]) => {
        const on = attempt(() => fromCivilDate(year, Number(month), Number(day)));
        return on === undefined ? [] : [on];
      });
      const known = days.find((on) => on <= published) ?? days[0];
      return known === undefined ? whole : toIsoDate(known);
    },
  );
}

/** A named span as `parsePeriod` resolves it; one that is not over is cut at publication, unless the text looks ahead. */
export function named(text: string, context: TimeContext): Found | undefined {
  const clean = toIsoIn(text, context.published)
    .replace(/-(?=quarter)/i, ' ')
    .replace(/\b(?:latter|back)(?= half)/i, 'second')
    .replace(/\bfront(?= half)/i, 'first')
    .replace(/\b(?:of |FY)(?=\d{4})/g, '')
    .replace(/ of the year$/i, ` ${toYearUnderReview(context)}`)
    .replace(/ of this year$/i, ` ${toCivilDate(context.published).year}`)
    .replace(/,? (?:of )?last year$/i, ` ${toCivilDate(context.published).year - 1}`)
    .replace(/(?<=[a-z\d]) this year$/i, ` ${toCivilDate(context.published).year}`)
    .replace(/^(first|second|third|fourth|final|last) (quarter|half) (\d{4})$/i, '$1 $2 of $3');
  const isBare = !/\d{4}/.test(clean);
  const ofYear = isBare && isOfCalendar(clean) ? namedInYear(clean, context) : undefined;
  const ofTale = isBare && !context.isAhead ? namedInTale(clean, context) : undefined;
  const before =
    isBare && isOfCalendar(clean)
      ? (namedBefore(clean, context) ?? (context.isAhead ? undefined : namedInYearOver(clean, context)))
      : undefined;
  const toCome = isBare && !context.isAhead ? nearerAhead(clean, context) : undefined;
  const period =
    (ofYear ?? before) !== undefined
      ? (ofYear ?? before)
      : ofTale !== undefined
        ? ofTale
        : isBare && context.isAhead
          ? nextNamed(clean, context)
          : ((isBare ? namedBeside(clean, context) : undefined) ??
            toCome ??
            attempt(() => parsePeriod(clean, asOfDay(clean, context))));
  if (period === undefined) return undefined;
  const isDay = previousSession(period.to) === period.base;
  const { published } = context;
  const isAhead = context.isAhead || (period === toCome && period !== undefined);
  if (period.to > published) {
    if (isAhead) return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false), isAhead: true };
    const end = sessionBefore(published);
    if (period.base >= end)
      return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false), isAhead: true };
    return { period: toPeriod(period.base, end, 'window', true), ends: period.to };
  }
  return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false) };
}

/** "The October-to-December quarter of 2018": a quarter of the calendar; other three months are none. */
export function quarterOfMonths(
  first: string,
  last: string,
  year: string | undefined,
  context: TimeContext,
): Found | undefined {
  const [from, to] = [toMonthNumber(first), toMonthNumber(last)];
  if (from % 3 !== 1 || to !== from + 2) return undefined;
  return named(`Q${(from + 2) / 3}${year === undefined ? '' : ` ${year}`}`, context);
}

export function open(text: string, { published }: TimeContext): Found | undefined {
  const period = attempt(() => parsePeriod(text, published));
  if (period === undefined) return undefined;
  const ends = text === 'YTD' ? lastDayOf(toCivilDate(published).year) : undefined;
  return { period: toPeriod(period.base, period.to, 'window', true), ends };
}

/** "May" and "March" are months only where no verb would fit. */
export function readMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const name = match[1] as string;
  if (/^(?:May|March|Mar\.)$/.test(name)) {
    const before = match.input.slice(0, match.index).trimEnd();
    const isSubject =
      /^(?:|.*[.:;?!])$/s.test(before) &&
      /^(?:(?: (?:scoreboard|scorecard|tally|table|results|in figures))?(?:: | [-\u2013\u2014] )(?=.)|(?:, (?:with|when|in which|by contrast)| (?:alone|itself|was|were|saw|brought|had|has|is|gave|left|cost|took|made|began|[a-z]{3,}ed))\b)/s.test(
        match.input.slice(match.index + match[0].length),
      );
    const isAlone = name === match.input;
    if (
      !isSubject &&
      !isAlone &&
      !/(?:\bin|\bits|\btheir|\bthe|\ba|\bof|\bsince|\bby|\blate|\bearly|\bmid|\blast|\bthis|\bfor|\bthrough|\buntil|\bfrom|\bto|\binto|\bduring|\band|\bend(?:s|ed)?|\bfinish(?:es|ed)?|\bclosed?|\bcloses|\bclose[sd]? out|\bbegan|\bstarted|\bentered|\bbest|\bworst|\bstrongest|\bweakest|\bthen came|\bnext came|\bany|\bevery|\beach|'s|,|\()$/i.test(
        before,
      )
    )
      return undefined;
  }
  const isPrint = /^ (?:[\w-]+ ){0,2}?(?:figures?|reports?|readings?|data|numbers?|prints?)\b/.test(
    match.input.slice(match.index + match[0].length),
  );
  return named(name, isPrint ? { ...context, isAhead: false } : context);
}
