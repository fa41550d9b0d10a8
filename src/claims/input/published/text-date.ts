import type { DayNumber } from '../../../core/index.ts';

/** A day that a text tells of itself. */
export interface TextDate {
  readonly day: DayNumber;
  /** What was read. */
  readonly quote: string;
  /** Why it may not be the very day; null where it is given as such. */
  readonly note: string | null;
}
