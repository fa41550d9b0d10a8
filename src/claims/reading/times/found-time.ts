import { type DayNumber, fromCivilDate, RotascopeError, sessionOnOrBefore } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';

export type Reader = (match: RegExpExecArray, context: TimeContext) => Found | undefined;

/** Words of a time, and what reads it from them. */
export type TimePattern = readonly [RegExp, Reader];

/** The day a text is read from, and the stretch spoken of before. */
export interface TimeContext {
  readonly published: DayNumber;
  /** Last day of the latest dated stretch of the text, when that lies well before publication; else publication. */
  readonly anchor: DayNumber;
  /** The text speaks of what is to come. */
  readonly isAhead: boolean;
  /** What the text says in the plain present is announced for a time to come. */
  readonly isOutlook?: boolean;
  /** The text speaks from its own day: an event in the plain present may be one to come. */
  readonly isOfNow?: boolean;
  /** The clause tells of an event in the plain present: a name without a year is the nearer one. */
  readonly isPresent?: boolean;
  /** The clause tells how it stands: "it is up 1.5% so far", "has lost 4.6%". */
  readonly isStanding?: boolean;
  /** The last day spoken of. */
  readonly lastDay: DayNumber | undefined;
  /** The time named last, in the same sentence or before it in the passage: "the next year", "the month before". */
  readonly told?: ToldTime | undefined;
  /** The last day of the stretch that the same passage spoke of last. */
  readonly lastEnd?: DayNumber | undefined;
  /** The first day of that stretch: the close it starts from. */
  readonly lastBase?: DayNumber | undefined;
  /** The last day of the month, quarter or year that the same sentence named last, where it named no day since. */
  readonly spanTold?: DayNumber | undefined;
  /** The last day of the month that the same passage told last, by its name or by a day of it. */
  readonly monthTold?: DayNumber | undefined;
  /** Days that the text has named, the latest told first: "that October day". */
  readonly daysTold?: readonly DayNumber[];
  /** What the text has told of as having happened on a day, in its order: "since the vaccine news". */
  readonly news?: readonly News[];
  /** The low and the high that the text has dated last: "since the low". */
  readonly extremes?: {
    readonly low?: StatedPeriod['anchor'] | undefined;
    readonly high?: StatedPeriod['anchor'] | undefined;
  };
  /** The year, over for long, that the sentence or its label names: "In 2013 yields rose from 1.7% in May". */
  readonly yearTold?: number | undefined;
  /** The last day of the time that names that year, where the sentence leads on from it: "in November 2024, and by April 8". */
  readonly toldBefore?: DayNumber | undefined;
  /** Where a clause in the pluperfect looks back from: the day of the figure told before it. */
  readonly backFrom?: DayNumber | undefined;
  /** "Crude ended July 2020 at $40.10. At the end of August it was $42.61": the clause goes on with a figure that the passage has told. */
  readonly isOfFigure?: boolean;
  /** The stretch, over not long ago, that a heading says the text is about. */
  readonly reviewed?: StatedPeriod | undefined;
  /** The passage goes on with a time over for long, and has told of none since. */
  readonly isOldTale?: boolean;
  /** That day was spoken of in the same passage: bare months and days there follow it. */
  readonly isPast: boolean;
}

/** A time that is over, from the close before it to its last. */
export interface ToldTime {
  readonly base: DayNumber;
  readonly to: DayNumber;
}

/** A day on which something happened, by the words that tell of it. */
export interface News {
  readonly day: DayNumber;
  readonly words: string;
}

export interface Found {
  readonly period: StatedPeriod;
  readonly isSince?: boolean;
  readonly isDeadline?: boolean;
  readonly isAhead?: boolean;
  readonly isLength?: boolean;
  readonly isCarried?: boolean;
  readonly ends?: DayNumber | undefined;
  readonly sinceEnd?: DayNumber | undefined;
}

/** Days of a half or a year in which a text speaks of the one before. Unit: calendar days. */
export const reviewDays = 14;

export function toPeriod(base: DayNumber, to: DayNumber, role: StatedPeriod['role'], isOpen: boolean): StatedPeriod {
  return { text: null, base, to, role, from: 'stated', isOpen, others: [] };
}

export const sessionBefore = (day: DayNumber): DayNumber => sessionOnOrBefore(day);

export const lastDayOf = (year: number): DayNumber => fromCivilDate(year, 12, 31);

export function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}

export const withoutArticle = (text: string): string => text.replace(/^the /i, '');
