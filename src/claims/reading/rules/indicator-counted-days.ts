import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { findReviewed } from '../discourse.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toFrequency } from './frequencies.ts';
import { monthlyNames } from './indicator-names.ts';
import { findOccasions } from './indicator-occasions.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const limit = '(?:only|just|exactly|but|all of|a mere|no more than)';
const number = `(?:${toNumberPattern(1, 20)}|a single|a dozen|\\d{1,3})`;
const unit = '(?:(?:trading |business )?(?:days?|sessions?|closes)|weeks?|months?)';
const counted = new Pattern(
  new RegExp(
    [
      `^ (?:(?:on|in) )?(?:${limit} )?(?<days>${number}) (?<unit>${unit})(?: (?:only|alone))?\\b(?! (?:in a row|running|in succession|straight|ago|later|earlier|before|after|now))`,
      `^ (?:on |at )?(?:${limit} )?(?<times>once|twice|(?:${number}) (?:times|occasions?))\\b`,
    ].join('|'),
    'i',
  ),
);
const side = /\b(above|over|below|under|beneath|beyond) (?:the )?$/i;
/** "Has not closed above 40 once this year": on none of its days. */
const denied = /\b(?:not|never|hardly)\b[^,;.]*$|n't\b[^,;.]*$/i;
const closing = /\b(?:closed|ended|finished|settled|closes|close)\b[^,;.]{0,20}$/i;

/**
 * "Closed above 30 on three days in April", "closed below 4% only once last year": on how many days of a stretch. How often
 * it "was above 30" is of rises above it, and not measured here.
 */
export function readCountedDays(reader: SentenceReader): void {
  if (isQuestion(reader)) return;
  for (const figure of reader.freeQuantities) readDaysOf(reader, figure);
}

function readDaysOf(reader: SentenceReader, figure: QuantityMark): void {
  const beside = side.exec(reader.before(figure, 14));
  const match = beside === null ? null : counted.exec(reader.after(figure, 40));
  const name = reader.marks.names.findLast(({ end }) => end <= figure.start);
  if (denied.test(reader.before(figure, 40))) return;
  if (beside === null || match === null || name?.entry.type !== 'indicator') return;
  // Days that are named one by one are told of each of them.
  if (findOccasions(reader, figure).length > 1) return;
  const { days, unit, times } = match.groups ?? {};
  const at = { start: figure.end + 1, end: figure.end + match[0].length };
  const isMonthly = monthlyNames.has(name.entry.id);
  const natural = isMonthly ? 'month' : 'session';
  const frequency = unit === undefined ? natural : /close/i.test(unit) ? 'session' : toFrequency(unit);
  const count = toCount(days ?? times ?? '');
  const isHere = (mark: TimeMark): boolean =>
    isStretch(mark) && (mark.end <= figure.start || reader.breaks(at, mark) === 0);
  const time = reader.findTime(at, isHere) ?? reader.findTime(figure, isHere);
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  const marks = [toCue(reader, at), ...inside, figure, name];
  const subject = toSubject(name.entry, name.text);
  const isOfDays = unit !== undefined || closing.test(reader.before(figure, 40));
  if (!isOfDays || frequency !== natural || Number.isNaN(count)) {
    const need = 'the days on which it was so, and of which stretch';
    reader.emit({ kind: 'other', subject, asserted: null, need }, { marks, time, modality: 'fact', negated: false });
    return;
  }
  const exact = { low: count, high: count, unit: 'count', wording: toWording(match[0]), rounding: 0 } as const;
  reader.emit(
    {
      kind: 'indicator',
      subject,
      relation: /above|over|beyond/i.test(beside[1] as string) ? 'above' : 'below',
      asserted: { ...toAsserted(figure.quantity), wording: 'plain' },
      run: { count: exact, frequency, isStraight: false },
    },
    { marks, ...(time === undefined ? toReviewed(reader) : { time }), negated: false },
  );
}

/** Told without a time in a look back on a year: of that year. */
function toReviewed({ discourse }: SentenceReader): { period?: StatedPeriod } {
  const period = findReviewed(discourse, 'year');
  return period === undefined ? {} : { period };
}

const toWording = (text: string): 'at-most' | 'plain' => (/\bno more than\b/i.test(text) ? 'at-most' : 'plain');

const isStretch = (mark: TimeMark): boolean => !mark.isLength && !mark.isLookBack && mark.period.role !== 'day';

function toCount(text: string): number {
  if (/^(?:once|a single)/i.test(text)) return 1;
  if (/^twice/i.test(text)) return 2;
  if (/^a dozen/i.test(text)) return 12;
  return toNumber(text.replace(/ (?:times|occasions?)$/i, ''));
}
