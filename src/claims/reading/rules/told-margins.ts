import type { Span } from '../../document.ts';
import type { Asserted, RelativeReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';

/** "Twelve points in a single quarter is ...": how far apart the two returns of the sentence before came out. */
const inOne =
  /^ (?:(?:percentage )?points )?in (?:a|one) (?:single |calendar )?(session|day|week|month|quarter|half|year)\b(?=,| is\b| was\b| makes\b| made\b)/i;

const hedge = '(?:(?:a|an|about|almost|nearly|just|over|under|some|around|roughly|more than|less than|fully|only) )*';
const marginNoun = '(?:gap|margin|difference|gulf|distance|spread)';
const ofTwo = '(?:them|the two|the pair|both|one and the other)';

/** "the gap between them, nearly four points, was", "the difference comes to", "the margin:", "between them lie". */
const margin = new Pattern(
  new RegExp(
    `(?:\\b${marginNoun} between ${ofTwo}(?:,| of| is| was| now| has been| came to| comes to| amounts to| reached| stands at| stood at| works out at)+|\\b(?:the|that|this) ${marginNoun}(?:,| is| was| came to| comes to| amounts to| amounted to| works out at|:)|\\bbetween ${ofTwo} (?:there )?(?:lie|lies|lay|is|are|was|were|stand|stood)(?: a ${marginNoun} of)?|\\b(?:a|the) ${marginNoun} of) ${hedge}$`,
    'i',
  ),
);

/** "7 points separate them", "a gap of 7 points opened between the two", "7 points lie between the two". */
const apart = new Pattern(
  new RegExp(
    `^ ?(?:percentage )?(?:points? )?(?:(?:now |thus )?(?:separates?|separated|divides?|divided|parts?) ${ofTwo}|(?:[a-z]+ ){0,3}between ${ofTwo})\\b`,
    'i',
  ),
);

type Pair = Pick<RelativeReturnStatement, 'subject' | 'against' | 'direction'> & { readonly period: StatedPeriod };

/** Points by which one asset was ahead of another, of a pair that the passage has told. */
export function readToldMargins(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    if (unit !== 'points' && unit !== 'percentage points') continue;
    const pair = findPair(reader, figure);
    if (pair === undefined || pair.subject.id === pair.against.id) continue;
    const { period, ...sides } = pair;
    reader.emit(
      { kind: 'relative-return', ...sides, asserted: toPoints(figure) },
      { marks: [figure], period, time: undefined, negated: false },
    );
  }
}

const toPoints = ({ quantity }: QuantityMark): Asserted => toAsserted(quantity, 'percentage points');

function findPair(reader: SentenceReader, figure: Span): Pair | undefined {
  const single = inOne.exec(reader.after(figure, 50));
  if (single !== null && /^\W*$/.test(reader.text.slice(reader.marks.start, figure.start))) {
    const pair = toPairTold(reader);
    return pair !== undefined && toPeriodFrequency(pair.period) === toFrequency(single[1] as string) ? pair : undefined;
  }
  const isMargin =
    margin.test(reader.text.slice(reader.marks.start, figure.start)) || apart.test(reader.after(figure, 60));
  return isMargin ? (findLead(reader, figure) ?? toPairTold(reader)) : undefined;
}

/** The two that the sentence has set against each other, over the stretch that the passage tells of. */
function findLead({ statements, discourse, block }: SentenceReader, { start }: Span): Pair | undefined {
  const lead = statements.findLast(
    (one) => (one.kind === 'relative-return' || one.kind === 'streak') && one.span.end <= start,
  );
  const [period] = discourse.periodBlock === block ? discourse.periods : [];
  if (lead?.kind === 'relative-return') return lead;
  if (lead?.kind !== 'streak' || lead.against === undefined || period?.role !== 'window') return undefined;
  const direction = lead.of === 'lag' || lead.of === 'loss' ? 'behind' : 'ahead';
  return { subject: lead.subject, against: lead.against as Subject, direction, period };
}

/** The pair that the passage has told, where the sentence names no other. */
function toPairTold({ discourse: { pair }, marks }: SentenceReader): Pair | undefined {
  if (pair === undefined) return undefined;
  const { leader, laggard, period } = pair;
  const isOfOthers = marks.names.some(
    ({ entry }) => isMarketName(entry) && entry.id !== leader.id && entry.id !== laggard.id,
  );
  return isOfOthers ? undefined : { subject: leader, against: laggard, direction: 'ahead', period };
}
