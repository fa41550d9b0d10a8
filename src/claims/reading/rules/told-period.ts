import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
  toWeekday,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toPeriodFrequency } from './frequencies.ts';

/** Blocks back in which a stretch was told that a later count or superlative of its sort is still about. */
const reach = 1;

const sinceThen = /\bsince (?:at least )?(?:the )?$/i;

/**
 * "The index fell 6% in May. It was the worst month since", "September: -4%, the third losing month in a row": the
 * period of that sort which the passage has told, in this sentence, the one before, or its heading; else the one that
 * had just ended when the text came out. Undefined where neither is so.
 */
export function findPeriodTold(reader: SentenceReader, frequency: Frequency, at: Span): StatedPeriod | undefined {
  const { discourse, block, marks, statements } = reader;
  const times = marks.times.filter(
    (mark) =>
      !mark.isCarried &&
      !mark.isSince &&
      !mark.isLength &&
      !overlaps(mark, at) &&
      !sinceThen.test(reader.before(mark, 20)),
  );
  const own = times.length > 0;
  const isFit = (period: StatedPeriod): boolean =>
    toPeriodFrequency(period) === frequency && period.to <= discourse.published && period.isUndatable !== true;
  const moves = own
    ? statements.filter(({ span }) => span.start < at.start)
    : [...discourse.returns, ...statements.filter(({ span }) => span.start < at.start)];
  const move = moves.findLast(
    ({ kind, period, modality }) =>
      (kind === 'return' || kind === 'relative-return') &&
      (modality === 'fact' || modality === 'attributed') &&
      period.from !== 'assumed' &&
      isFit(period),
  );
  const named = times.findLast((mark) => mark.end <= at.start && !mark.isAhead && isFit(mark.period));
  const told =
    move?.period ??
    named?.period ??
    (own || block - discourse.periodBlock > reach ? undefined : discourse.periods.find(isFit)) ??
    (discourse.theme !== undefined && isFit(discourse.theme) ? discourse.theme : undefined);
  if (told !== undefined) return { ...told, text: null, from: 'carried', isOpen: false, others: [] };
  if (own) return undefined;
  return frequency === 'session' ? toEveReported(reader) : toJustEnded(frequency, discourse.published);
}

/** In a passage that tells of the session before the one it came out on, "is now ten sessions" reaches to that one. */
function toEveReported({ discourse, block }: SentenceReader): StatedPeriod | undefined {
  const { published, lastDay, lastDayBlock } = discourse;
  const to = previousSession(sessionOnOrBefore(published));
  if (lastDay !== to || lastDayBlock !== block) return undefined;
  return { text: null, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: true, others: [] };
}

/** Days after its end in which a period is still the latest that a text speaks of. Unit: calendar days. */
const fresh = { week: 4, month: 10, quarter: 21, year: 31 } as const;

/** The week, month, quarter or year that ended with the last session, or a few days before it. */
function toJustEnded(frequency: 'week' | 'month' | 'quarter' | 'year', published: DayNumber): StatedPeriod | undefined {
  const last = sessionOnOrBefore(published);
  const isOver = nextSession(last) > toEnd(frequency, last);
  const to = isOver ? last : sessionOnOrBefore(toStart(frequency, last) - 1);
  if (published - to > fresh[frequency]) return undefined;
  const base = sessionOnOrBefore(toStart(frequency, to) - 1);
  return { text: null, base, to, role: 'window', from: 'assumed', isOpen: false, others: [] };
}

/** First calendar day of the period that holds a day. */
function toStart(frequency: 'week' | 'month' | 'quarter' | 'year', day: DayNumber): DayNumber {
  if (frequency === 'week') return day - (toWeekday(day) - 1);
  const { year, month } = toCivilDate(day);
  if (frequency === 'year') return fromCivilDate(year, 1, 1);
  return fromCivilDate(year, frequency === 'month' ? month : month - ((month - 1) % 3), 1);
}

function toEnd(frequency: 'week' | 'month' | 'quarter' | 'year', day: DayNumber): DayNumber {
  const start = toStart(frequency, day);
  if (frequency === 'week') return start + 6;
  return endOfMonth(addMonths(start, { month: 0, quarter: 2, year: 11 }[frequency]));
}

/** The last session of a period: what a run that ends with it reaches to. */
export function toLastSession(period: StatedPeriod): StatedPeriod {
  return { ...period, base: previousSession(period.to), role: 'day' };
}
