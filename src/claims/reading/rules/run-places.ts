/** Places of runs: "the second-longest since 2019". */

import type { Span } from '../../document.ts';
import type { StatedPeriod, StreakStatement } from '../../statement.ts';
import type { Draft } from '../draft.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { endsOnDay } from '../time-marks.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { toLastDay } from './run-time.ts';

/** "The second-longest since 2019": the place of a run. */
interface Longest {
  readonly words: string;
  readonly since: TimeMark | undefined;
  readonly ranking: Pick<StreakStatement, 'since' | 'rank'>;
}

/** The place that a superlative about a run gives it. */
export function findLongest(reader: SentenceReader, at: Span, around: string): Longest | undefined {
  const superlative = /\b(?:(second|third|fourth)[- ])?longest\b/i.exec(around);
  if (superlative === null) return undefined;
  const since = reader.findTime(at, ({ isSince }) => isSince);
  const isEver = /\b(?:on record|ever|in (?:its|the index's|their) history|of all time)\b/i.test(around);
  const first = since === undefined ? undefined : (since.sinceEnd ?? since.period.base);
  const from = first ?? (isEver ? undefined : toYearSoFar(reader.discourse.published)?.base);
  const [words, ordinal] = superlative;
  return {
    words,
    since,
    ranking: { ...(from === undefined ? {} : { since: from }), rank: toRankNumber(ordinal ?? '') || 1 },
  };
}

/** "Seven weeks in a row, its longest run since 2019": the place beside the length. */
export function emitPlace(
  reader: SentenceReader,
  at: Span,
  placed: Extract<Draft, { readonly kind: 'streak' }>,
  { since }: Longest,
  stretch: TimeMark | undefined,
  dated: { readonly period?: StatedPeriod },
): void {
  const word =
    reader.marks.cues.find((cue) => cue.start >= at.end && /longest/i.test(cue.text)) ?? toMark(reader, at, 'longest');
  const isTo = stretch?.period.role === 'window' && endsOnDay(stretch);
  // How long the run to that day was has been told: beside it only its place is in question.
  const told = isTo ? { ...placed, asserted: null } : placed;
  const time = isTo ? { period: toLastDay(stretch.period) } : dated;
  reader.emit(told, { marks: [word, since], time: stretch, ...time });
}

function toMark(reader: SentenceReader, at: Span, word: string): CueMark {
  const start = reader.text.indexOf(word, at.end);
  return toPhraseCue({ start, end: start + word.length }, word, 'streak');
}

/** "for fifteen sessions, the longest advance since 1996": the superlative is said beside the length. */
export function isAppositive(reader: SentenceReader, at: Span, words: string): boolean {
  const place = reader.text.slice(at.end, reader.marks.end).toLowerCase().indexOf(words.toLowerCase());
  return place > 0 && /,\s+(?:its|the|their)\s+$/i.test(reader.text.slice(at.end, at.end + place));
}
