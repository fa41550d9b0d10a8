import { type DayNumber, previousSession, sessionOnOrBefore, toWeekday } from '../../core/index.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import { findTimes } from './time-marks.ts';
import { date } from './times/time-words.ts';

/** Days before publication on which the close of a text may lie. */
const farthest = 7;

/** "Prices as of the close on Monday, March 23.", "Figures run through Friday's short session." */
const note =
  /\b(?:prices|quotes|figures|data|levels|returns|performance|closing values|market data)(?: (?:quoted|shown|given|here|below|above|cited|in this \w+))*(?:,? (?:is|are|run|runs|go|ran))? (?:as of|as at|through|thru|to|up to|at|based on)(?::[*_]*|[*_]+:)?(?: the)? (?=[^.;]{0,60}(?:day|\d))/gi;

/** The close that a text says its prices are of, where that is not the last before publication. */
export function findStatedClose(text: string, published: DayNumber): DayNumber | undefined {
  const last = sessionOnOrBefore(published);
  for (const match of text.matchAll(note)) {
    const from = match.index + match[0].length;
    const to = from + (text.slice(from, from + 80).match(/^[^.;\n]*/)?.[0].length ?? 0);
    const context = { published, anchor: published, isAhead: false, lastDay: undefined, isPast: false };
    const [day] = findTimes(text, from, to, context).filter(({ period }) => period.role === 'day');
    if (day !== undefined && day.period.to < last && published - day.period.to <= farthest) return day.period.to;
  }
  return findCloseBeforeDawn(text, published) ?? findNamedClose(text, published);
}

/** Characters at the head of a text within which its dateline stands. */
const headLength = 1200;

/** "December 19, 2024 6:10 AM", "7 May 2024, 2:30 p.m. EDT": when a text came out. */
const dateline = new RegExp(
  `\\b(${date}),?(?: (?:at|\\||-|\u2013|\u00b7))? (\\d{1,2})[:.]\\d\\d ?([ap])\\.?m\\b\\.?(?: (E[SD]?T|New York))?`,
  'gi',
);

/** The last close of a text that came out before that of its day: in the morning anywhere, or before four in New York. */
function findCloseBeforeDawn(text: string, published: DayNumber): DayNumber | undefined {
  if (sessionOnOrBefore(published) !== published) return undefined;
  const context = { published, anchor: published, isAhead: false, lastDay: undefined, isPast: false };
  const written = [...text.slice(0, headLength).matchAll(dateline)].filter(({ index, 1: day = '' }) =>
    findTimes(text, index, index + day.length, context).some(
      ({ period }) => period.role === 'day' && period.to === published,
    ),
  );
  const isEarly = ([, , hour = '', half = '', zone]: RegExpExecArray): boolean =>
    half.toLowerCase() === 'a' || (zone !== undefined && Number(hour) % 12 < closingHour);
  return written.length > 0 && written.every(isEarly) ? previousSession(published) : undefined;
}

/** When the session ends in New York. Unit: hours after noon. */
const closingHour = 4;

const weekdays = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'] as const;

/** "The index closed Tuesday at 4,305", in a text of Wednesday that tells of no later close. */
function findNamedClose(text: string, published: DayNumber): DayNumber | undefined {
  const last = sessionOnOrBefore(published);
  const before = previousSession(last);
  if (last !== published || published - before > farthest) return undefined;
  const [name, today] = [before, published].map((day) => `${weekdays[toWeekday(day) - 1]}day`);
  const isClosed = new RegExp(
    `\\b(?:closed|ended|finished|settled|ending|closing) (?:[a-z]+ )?(?:on )?${name}\\b|(?<!\\b(?:from|than|below|above|since|of) )\\b${name}'s (?:close|closing|finish|session)\\b|\\b(?:close|high|low|record|finish)(?: of the year)? (?:on|of) ${name}\\b`,
  ).test(text);
  const isOfToday = new RegExp(
    `\\b(?:${today}(?!,? (?:\\d|[A-Z][a-z]+\\.? \\d))|[Tt]oday|on the day|this (?:morning|afternoon))\\b`,
  ).test(text);
  return isClosed && !isOfToday ? before : undefined;
}

/** What runs up to now, in a text whose prices are those of an earlier close, runs up to that close. */
export function withClose(statement: Statement, close: DayNumber): Statement {
  const isAhead = statement.modality === 'forecast' || statement.modality === 'conditional';
  const isPrice =
    statement.kind !== 'indicator' && statement.kind !== 'policy-rate' && statement.kind !== 'policy-move';
  return isAhead || !isPrice ? statement : { ...statement, period: toClose(statement.period, close) };
}

function toClose(period: StatedPeriod, close: DayNumber): StatedPeriod {
  const others = period.others.map((other) =>
    other.to > close && other.base < close ? { ...other, to: close } : other,
  );
  const isOfClose = period.role === 'day' && /^(?:at|by) the clos/i.test(period.text ?? '');
  if (period.to <= close || !(period.isOpen || period.from !== 'stated' || isOfClose)) return { ...period, others };
  if (period.role === 'day') return { ...period, base: previousSession(close), to: close, others };
  if (period.base >= close) return { ...period, others };
  const base = isRolling(period) ? movedBack(period.base, close, period.to) : period.base;
  return { ...period, base, to: close, others };
}

/** "in ten sessions", "over the past month": counted back from its end. */
export function isRolling({ text, anchor }: StatedPeriod): boolean {
  return (
    anchor === undefined &&
    /\b(?:in|over|last|past|trailing)\b.*\b(?:session|day|week|month|year)s?$/i.test(text ?? '') &&
    !/\b(?:the|this) (?:week|month|year)$/i.test(text ?? '')
  );
}

/** As many sessions earlier as lie between two closes. */
function movedBack(day: DayNumber, close: DayNumber, last: DayNumber): DayNumber {
  let moved = day;
  for (let session = last; session > close; session = previousSession(session)) moved = previousSession(moved);
  return moved;
}
