/** The period that is said to be the strongest, or the weakest. */

import { previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { toYearSoFar } from './calendar-year.ts';
import type { LookBack } from './extreme-look-back.ts';
import { toPeriodFrequency } from './frequencies.ts';
import { findPeriodTold } from './told-period.ts';

/** The shortest stretch that holds a period of a sort. Unit: calendar days. */
const leastDays = { session: 0, week: 5, month: 26, quarter: 85, year: 350 } as const satisfies Record<
  Frequency,
  number
>;

/** "Lost 4.3 percent to close at 3,932. It was the sharpest fall since": the session or stretch of that move. */
export function toMoveTold({ statements, discourse }: SentenceReader, cue: Span): StatedPeriod | undefined {
  const own = statements.findLast(({ kind, span }) => kind === 'return' && span.end <= cue.start);
  const told = own ?? (statements.some(({ kind }) => kind === 'return') ? undefined : discourse.returns.at(-1));
  return told?.modality === 'fact' || told?.modality === 'attributed' ? told.period : undefined;
}

/** "Rose 288 points a day after its second-worst loss ever": of the session before the one told. */
function findEve(
  { text, marks, discourse }: SentenceReader,
  at: number,
  own: TimeMark | undefined,
): StatedPeriod | undefined {
  const ahead = text.slice(Math.max(marks.start, at - 60), at);
  if (!/\b(?:a|one|the|just a) (?:day|session) after (?:[\w&'.-]+ ){0,4}?(?:[a-z]+-)?$/i.test(ahead)) return undefined;
  const told = own?.period.role === 'day' ? own.period.to : sessionOnOrBefore(discourse.published);
  const to = previousSession(told);
  return toSession(to, null, 'carried');
}

/** What is said of the year without a period of its own lies somewhere in it. */
export function toOwnPeriod(
  reader: SentenceReader,
  at: Span,
  own: TimeMark | undefined,
  carried: StatedPeriod | undefined,
  { until }: LookBack,
  frequency: Frequency,
  length: number | undefined,
): { readonly period?: StatedPeriod } {
  const eve = frequency === 'session' ? findEve(reader, at.start, own) : undefined;
  if (eve !== undefined) return { period: eve };
  if (carried !== undefined) return { period: { ...carried, text: null, from: 'carried' } };
  const { discourse, block } = reader;
  const { lastDay, lastDayBlock, published } = discourse;
  // "Monday looked like the end. It was the worst day since": of the day that the passage has just named.
  if (
    own === undefined &&
    frequency === 'session' &&
    lastDay !== undefined &&
    lastDayBlock === block &&
    lastDay < published
  ) {
    const to = sessionOnOrBefore(lastDay);
    return {
      period: toSession(to, null, 'carried'),
    };
  }
  if (own !== undefined) return {};
  if (until !== undefined && frequency !== 'session')
    return { period: { ...toYearSoFar(discourse.published), from: 'stated' } };
  const told = findPeriodTold(reader, length === undefined ? frequency : length === 3 ? 'quarter' : 'session', at);
  return told === undefined ? {} : { period: told };
}

/** The period that is said to be the strongest: named before the superlative or after what it looks back to. */
export function findOwnTime(
  reader: SentenceReader,
  at: Span,
  frequency?: Frequency,
  after: number = at.end,
): TimeMark | undefined {
  const least = frequency === undefined ? 0 : leastDays[frequency];
  const fits = ({ period }: TimeMark): boolean => period.to - period.base >= least;
  const isJustOver =
    /\b(?:after|following|capping|completing|(?:closing|rounding) out|wrapping up) (?:its|the|their) $/i.test(
      reader.before(at, 24),
    );
  const isOwn = (mark: TimeMark): boolean =>
    !mark.isSince &&
    !/^since\b/i.test(mark.text) &&
    !mark.isLookBack &&
    !mark.isLength &&
    !mark.isAhead &&
    // "The year's worst day was May 20": what it is the worst of, and not its day.
    !(/['’]s\s*$/.test(mark.text) && mark.end <= at.start && at.start - mark.end < 12) &&
    // "Up 5% from the vote, after its best week since July": the week just over.
    !(isJustOver && mark.period.isOpen && /^from\b/i.test(mark.text));
  const from = Math.max(at.end, after);
  const isBracketed = ({ start }: TimeMark): boolean => start >= from && /^ ?\($/.test(reader.text.slice(from, start));
  const isNamedAfter = (mark: TimeMark): boolean =>
    mark.start >= from && !/\band\b|;/.test(reader.text.slice(from, mark.start));
  return (
    reader.marks.times.find((mark) => isOwn(mark) && isBracketed(mark)) ??
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && fits(mark) && isNamedAfter(mark)) ??
    reader.findTime(at, (mark) => isOwn(mark) && mark.end <= at.start) ??
    reader.findTime(at, (mark) => isOwn(mark) && isNamedAfter(mark))
  );
}

/** "The rally in financials is the strongest since": of a move whose length the text leaves open. */
export const ofRally =
  /\b[Tt]he (?:[\w-]+ )?(?:rally|run|recovery|advance|boom|rout|slide|sell-?off|rotation)(?: (?:in|of|by) [^,.;]{2,40})? (?:is|was|has been|ranks as) (?:now )?(?:the )?$/;

/** The sort of period that was spoken of before the superlative: by its time, else by its words. */
export function toSpanFrequency(
  reader: SentenceReader,
  cue: CueMark,
  own: StatedPeriod | undefined,
): Frequency | undefined {
  if (ofRally.test(reader.before(cue, 80))) return undefined;
  if (own !== undefined) return toPeriodFrequency(own);
  if (/\bclos(?:ed|ing|es) at \$?[\d,.]+,/i.test(reader.before(cue, 40))) return 'session';
  return /\b(?:one|single)-day\b|\bbest day\b|\bworst day\b/i.test(reader.before(cue, 160)) ? 'session' : undefined;
}
