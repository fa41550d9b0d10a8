import { RotascopeError } from '../../errors.ts';
import type { DayNumber } from '../../series/series.ts';
import { sessionOnOrBefore } from '../calendar/sessions.ts';
import { toIsoDate } from '../iso-date.ts';
import { readPeriod } from './read-period.ts';
import { TokenReader } from './token-reader.ts';
import { toTokens } from './tokens.ts';

/** A window of time from the close of one session to the close of another. */
export interface Period {
  /** What was written. */
  readonly text: string;
  /** The session whose close is the starting level: the named day, or the last session before it. */
  readonly base: DayNumber;
  /** The session of the last close: the named day, or the last session before it. */
  readonly to: DayNumber;
  /** The canonical name, such as "Q4 2025"; read again at the same date it gives the same window. */
  readonly label: string;
  /** Whether `to` is after the as-of date, so that the window cannot be measured yet. */
  readonly unfinished: boolean;
}

const maximumLength = 120;
const outsideCalendar = 'it reaches outside the NYSE calendar, 1953-01-01 to 2035-12-31';

/**
 * Period as people write it, resolved against an as-of date to the sessions it runs between.
 *
 * - Open-ended forms ("YTD", "last 30 days", "since 2025-06-30") end at the last session on or before `asOf` and are
 *   counted from it: on New Year's Day "YTD" is still the year that closed the day before.
 * - A named span ("Q4 2025", "July 2024", "2000-2006") runs from the close before it begins to its own last close.
 *   So does "since July 2024" at its start. A date as a start means its own close; alone, the move of its session.
 * - A name without a year is the latest one begun on or before `asOf`.
 * - "last month" (week, quarter, year) is the calendar one before that of `asOf`; "past month" and "1 month" are
 *   counted back from the session, to the same day of the month.
 * - "the last 3 weeks of" a span are counted back from its last calendar day.
 *
 * Throws `invalid-period` for a text that is vague ("early 2025") or unknown, over 120 characters, outside the NYSE
 * calendar (1953-01-01 to 2035-12-31) or without a session; `invalid-date` for an `asOf` outside it.
 * @example parsePeriod('Q4 2025', parseIsoDate('2026-01-26')) // base 2025-09-30, to 2025-12-31
 */
export function parsePeriod(text: string, asOf: DayNumber): Period {
  const session = sessionOnOrBefore(asOf);
  if (typeof text !== 'string') throw toInvalidPeriod(String(text), 'it is not a text');
  if (text.length > maximumLength) throw toInvalidPeriod(text, `it is longer than ${maximumLength} characters`);
  try {
    const window = readPeriod(new TokenReader(toTokens(text)), asOf, session);
    const base = sessionOnOrBefore(window.base);
    const to = sessionOnOrBefore(window.to);
    if (base >= to) {
      const dates = `from the close of ${toIsoDate(base)} to that of ${toIsoDate(to)}`;
      throw new RotascopeError('invalid-period', `it has no session, ${dates}`);
    }
    return { text, base, to, label: window.label, unfinished: to > asOf };
  } catch (error) {
    if (!(error instanceof RotascopeError)) throw error;
    const isOutside = error.code === 'invalid-date';
    throw toInvalidPeriod(text, isOutside ? outsideCalendar : error.message, error);
  }
}

function toInvalidPeriod(text: string, reason: string, cause?: RotascopeError): RotascopeError {
  const message = `the period ${JSON.stringify(text.slice(0, 60))} cannot be resolved: ${reason}`;
  return new RotascopeError('invalid-period', message, { cause });
}
