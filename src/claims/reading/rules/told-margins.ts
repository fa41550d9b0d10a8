import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import { hasSameMeasure } from '../../same-measure.ts';
import type { Asserted, RelativeReturnStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { listAssets } from '../list-assets.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency, toPeriodFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { toPairPeriod } from './relative-returns.ts';

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

/** "fell 3.8 points short", "came out 9 points in front", and not "2 points short of its peak". */
const sided =
  /^ ?(?:percentage )?(?:points? )?(?:(short|adrift|off the pace)|in front|clear)(?= (?:in|over|that|on|this)\b|[.,;:)]|$)/i;
const ofSide =
  /^(?: (?:index|fund|stocks|shares))?(?: (?:has|have|had|was|were|is|are|then|thus|still|again|also))* (?:fell|fallen|falls?|came|comes?|finish(?:ed|es)?|end(?:ed|s)?|was|were|been|is|are|stood|stands?)(?: (?:up|out|in|home|the year|the month|the quarter|still))* (?:(?:a|an|about|almost|nearly|just|over|some|around|roughly|fully|only|full|good|clear|by) )*$/i;

const winNoun = '(?:lead|advantage|edge|win|victory|triumph|outperformance|head start)';
const lossNoun = '(?:shortfall|deficit|defeat|underperformance)';
const heldBefore = new Pattern(new RegExp(`\\b(?:${winNoun}|(${lossNoun})) of ${hedge}$`, 'i'));
const heldBehind = new RegExp(
  `^[ -]?(?:percentage )?(?:points? )?(?:(?:${winNoun}|(${lossNoun})) )?for (?:the |those of )?$`,
  'i',
);

interface Held {
  readonly name: NameMark;
  readonly direction: Pair['direction'];
}

/** "The Russell fell 3.8 points short", "a lead of 6.5 points for the small caps": points held by a side that is named, over the other one told. */
export function readHeldMargins(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const figure of reader.freeQuantities) {
    if (!/^(?:percentage )?points$/.test(figure.quantity.unit)) continue;
    const short = findSided(reader, figure);
    const held = short ?? findHolder(reader, figure);
    if (held === undefined) continue;
    const subject = toSubject(held.name.entry, held.name.text);
    const against = findOtherSide(reader, subject, figure);
    const marks = [held.name, figure];
    if (against === undefined) {
      if (short === undefined) continue;
      reader.emit({ kind: 'other', subject, asserted: null, need: 'what it is measured against' }, { marks });
      reader.use(
        figure,
        ...reader.freeCues('down', 'up').filter(({ start, end }) => start >= held.name.end && end <= figure.start),
      );
      continue;
    }
    reader.emit(
      { kind: 'relative-return', subject, against, direction: held.direction, asserted: toPoints(figure) },
      { marks, usual: 'recent', negated: false, ...toPairPeriod(reader, subject, against, true) },
    );
  }
}

/** The name right before "fell 3.8 points short". */
function findSided(reader: SentenceReader, figure: Span): Held | undefined {
  const match = sided.exec(reader.after(figure, 40));
  const name = match === null ? undefined : findMarketName(reader, ({ end }) => end <= figure.start);
  if (match === null || name === undefined || !ofSide.test(reader.text.slice(name.end, figure.start))) return undefined;
  return { name, direction: match[1] === undefined ? 'ahead' : 'behind' };
}

/** The name right behind "a lead of 6.5 points for", "a 5-point win for". */
function findHolder(reader: SentenceReader, figure: Span): Held | undefined {
  const name = reader.marks.names.find(({ entry, start }) => isMarketName(entry) && start >= figure.end);
  const behind = name === undefined ? null : heldBehind.exec(reader.text.slice(figure.end, name.start));
  if (name === undefined || behind === null) return undefined;
  const before = heldBefore.exec(reader.before(figure, 70));
  const isNamed = before !== null || new RegExp(`${winNoun}|${lossNoun}`, 'i').test(behind[0]);
  return isNamed ? { name, direction: (before?.[1] ?? behind[1]) === undefined ? 'ahead' : 'behind' } : undefined;
}

const findMarketName = (reader: SentenceReader, isWanted: (mark: NameMark) => boolean): NameMark | undefined =>
  reader.marks.names.findLast((mark) => isMarketName(mark.entry) && !mark.isBracketed && isWanted(mark));

/** The other of the two that the sentence tells of before the figure, else of the pair of the passage. */
function findOtherSide({ marks, discourse }: SentenceReader, side: Subject, { start }: Span): Subject | undefined {
  const isOther = (one: Subject) => one.id !== side.id && !hasSameMeasure(one, side);
  const named = listAssets(marks.names.filter(({ entry, end }) => isMarketName(entry) && end <= start));
  const here = named.filter(isOther);
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  const { pair } = discourse;
  const others = pair === undefined ? [] : [pair.leader, pair.laggard].filter(isOther);
  return others.length === 1 ? others[0] : undefined;
}

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
  const ends = findEnds(reader, figure);
  if (ends !== undefined) return ends;
  const isMargin =
    margin.test(reader.text.slice(reader.marks.start, figure.start)) || apart.test(reader.after(figure, 60));
  return isMargin ? (findLead(reader, figure) ?? toPairTold(reader)) : undefined;
}

const betweenEnds = new Pattern(
  /\bbetween the (best|strongest|worst|weakest)\b[^;:.]{1,60}\band the (?:best|strongest|worst|weakest)\b[^;:.]{1,40}$/i,
);

/** "Between the best sector, energy, and the worst, utilities, lie 40 points": the two ends, over the stretch of their places. */
function findEnds({ statements, marks, text }: SentenceReader, { start }: Span): Pair | undefined {
  const match = betweenEnds.exec(text.slice(marks.start, start));
  const [first, second, third] = listAssets(marks.names.filter(({ end }) => end <= start));
  const place = statements.findLast(({ kind }) => kind === 'ranking');
  if (match === null || first === undefined || second === undefined || third !== undefined || place === undefined)
    return undefined;
  const direction = /^(?:best|strongest)$/i.test(match[1] as string) ? 'ahead' : 'behind';
  return { subject: first, against: second, direction, period: place.period };
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
