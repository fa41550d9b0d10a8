/** How far a superlative looks back: "since April", "of the year", "in five years", "on record". */

import {
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
} from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { Span } from '../../document.ts';
import type { Frequency } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { toShareMeant } from '../rounded-length.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { findEra } from './named-eras.ts';

const ever =
  /^[^.;]{0,40}?\b(?:on record|ever|in the books|(?:the|any|it|they)(?: [\w-]+){0,2} (?:has|have|had) (?:known|seen|suffered|recorded)|in (?:its |the index's |their |the fund's |the benchmark's |recorded )?(?:recorded )?history|in the history of (?:the|this|that) |of all time|(?:since|in) (?:its |the )?(?:records?|history|data)(?: that)? (?:began|begins?|began|start(?:ed|s)?|go(?:es)? back)|since (?:the |its )?(?:index|benchmark|gauge|fund|measure|etf|it) (?:was|began|started|launched|existed|came into being)|since (?:its )?(?:inception|launch|listing)|of the (?:whole|entire) (?:record|history))\b/i;

/** "since the third of 1990", "since the last one of 2020": a quarter by its number alone. */
const quarterOfYear =
  /^[^.;,]{0,30}?\bsince the (first|second|third|fourth|last|final) (?:one |quarter )?of ((?:19|20)\d\d)\b/i;

/** "since the tariff panic of April 2025", "since the eve of the crisis in 2008". */
const sinceEvent = /^[^.;,]{0,30}?\bsince (?:the|its|that) (?:[\w'-]+ ){1,5}?(?:of|in|on) (?=[A-Z\d])/i;

/** "its biggest weekly gain of the year", "its best month so far this year", "the best month of the quarter". */
const ofScope =
  /^[^.;,]{0,24}?\b(?:of|in|so far|all) (?:the|this) (?:calendar |(?:first|second|third|fourth|final) )?(?<scope>year|quarter|half)\b(?!s| (?:since|to))/i;

/** "The year's biggest one-day drop", "this quarter's best week". */
const ownerScope = /\b(?:the|this|that) (?<scope>year|quarter|half)['’]s (?:[a-z-]+ )?$/i;

/** "its worst month in years", "the best week in decades": at least two of them. */
const inYears = new RegExp(
  `^[^.;,]{0,16}?\\bin (?<about>more than |over |nearly |almost |about |roughly )?(?:(${toNumberPattern(2, 20)}|\\d{1,3}) )?(years|decades)\\b`,
  'i',
);

/** A year before those that times are read from. */
const earlyYear = /^[^.;]{0,30}?\bsince (?:the )?(1[89][0-4]\d|195[0-3])\b/i;

/** "The best quarter since the spring of 2020": the one that lies there is what it is set beside, and is not among those after. */
function toQuarterOf(day: DayNumber, frequency: Frequency, since: Since | undefined): DayNumber {
  if (frequency !== 'quarter' || since === undefined) return day;
  const { year, month } = toCivilDate(day);
  return endOfMonth(fromCivilDate(year, 3 * Math.ceil(month / 3), 1));
}

/** What the strongest, or weakest, period is set beside: those after a day, and what is named there. */
export function toSince(
  { day }: LookBack,
  since: Since | undefined,
  frequency: Frequency,
): { readonly since?: DayNumber; readonly sinceBase?: DayNumber } {
  return {
    ...(day === undefined ? {} : { since: toQuarterOf(day, frequency, since) }),
    ...toSinceBase(since, frequency),
  };
}

/** "Its worst month since April 2025", "its best year since 2013": what is named there must hold one as strong. */
function toSinceBase(since: Since | undefined, frequency: Frequency): { readonly sinceBase?: DayNumber } {
  const named = sinceNamed.exec(since?.mark?.text ?? '');
  if (
    since === undefined ||
    since.mark?.period.isOutside ||
    named === null ||
    frequency === 'week' ||
    frequency === 'quarter'
  )
    return {};
  if (named[1] === undefined)
    return { sinceBase: sessionOnOrBefore(endOfMonth(fromCivilDate(toCivilDate(since.day).year - 1, 12, 1))) };
  return frequency === 'year' ? {} : { sinceBase: sessionOnOrBefore(startOfMonth(since.day) - 1) };
}

const sinceNamed =
  /^since (?:((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(?: (?:19|20)\d\d)?|(?:19|20)\d\d)$/;

export interface LookBack {
  readonly mark: TimeMark | undefined;
  /** Last day of what is named; undefined for all of a history. */
  readonly day: DayNumber | undefined;
  /** "Of the year": what came later in it, up to this day, counts too. */
  readonly until?: DayNumber;
}

/** How far the superlative of a session, or of another thing told by the day, looks back. */
export function findLookBackOf(reader: SentenceReader, whole: Span, own: TimeMark | undefined): LookBack | undefined {
  return findLookBack(reader, whole, own, findNearSince(reader, whole));
}

/** How far a superlative looks back: "since ...", "of the year", "in five years", "on record". */
export function findLookBack(
  reader: SentenceReader,
  whole: Span,
  own: TimeMark | undefined,
  since: Since | undefined,
): LookBack | undefined {
  const tail = reader.after(whole, 90);
  if (since !== undefined && reader.breaks(whole, since.mark ?? whole) <= 1) return since;
  if (ever.test(tail)) return { mark: undefined, day: undefined };
  const years = inYears.exec(tail);
  if (years !== null) {
    const [, about = '', some, noun = ''] = years;
    const count = some === undefined ? 2 : toNumber(some);
    const days = Math.round(count * (/decades/i.test(noun) ? daysOf.decade : daysOf.year));
    return {
      mark: undefined,
      day:
        (own?.period.to ?? reader.discourse.published) -
        (some === undefined ? days : Math.round(days * toShareMeant(about))),
    };
  }
  const length = reader.findTime(
    whole,
    ({ isLength, start }) => isLength && start >= whole.end && start - whole.end < 20,
  );
  if (length !== undefined) {
    const { base, to } = length.period;
    return { mark: length, day: to - Math.round((to - base) * toShareMeant(length.text)) };
  }
  const named = findYearNamed(reader, whole);
  if (named !== undefined) return { ...toScope('year', named.period.to), mark: named };
  const scope = (
    ofScope.exec(tail)?.groups?.scope ?? ownerScope.exec(reader.before(whole, 16))?.groups?.scope
  )?.toLowerCase();
  return scope === undefined ? undefined : toScope(scope, own?.period.to ?? reader.discourse.published);
}

/** "The best month of 2023": the year right after the words. */
export function findYearNamed(reader: SentenceReader, whole: Span): TimeMark | undefined {
  return reader.marks.times.find(
    ({ text, start, end }) =>
      start >= whole.end &&
      /^ (?:of )?$/.test(reader.text.slice(whole.end, start)) &&
      /^(?:of |in )?(?:19|20)\d\d$/.test(text) &&
      !/^ since\b/.test(reader.after({ start, end }, 6)),
  );
}

/** The year, the half or the quarter in which a day lies. */
function toScope(scope: string, day: DayNumber): LookBack {
  const { year, month } = toCivilDate(day);
  const length = scope === 'year' ? 12 : scope === 'half' ? 6 : 3;
  const last = Math.ceil(month / length) * length;
  return {
    mark: undefined,
    day: fromCivilDate(year, last - length + 1, 1) - 1,
    until: endOfMonth(fromCivilDate(year, last, 1)),
  };
}

interface Since {
  readonly mark: TimeMark | undefined;
  /** Last day of what is named. */
  readonly day: DayNumber;
  /** Where its words end. */
  readonly end: number;
}

/** "Its worst point loss on record and its worst fall since 1987": the first looks back on all. */
export function findNearSince(reader: SentenceReader, at: Span): Since | undefined {
  const since = findSince(reader, at);
  const all = ever.exec(reader.after(at, 90));
  const start = since?.mark?.start;
  return all !== null && start !== undefined && at.end + all[0].length <= start ? undefined : since;
}

/** What "since ..." after a superlative looks back to. */
function findSince(reader: SentenceReader, at: Span): Since | undefined {
  const mark =
    reader.findTime(at, ({ isSince, start }) => isSince && start >= at.end) ??
    reader.findTime(
      at,
      ({ start, isAhead }) =>
        !isAhead &&
        start >= at.end &&
        /\bsince (?:at least )?(?:the )?$/i.test(reader.before({ start, end: start }, 22)),
    );
  if (mark !== undefined)
    return { mark, day: mark.isSince ? (mark.sinceEnd ?? mark.period.base) : mark.period.to, end: mark.end };
  const tail = reader.after(at, 90);
  const quarter = quarterOfYear.exec(tail);
  if (quarter !== null) {
    const [, ordinal = '', year = ''] = quarter;
    const number = /last|final/i.test(ordinal) ? 4 : toRankNumber(ordinal);
    const day = endOfMonth(fromCivilDate(Number(year), number * 3, 1));
    return { mark: undefined, day, end: at.end + quarter[0].length };
  }
  const event = sinceEvent.exec(tail);
  const named =
    event === null
      ? undefined
      : reader.marks.times.find(({ start }) => Math.abs(start - (at.end + event.index + event[0].length)) < 4);
  if (named !== undefined) return { mark: named, day: named.period.to, end: named.end };
  const era = findEra(tail);
  if (era !== undefined && era.day < reader.discourse.published)
    return { mark: undefined, day: era.day, end: at.end + era.length };
  const early = earlyYear.exec(tail);
  if (early === null) return undefined;
  return { mark: undefined, day: fromCivilDate(Number(early[1]), 12, 31), end: at.end + early[0].length };
}
