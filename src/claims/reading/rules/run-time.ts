/** The stretch that a run lies in, or the day that it reaches to. */

import { addMonths, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findEndedRun } from './ended-runs.ts';
import { findEra } from './named-eras.ts';
import { findClosingRun, findOpeningRun } from './opening-runs.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';

/** A run that lasts to the end of what is named. */
export function toLastDay({ to, text, others }: StatedPeriod): StatedPeriod {
  return { text, base: previousSession(to), to, role: 'day', from: 'stated', isOpen: false, others };
}

interface RunTime {
  /** The words of the stretch, where the run has some. */
  readonly time: TimeMark | undefined;
  readonly period: StatedPeriod | undefined;
  /** It began with the period that it is told of. */
  readonly isFromStart: boolean;
}

/** "In June it ended a nine-day run", "opened the year with five gains", "fell for six weeks to March 20". */
export function findRunTime(reader: SentenceReader, at: QuantityMark | CueMark, frequency: Frequency): RunTime {
  const ended = findEndedRun(reader, at, frequency) ?? findClosingRun(reader, at);
  const opening = at.type === 'quantity' ? findOpeningRun(reader, frequency, at.quantity.low, at) : undefined;
  const time = ended === undefined && opening === undefined ? findStretch(reader, at) : undefined;
  const period =
    time === undefined
      ? (ended ?? opening ?? findEraOfRun(reader, at, frequency) ?? findRunPeriod(reader, frequency, at))
      : toScope(reader, at, time);
  return { time, period, isFromStart: opening !== undefined };
}

/** "had won five years running": before what the passage tells of. */
const pluperfect =
  /\bhad (?:already |until then |just )?(?:won|beaten|led|risen|fallen|lost|gone|outrun|[a-z]{3,}ed) (?:[a-z0-9&]+ ){0,4}(?:for |in )?$/i;

const afterEra = /^\W*(?:After|Following|In the years after|In the wake of) (?=the )/;

/** Years before the end of a crash, and after the length of the run, in which a run "after" it may lie. */
const eraYears = 3;

/** "After the dot-com bust value led for seven straight years": a run of exactly that length about that time. */
function findEraOfRun(
  reader: SentenceReader,
  at: QuantityMark | CueMark,
  frequency: Frequency,
): StatedPeriod | undefined {
  const lead = afterEra.exec(reader.sentence);
  if (lead === null || frequency !== 'year' || at.type !== 'quantity') return undefined;
  const text = reader.sentence.slice(lead[0].length);
  const era = findEra(`since ${text}`);
  if (era === undefined || reader.marks.start + lead[0].length + era.length > at.start + 6) return undefined;
  const base = sessionOnOrBefore(addMonths(era.day, -12 * eraYears));
  const end = sessionOnOrBefore(addMonths(era.day, 12 * (eraYears + at.quantity.high)));
  const to = Math.min(end, sessionOnOrBefore(reader.discourse.published));
  return { text: lead[0].trim(), base, to, role: 'scope', from: 'stated', isOpen: false, others: [] };
}

export function toRunPeriod(reader: SentenceReader, frequency: Frequency | undefined, at: Span) {
  const period = frequency === undefined ? undefined : findRunPeriod(reader, frequency, at);
  return period === undefined ? {} : { period };
}

/** Up to the end of the period told: of a run of sessions that of the day told, where the move is. */
function findRunPeriod(reader: SentenceReader, frequency: Frequency, at: Span): StatedPeriod | undefined {
  const told = findPeriodTold(reader, frequency, at);
  if (told === undefined) return undefined;
  const hasOwn = reader.marks.times.some(({ isCarried, isLength }) => !isCarried && !isLength);
  const isBefore = !hasOwn && told.role === 'window' && pluperfect.test(reader.before(at, 50));
  return isBefore ? { ...toLastSession({ ...told, to: told.base }), from: 'stated' } : toLastSession(told);
}

/** The stretch a run lies in, or the day it began or ended on. */
function findStretch(reader: SentenceReader, at: Span): TimeMark | undefined {
  return reader.findTime(
    at,
    (mark) =>
      !mark.isLookBack &&
      !mark.isSince &&
      !mark.isLength &&
      !/^ (?:closing |all-time )?(?:record|highs?|peak|lows?|top|trough)\b/i.test(reader.after(mark, 24)) &&
      (mark.start <= at.start ||
        reader.breaks(at, mark) === 0 ||
        /^,? (?:in|to|through|during|ended|ending|that ended) (?:on )?$/i.test(reader.text.slice(at.end, mark.start))),
  );
}

function toScope(reader: SentenceReader, at: Span, { period, start }: TimeMark): StatedPeriod {
  // "From early November it rose for fifteen sessions".
  const isFrom = !period.isOpen && /\bfrom $/i.test(reader.before({ start, end: start }, 6));
  const isStart =
    (period.role === 'day' || isFrom) &&
    /\b(?:began|begun|started|starting|beginning|from)\s+(?:on )?$/i.test(reader.before({ start, end: start }, 20)) &&
    start < at.start;
  const isBefore =
    period.role === 'day' && /\b(?:before|until|prior to|ahead of)\s+$/i.test(reader.before({ start, end: start }, 12));
  if (isBefore) return { ...period, base: previousSession(period.base), to: previousSession(period.to) };
  if (isStart) return { ...period, to: sessionOnOrBefore(reader.discourse.published), role: 'scope', isOpen: false };
  return period.role === 'window' && !period.isOpen ? { ...period, role: 'scope' } : period;
}
