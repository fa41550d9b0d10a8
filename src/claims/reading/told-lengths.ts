import {
  addMonths,
  type DayNumber,
  endOfMonth,
  previousSession,
  sessionOnOrBefore,
  startOfMonth,
} from '../../core/index.ts';
import { daysOf, spanLengths } from '../calendar-lengths.ts';
import type { Span } from '../document.ts';
import type { StatedPeriod } from '../statement.ts';
import { doneBefore, past, present, toClause } from './clause-words.ts';
import type { TimeMark } from './marks.ts';
import { longOver } from './period-bounds.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { toDays } from './times/lengths.ts';
import { toEndAfter } from './times/told-times.ts';
import { toNumber } from './to-number.ts';

/** "a two-year gain": the length of that gain alone. */
export function isFloating({ isLength, text, period }: TimeMark): boolean {
  return (
    period.length !== undefined || (isLength && /^[\w-]+[ -](?:session|week|month|quarter|year|day)s?[ -]/i.test(text))
  );
}

/** How much of what a length counts: "in just five sessions", "in a month", "in the two days". */
function readLength({ text }: TimeMark) {
  const match =
    /^(?:in|over|within|during) (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:the )?(?:a (?:single )?|([a-z]+(?:-[a-z]+)?|\d{1,3}) )(?:trading )?(session|day|week|month)s?$/i.exec(
      text,
    );
  const number = match === null ? Number.NaN : match[1] === undefined ? 1 : toNumber(match[1]);
  if (match === null || Number.isNaN(number)) return undefined;
  return { number, noun: (match[2] as string).toLowerCase(), isOne: match[1] === undefined };
}

/** "After the announcement": what a stretch is counted from, where no day is named. */
const fromHappening = /^ (?:after|following) (?:the|that|its|his|her|their|this) (?!bell|close|open)[a-z]/;

/**
 * "On the 12th and 13th bonds broke. The index fell 5% in two sessions", "the fund lost 16% in the two days after the
 * speech": told in the past, a stretch that begins or ends at a day told; it may be borne out by any of these.
 */
export function toLengthTold(reader: SentenceReader, length: TimeMark, core: Span): StatedPeriod | undefined {
  const { discourse, block } = reader;
  const told = readLength(length);
  const clause = toClause(reader, core);
  const isDayAlone = told?.isOne === true && /^(?:day|session)$/.test(told.noun);
  // "Lost 2.6% in a day, the Nasdaq 4.8%": as the move before it.
  const before = isDayAlone ? reader.statements.find(({ period }) => period.text === length.text) : undefined;
  if (before !== undefined) return before.period;
  if (told === undefined || !isDone(clause) || (told.isOne && told.noun === 'week' && !/^within/i.test(length.text)))
    return undefined;
  if (isDayAlone) return toDayItself(reader, length);
  const now = sessionOnOrBefore(discourse.published);
  const isAfter = fromHappening.test(reader.after(length, 24));
  const { monthTold } = discourse;
  if (!isAfter && told.isOne && told.noun === 'month' && monthTold?.isNamed === true && monthTold.block === block)
    return toMonthTold(length, monthTold.to);
  const days = isAfter ? listDaysToldOf(reader) : listDaysOfPassage(reader, length);
  const [first, ...others] = days
    .filter((day) => day < now)
    .flatMap((day) => listLengths(day, told, isAfter))
    .filter(({ to }) => to <= now)
    .map((stretch) => ({ label: length.text, ...stretch }));
  if (first === undefined) return isAfter ? { ...length.period, text: length.text, isUndatable: true } : undefined;
  const upToNow = { label: length.text, base: length.period.base, to: length.period.to };
  const { base, to } = first;
  return {
    ...{ text: length.text, base, to, role: 'window', from: 'carried', isOpen: false },
    others: isAfter ? others : [...others, upToNow],
  };
}

/** "The streak died on June 5. The index lost 2.6% in a day": of the day told last, or of the latest one. */
function toDayItself(reader: SentenceReader, length: TimeMark): StatedPeriod | undefined {
  const [day] = listDaysOfPassage(reader, length);
  const { text, period } = length;
  if (day === undefined || day >= period.to) return undefined;
  const to = sessionOnOrBefore(day);
  return {
    ...{ text, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false },
    others: [{ label: text, base: period.base, to: period.to }],
  };
}

/** Told in the past, and not of what is so by now. */
const isDone = (clause: string): boolean =>
  (doneBefore.test(clause) || past.test(clause) || /\b(?:cost|made|took|went|brought|saw)\b/i.test(clause)) &&
  !present.test(clause);

/** The month that the passage told last, whole. */
function toMonthTold({ text }: TimeMark, told: DayNumber): StatedPeriod {
  const base = sessionOnOrBefore(startOfMonth(told) - 1);
  const to = sessionOnOrBefore(endOfMonth(told));
  return { text, base, to, role: 'window', from: 'carried', isOpen: false, others: [] };
}

/** The days told last in the sentence and in its passage, the latest told first; "the five sessions" are others. */
function listDaysOfPassage({ discourse, block, marks }: SentenceReader, length: TimeMark): DayNumber[] {
  const ahead = marks.times.filter(({ end, isLookBack }) => end <= length.start && isLookBack !== true);
  if (/^\w+ the (?!space|course|span)/i.test(length.text) || ahead.some(({ period }) => period.role !== 'day'))
    return [];
  const before = discourse.lastDayBlock === block && discourse.lastDay !== undefined ? [discourse.lastDay] : [];
  return [...ahead.map(({ period }) => period.to).reverse(), ...before].slice(0, mostStarts);
}

/** The days that the text has told of so far, the latest told first, those of the sentence before them. */
function listDaysToldOf({ discourse, marks }: SentenceReader): DayNumber[] {
  const own = marks.times.filter(({ period, isLookBack }) => period.role === 'day' && !isLookBack);
  return [...new Set([...own.map(({ period }) => period.to), ...discourse.daysTold])].slice(0, mostStarts);
}

/** How many of the days told last a stretch may be counted from. */
const mostStarts = 3;

/** So long from the eve of a day, from its close, or up to it. */
function listLengths(
  day: DayNumber,
  { number, noun }: { readonly number: number; readonly noun: string },
  isAfter: boolean,
) {
  const unit = noun === 'day' ? 'session' : noun;
  const on = sessionOnOrBefore(day);
  const after = { base: on, to: sessionOnOrBefore(toEndAfter(on, number, unit)) };
  if (isAfter) return [after];
  const before = { base: toStartBefore(on, number, unit), to: on };
  if (unit !== 'session') return [after, before];
  const eve = previousSession(on);
  return [{ base: eve, to: toEndAfter(eve, number, unit) }, after, before];
}

/** The close so many sessions, weeks or months before a day. */
function toStartBefore(day: DayNumber, number: number, unit: string): DayNumber {
  if (unit === 'month') return sessionOnOrBefore(addMonths(day, -number));
  if (unit === 'week') return sessionOnOrBefore(day - 7 * number);
  let start = day;
  for (let count = 0; count < number; count++) start = previousSession(start);
  return start;
}

/** "July 2024: the fund gains 11% in five sessions": a stretch of that length within the time named before it, where that is over. */
export function toLengthWithin(reader: SentenceReader, length: TimeMark): StatedPeriod | undefined {
  const told = readLength(length);
  const days = told === undefined || told.isOne ? undefined : toDays(told.number, told.noun);
  const { published } = reader.discourse;
  const whole = reader.marks.times.findLast(
    ({ end, period, isAhead, isLookBack, isSince, isLength, isDeadline, isCarried }) =>
      end <= length.start &&
      !(isAhead || isLookBack || isSince || isLength || isDeadline || isCarried || period.isOpen) &&
      period.role !== 'day' &&
      published - period.to > longOver,
  )?.period;
  if (days === undefined || whole === undefined || whole.to - whole.base <= days) return undefined;
  return { ...whole, text: length.text, role: 'scope', length: days, others: [] };
}

/** Lengths of the stretches that "in a month" may point back to. Unit: calendar days. */
const unitLengths = {
  session: [0, 5],
  day: [0, 5],
  ...spanLengths,
};

const goesOn =
  /^ (?:that|which|after|before|of|to(?! (?:the )?[A-Z][\w&. -]{1,24}'s? \d)|since|from|until|through|end(?:ed|ing)?|just)\b/i;

/** "In July 2024 it jumped 10% in a month", "in July, when it gained 10% over the month": the one that the sentence has named. */
export function findUnitTold(reader: SentenceReader, length: TimeMark): TimeMark | undefined {
  if (/^\w+ the\b/i.test(length.text) && goesOn.test(reader.after(length, 40))) return undefined;
  const unit =
    /^(?:(?:in|over|for|during) the|in (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:a single|a|one)) (?:trading )?(day|session|week|month|quarter|year)$/i.exec(
      length.text,
    )?.[1];
  const [least = 0, most = 0] = unit === undefined ? [] : unitLengths[unit.toLowerCase() as keyof typeof unitLengths];
  return reader.marks.times.findLast(
    ({ end, period, isAhead, isLookBack, isLength, isDeadline, isCarried }) =>
      end <= length.start &&
      !(isAhead || isLookBack || isLength || isDeadline || isCarried || period.isOpen) &&
      (least === 0 ? period.role === 'day' : period.role === 'window') &&
      period.to - period.base >= least &&
      period.to - period.base <= most,
  );
}

/** "The index is up 7% this year. Builders have added 15% in two weeks": a stretch told up to now, of about that length. */
export function listToldOfLength({ discourse }: SentenceReader, found: TimeMark): StatedPeriod['others'] {
  const told = found.isLength ? readLength(found) : undefined;
  if (told === undefined || told.isOne || (told.noun !== 'week' && told.noun !== 'month')) return [];
  const days = daysOf[told.noun];
  return discourse.periods
    .filter(({ role, isOpen, from }) => role === 'window' && isOpen && from === 'stated')
    .filter(({ base, to }) => to === found.period.to && Math.round((to - base) / days) === told.number)
    .map(({ text, base, to }) => ({ label: text ?? 'spoken of before', base, to }));
}

/** "After the 2016 election it rallied 16% in a month": the day that a length is counted from. */
export function findStart(reader: SentenceReader, length: TimeMark): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.end <= length.start &&
      (mark.period.role === 'day' || isFromTurn(mark)) &&
      !mark.isAhead &&
      (/^(?:after|following|from)\b/i.test(mark.text) ||
        /\b(?:after|following|from) (?:the )?$/i.test(reader.before(mark, 14))) &&
      !/[;.] /.test(reader.text.slice(mark.end, length.start)),
  );
}

/** "From its low of March 23 it rose 17.6% in three sessions". */
const isFromTurn = ({ text, period: { role, isOpen, anchor } }: TimeMark): boolean =>
  role === 'window' &&
  isOpen &&
  /^from\b/i.test(text) &&
  (anchor === undefined ? /\d$/.test(text) : anchor.base === anchor.to);

export function toLengthAfter(length: TimeMark, { period }: TimeMark, published: DayNumber): StatedPeriod {
  const base = period.role === 'day' ? period.to : period.base;
  const told = readLength(length);
  const end =
    told === undefined
      ? base + length.period.to - length.period.base
      : toEndAfter(base, told.number, told.noun.replace(/^day$/, 'session'));
  const to = sessionOnOrBefore(Math.min(end, published));
  return { ...length.period, text: length.text, base, to, isOpen: false, others: [] };
}
