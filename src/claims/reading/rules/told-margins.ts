import type { Span } from '../../document.ts';
import type { Asserted, RelativeReturnStatement, ReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';

/** "Twelve points in a single quarter is ...": how far apart the two returns of the sentence before came out. */
const inOne =
  /^ (?:(?:percentage )?points )?in (?:a|one) (?:single |calendar )?(session|day|week|month|quarter|half|year)\b(?=,| is\b| was\b| makes\b| made\b)/i;

/** "the gap between them, nearly four points, was", "a margin between the two of six points". */
const between = new Pattern(
  /\b(?:gap|margin|difference|gulf|distance) between (?:them|the two|the pair)(?:,| of| was| is| came to| reached| stood at)+ (?:(?:a|an|about|almost|nearly|just|over|under|some|around|roughly|more than|less than|fully) )*$/i,
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
      { marks: [figure], period: { ...period, text: null, from: 'carried' }, time: undefined, negated: false },
    );
  }
}

const toPoints = ({ quantity }: QuantityMark): Asserted => toAsserted(quantity, 'percentage points');

function findPair(reader: SentenceReader, figure: Span): Pair | undefined {
  const single = inOne.exec(reader.after(figure, 50));
  if (single !== null && /^\W*$/.test(reader.text.slice(reader.marks.start, figure.start))) {
    const pair = toPair(reader.discourse.returns);
    return pair !== undefined && toPeriodFrequency(pair.period) === toFrequency(single[1] as string) ? pair : undefined;
  }
  const ahead = between.exec(reader.text.slice(reader.marks.start, figure.start));
  return ahead === null ? undefined : (findLead(reader, figure) ?? toPair(reader.discourse.returns));
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

/** Two moves over the same stretch. */
function toPair([first, second, third]: readonly ReturnStatement[]): Pair | undefined {
  if (first?.asserted == null || second?.asserted == null || third !== undefined) return undefined;
  const { period } = first;
  if (period.base !== second.period.base || period.to !== second.period.to || period.role === 'scope') return undefined;
  const direction = toSigned(first) >= toSigned(second) ? 'ahead' : 'behind';
  return { subject: first.subject, against: second.subject, direction, period };
}

const toSigned = ({ direction, asserted }: ReturnStatement): number =>
  (asserted?.low ?? 0) * (direction === 'down' ? -1 : 1);
