import type { NameEntry } from '../../lexicon/names.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { IndicatorStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isSpread } from './indicator-names.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const itself = '(?:it|they|the (?:yield|rate|gap|spread|curve|gauge|index|measure|reading|figure|note))';

/** "the first time it has been below 4% since October", "the first time the gauge has closed above 30 since March". */
const firstTime = new Pattern(
  new RegExp(
    `\\bthe first time (?:that )?${itself} (?:has|have|had|was|were|'s|'d) (?:(?:been|closed|ended|finished|traded|stood|fallen|dropped|slipped|dipped|risen|climbed|been seen) )?(?:back )?(below|under|beneath|above|over) (?=[\\d$])`,
    'i',
  ),
);

/** "It was still below zero in August", "the gap had been under zero for a year". */
const zero = new Pattern(
  /\b(?:it|they|that|which|the (?:gap|spread|curve|yield|rate|difference)) (?:was|were|is|are|had been|has been|stood|stands|remained|remains|stayed|dipped|fell|slipped|dropped|rose|climbed) (?:(?:still|again|even|back|already|just|well|only) ){0,2}(below|under|above|over) zero\b/i,
);

/** A figure of the economy or of rates above or below a limit that is no new reading of it. */
export function readIndicatorLimits(reader: SentenceReader, carried: NameEntry | undefined): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readFirstTime(reader);
  readZero(reader, carried);
}

const relationOf = (word: string): 'above' | 'below' => (/^(?:above|over)$/i.test(word) ? 'above' : 'below');

/** Of the figure that the sentence has told before, on its day. */
function readFirstTime(reader: SentenceReader): void {
  const found = reader.find(firstTime);
  if (found === undefined) return;
  const { match, at } = found;
  const told = reader.statements.findLast(
    (one): one is IndicatorStatement => one.kind === 'indicator' && one.span.end <= at.start,
  );
  const limit = reader.freeQuantities.find(({ start }) => start >= at.end && start - at.end < 4);
  const since = reader.marks.times.find((mark) => limit !== undefined && mark.start >= limit.end && mark.isSince);
  if (told === undefined || limit === undefined || since === undefined || told.modality === 'forecast') return;
  if (!/^[^.;,]{0,12}$/.test(reader.text.slice(limit.end, since.start))) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: told.subject,
      relation: relationOf(match[1] as string),
      asserted: toAsserted(limit.quantity, told.asserted?.unit ?? 'percent'),
      firstAfter: since.sinceEnd ?? since.period.to,
    },
    {
      marks: [toCue(reader, at), limit, since],
      period: toEnd(told.period),
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}

const toEnd = (period: StatedPeriod): StatedPeriod => ({ ...period, text: null, from: 'carried', others: [] });

function readZero(reader: SentenceReader, carried: NameEntry | undefined): void {
  const found = reader.find(zero);
  if (found === undefined) return;
  const { match, at } = found;
  const own = reader.marks.names.findLast(({ entry, end }) => entry.type === 'indicator' && end <= at.start + 4);
  const entry = own?.entry ?? carried;
  const isRival = reader.marks.names.some((name) => name !== own && name.end <= at.start);
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 16 && !mark.isLength);
  if (entry === undefined || isRival || time === undefined || time.isAhead || time.isSince) return;
  const unit = isSpread(entry.id) ? 'percentage points' : 'percent';
  if (reader.statements.some(({ span }) => overlaps(span, at))) return;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: relationOf(match[1] as string),
      asserted: { low: 0, high: 0, unit, wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, at), time], time, modality: 'fact' },
  );
}
