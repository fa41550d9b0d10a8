import type { DayNumber } from '../core/index.ts';
import type { Statement } from './statement.ts';

/**
 * How the day a text speaks from came to be known: `heading` is the end of the stretch that a heading says it reviews, and
 * `assumed` the day of the check.
 */
export type PublishedFrom = 'option' | 'metadata' | 'text' | 'heading' | 'assumed';

/** A text as it was read, with what is known about it. */
export interface Document {
  /** File, address, or `-` for standard input. */
  readonly source: string;
  readonly title: string | null;
  /** Who published it: a site name, else the host of the address; null where nothing tells. */
  readonly publisher: string | null;
  readonly published: DayNumber;
  readonly publishedFrom: PublishedFrom;
  /** The text as read. Every span counts UTF-16 code units of it, as JavaScript's `slice` does. */
  readonly text: string;
  /** What the reader must know of how it was read: a day that the text only names roughly, a part left out. */
  readonly warnings?: readonly string[];
  /** Claims as data: its statements, with its text as their file. Nothing else is read from it. */
  readonly typed?: readonly Statement[];
  /** Statements that a model proposes for the text, beside those that the rules read. */
  readonly proposed?: readonly Statement[];
}

/** A stretch of a text: from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
