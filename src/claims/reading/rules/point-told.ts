import { addMonths, type DayNumber, endOfMonth, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { monthsOf } from '../times/lengths.ts';
import { toNumber } from '../to-number.ts';

const ofNow =
  /\b(?:is|are|stands?|sits?|has|have|now|today|currently|trades?|yields)\b(?!.*\b(?:was|were|had|stood|[a-z]{3,}ed)\b)/i;
const ofToldBefore = /^\W*(?:that|which|this) (?:is|makes|made|means|meant|leaves|left)\b|\bcompares\b/i;

/**
 * The day of the figure that the passage has told last, where the clause goes on from there: "The rate was 4.0% in
 * January. A year earlier it had been 3.7%". Undefined where it speaks of now, or a figure of its own is told.
 */
export function findPointTold(reader: SentenceReader, at: Span): DayNumber | undefined {
  const { indicatorTo, indicatorBlock, published } = reader.discourse;
  if (indicatorBlock !== reader.block || indicatorTo === undefined || indicatorTo >= published) return undefined;
  if (reader.statements.some(({ kind }) => kind === 'indicator')) return undefined;
  const clause = reader.text.slice(reader.marks.start, at.start);
  return ofNow.test(clause) && !ofToldBefore.test(clause) ? undefined : indicatorTo;
}

const ofPresent = /\b(?:is|are|stands?|sits?|has|have|now|today|currently|trades?|(?<!-year )yields)\b/i;
const ofPast = /\b(?:was|were|stood|sat|yielded|paid|closed)\b/i;

/** "The ten-year ended March 2023 at 3.48%. The two-year stood at 4.06%": the day of the figure told before. */
export function toDayTold(reader: SentenceReader, at: Span): StatedPeriod | undefined {
  const { sentence } = reader;
  const to = ofPast.test(sentence) && !ofPresent.test(sentence) ? findPointTold(reader, at) : undefined;
  if (to === undefined) return undefined;
  return toSession(to, null, 'carried');
}

/** The last session of the month of a day, where the day is the last session of its own: "a month later" after the end of one. */
export function toSameEnd(day: DayNumber, other: DayNumber): DayNumber {
  return sessionOnOrBefore(endOfMonth(day)) === sessionOnOrBefore(day) ? sessionOnOrBefore(endOfMonth(other)) : other;
}

const lookBack = new RegExp(
  `^(?:than |from |on |over |in |for |during |within |of |against )?(?:(the|that)|an?|one|(${toNumberPattern(2, 12)})) (?:same )?(week|month|quarter|year)s?(?: (?:before|earlier|previously|prior|alone))?$`,
  'i',
);

/** "It had fallen by 34 basis points over the month", "19 less than a year before": the stretch up to the figure told before. */
export function toStretchTold(
  reader: SentenceReader,
  { text, isAhead }: Pick<TimeMark, 'text' | 'isAhead'>,
  at: Span,
): StatedPeriod | undefined {
  const match = lookBack.exec(text);
  const point = match === null || isAhead ? undefined : findPointTold(reader, at);
  if (match === null || point === undefined) return undefined;
  const [, definite, count, noun = ''] = match;
  const isPlainLength = definite === undefined && !/(?:before|earlier|previously|prior|alone)$/i.test(text);
  if (isPlainLength && !/\bhad\b/.test(reader.sentence)) return undefined;
  const to = sessionOnOrBefore(point);
  const months = monthsOf(noun.toLowerCase()) * (count === undefined ? 1 : toNumber(count));
  const back = sessionOnOrBefore(
    /week/i.test(noun) ? to - 7 * (count === undefined ? 1 : toNumber(count)) : addMonths(to, -months),
  );
  const bases = [toSameEnd(to, back), ...(definite !== undefined && /month/i.test(noun) ? [startOfMonth(to) - 1] : [])]
    .map(sessionOnOrBefore)
    .filter((base) => base !== back);
  return {
    text,
    base: back,
    to,
    role: 'window',
    from: 'stated',
    isOpen: false,
    others: bases.map((base) => ({ label: 'from the end of the month before', base, to })),
  };
}
