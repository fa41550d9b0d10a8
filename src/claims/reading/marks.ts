import type { DayNumber } from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { NameEntry } from '../lexicon/names.ts';
import type { StatedPeriod } from '../statement.ts';
import type { Quantity } from '../text/index.ts';

/** A name found in a sentence. Spans of marks count characters of the normal text. */
export interface NameMark extends Span {
  readonly type: 'name';
  readonly text: string;
  readonly entry: NameEntry;
  /** A common word that is a name only beside the right verb: "energy", "technology", "value". */
  readonly isWeak: boolean;
  /** Stands in brackets after another name: "(NYSEARCA: IWM)". */
  readonly isBracketed: boolean;
}

export interface TimeMark extends Span {
  readonly type: 'time';
  readonly text: string;
  readonly period: StatedPeriod;
  /** "since 2020": a stretch up to now, or the day that a superlative looks back to. */
  readonly isSince: boolean;
  /** "its highest since 2020": how far a superlative looks back. */
  readonly isLookBack: boolean;
  /** "2026 margin forecasts": a year that is an adjective to what follows, and the time of nothing else. */
  readonly isAttributive: boolean;
  /** Of "since 2020": the last day of what is named. */
  readonly sinceEnd: DayNumber | undefined;
  /** Where it ends by its name, when that lies after publication and the period was cut there: "2026" in March. */
  readonly ends: DayNumber | undefined;
  /** "by mid-2026": the last day of a forecast, or the day by which something was so. */
  readonly isDeadline: boolean;
  /** "next year", "over the next 12 months": ahead of the day of publication. */
  readonly isAhead: boolean;
  /** Length named alone: "in 26 days", "a three-week rally". */
  readonly isLength: boolean;
  /** "the same period", "since then": what was spoken of before. */
  readonly isCarried: boolean;
}

export interface QuantityMark extends Span {
  readonly type: 'quantity';
  readonly quantity: Quantity;
}

export interface CueMark extends Span {
  readonly type: 'cue';
  readonly text: string;
  readonly classes: ReadonlySet<string>;
  /** Those of the classes that it belongs to as a verb. */
  readonly verbClasses: ReadonlySet<string>;
  readonly isVerb: boolean;
}

export type Mark = NameMark | TimeMark | QuantityMark | CueMark;
