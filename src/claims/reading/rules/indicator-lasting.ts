import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** A level that is told of a stretch up to now. */
export interface Lasting {
  readonly period: StatedPeriod;
  /** The last day on which the stretch may have begun. */
  readonly fromUntil: DayNumber;
  /** It is told of every day of it, and not of one. */
  readonly isThroughout: boolean;
}

const perfect = /\b(?:has|have|had)(?:n't)?\b[^,;.]*$/i;
const ofState =
  /\b(?:been|stayed|remained|held|kept|hovered|lingered|sat|stood|traded|run|stuck|range-?bound|pinned|parked|frozen|locked|confined)\b[^,;.]*$|\b(?:always|consistently|invariably)\b[^,;.]*$/i;
/** "Has not stayed above 20 since": not on all days, which may be some. */
const notForLong = /(?:\b(?:not|never)|n't) (?:stayed|remained|held|kept|lingered|hovered)\b[^,;.]*$/i;
const everyDay =
  /^[^,;.]{0,8} (?:(?:on|at|in) )?(?:every|each)(?: single)? (?:(?:trading )?(?:day|session|close)|one\b)/i;
/** "Has been above 30 only twice since": so many days of the stretch, and not all. */
const counted = /\b(?:only|just|once|twice|times|briefly|ever(?! since))\b|\b(?:day|session|week|month)s? since\b/i;
const bareSince = /^(?: (?:again|at any time|at any close))?(?: ever)? since(?: then)?(?=[.,;:)]|$)/i;

/** "Has stayed below 3% since May", "since June it has not closed above 30", "has not been above 4.5% since". */
export function findLasting(reader: SentenceReader, figure: Span): Lasting | undefined {
  const ahead = reader.before(figure, 70);
  if (!perfect.test(ahead) || notForLong.test(ahead)) return undefined;
  const isDaily = everyDay.test(reader.after(figure, 30));
  const time = findSince(reader, figure);
  const between =
    time === undefined ? '' : reader.text.slice(figure.end, Math.max(figure.end, time.start + 'since'.length));
  if (counted.test(between) && !isDaily) return undefined;
  const isThroughout = ofState.test(ahead) || isDaily;
  if (time !== undefined) {
    const { period, sinceEnd } = time;
    return { period: { ...period, others: [] }, fromUntil: sinceEnd ?? period.base, isThroughout };
  }
  const whole = findWholeStretch(reader, figure);
  if (whole !== undefined) return { period: whole, fromUntil: whole.base, isThroughout };
  const length = findLength(reader, figure);
  if (length !== undefined && (isThroughout || !ofState.test(ahead)))
    return { period: { ...length.period, others: [] }, fromUntil: toLatestStart(length), isThroughout };
  const day = bareSince.test(reader.after(figure, 40)) ? findDayTold(reader) : undefined;
  return day === undefined ? undefined : { period: toPeriodSince(reader, day), fromUntil: day, isThroughout };
}

/** The "since" that follows the figure, or opens its sentence. */
function findSince(reader: SentenceReader, figure: Span): TimeMark | undefined {
  return reader.marks.times.find(
    (time) =>
      time.isSince &&
      !time.isLookBack &&
      (time.start >= figure.end
        ? time.start - figure.end < 40 && reader.breaks(figure, time, true) === 0
        : time.start - reader.marks.start < 6 && reader.breaks(time, figure) <= 1),
  );
}

/** What leads from a figure to a length that is filled: "for the past", "throughout the last", "for more than". */
const filling =
  /^(?:%| ?per ?cent)?,? (?:for|throughout|over|all through|in (?:each|every one|all) of)(?: (?!most\b|much\b|part\b|parts\b|some of\b)[a-z]+| \d{1,3}){1,8}$/i;

/** "Has been below 4% for the past two years", "has stayed above 30 for more than a month": the length that is filled. */
function findLength(reader: SentenceReader, figure: Span): TimeMark | undefined {
  return reader.marks.times.find((time) => {
    if (!isLength(time) || time.start < figure.end || time.start - figure.end > 40) return false;
    return filling.test(reader.text.slice(figure.end, time.end));
  });
}

const isLength = (time: TimeMark): boolean =>
  time.isLength || /^(?:(?:for|throughout|over) )?the (?:past|last) /i.test(time.text);

/** How much shorter than it is told a rounded length may be. Unit: of the length. */
const shorterBy = 0.08;

/** The last day on which a stretch of that length may have begun. */
const toLatestStart = ({ period: { base, to } }: TimeMark): DayNumber => base + Math.round((to - base) * shorterBy);

const wholeStretch =
  /^(?: (?:at any time|at any close|once|even once))? (?:(?:all|this|so far this) (week|month|quarter|year))\b/i;

/** "Has not closed below 4% all year": from the close before the year. */
export function findWholeStretch(reader: SentenceReader, figure: Span): StatedPeriod | undefined {
  const match = wholeStretch.exec(reader.after(figure, 40));
  if (match === null) return undefined;
  const { published } = reader.discourse;
  const starts = { week: startOfWeek, month: startOfMonth, quarter: startOfQuarter, year: startOfYear } as const;
  const first = starts[(match[1] as string).toLowerCase() as keyof typeof starts](published);
  return { ...toPeriodSince(reader, sessionOnOrBefore(first - 1)), text: match[0].trim(), from: 'stated' };
}

const startOfYear = (day: DayNumber): DayNumber => fromCivilDate(toCivilDate(day).year, 1, 1);
const startOfQuarter = (day: DayNumber): DayNumber => {
  const { year, month } = toCivilDate(day);
  return fromCivilDate(year, month - ((month - 1) % 3), 1);
};
const startOfWeek = (day: DayNumber): DayNumber => day - ((toWeekday(day) + 6) % 7);

/** The day that the figure before was told of. */
function findDayTold({ statements, discourse }: SentenceReader): DayNumber | undefined {
  const told = statements.findLast((one) => one.kind === 'indicator' && one.period.from !== 'assumed')?.period.to;
  const day = told ?? discourse.indicatorTo;
  return day !== undefined && day < sessionOnOrBefore(discourse.published) ? day : undefined;
}

function toPeriodSince({ discourse }: SentenceReader, base: DayNumber): StatedPeriod {
  const to = sessionOnOrBefore(discourse.published);
  return { text: 'since', base, to, role: 'window', from: 'carried', isOpen: true, others: [] };
}

const isOverNow =
  /^[^.;]{0,40}?,? (?:has|have|is|are)(?: (?:just|now|finally|at last|lately|recently|again|briefly|all but))* (?:returned|come back|back|turned|un-?inverted|re-?steepened|righted|crept back|climbed back|moved back|normali[sz]ed|disinverted|positive)\b/i;

/** Months before publication within which what "has just ended" ended. */
const justOver = 1;

/** "Inverted since July 2022, has just returned to zero": the stretch is over, and ended not long ago. */
export function toStretchOver({ text, marks, discourse }: SentenceReader, time: TimeMark): StatedPeriod | undefined {
  if (!isOverNow.test(text.slice(time.end, marks.end))) return undefined;
  const to = sessionOnOrBefore(addMonths(discourse.published, -justOver));
  return to > time.period.base ? { ...time.period, to, isOpen: false, others: [] } : undefined;
}
