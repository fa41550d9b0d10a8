import { type SentenceReader, toAsserted } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { noteOutlook } from './outlook.ts';
import { readCountedMoves, readOrdinals } from './policy-counts.ts';
import { readCycles } from './policy-cycles.ts';
import { readMoves } from './policy-moves.ts';
import { isTargetRange, readRates } from './policy-rates.ts';
import { hasBank, readLargest } from './policy-sizes.ts';
import { toCue, toSentence } from './sentence-cue.ts';

/** The Federal Reserve: the level of its rate, its moves, their run and the cycle they belong to. */
export function readPolicy(reader: SentenceReader): void {
  noteOutlook(reader);
  const { names } = reader.marks;
  const sentence = toSentence(reader);
  const isAboutPolicy =
    names.some(({ entry }) => entry.type === 'bank' || entry.type === 'rate') ||
    /\b(?:interest[- ]rates?|rate (?:cuts?|hikes?|increases?|reductions?)|policy ?makers|monetary policy|basis-point (?:cut|hike|reduction|increase)|quarter-point|half-point|easing cycle|tightening cycle|raising rates|cutting rates|(?:further|more|another|first|second|third|last) (?:rate )?(?:cut|hike)s?)\b/i.test(
      sentence,
    ) ||
    isOfBankAbroad(reader, { start: reader.marks.end, end: reader.marks.end }) ||
    (/\b(?:rates?|range|target)\b/i.test(sentence) && reader.marks.quantities.some(isTargetRange));
  if (!isAboutPolicy) return;
  readAbroad(reader);
  readCountedMoves(reader);
  readLargest(reader);
  readRates(reader);
  readMoves(reader);
  readOrdinals(reader);
  readExpectedHold(reader);
  readCycles(reader);
}

/** What another central bank did is no statement about the Federal Reserve. */
function readAbroad(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const { unit } = figure.quantity;
    const isRate = unit === 'percent' || unit === 'basis points' || unit === 'percentage points' || unit === 'fraction';
    if (!isRate || !isOfBankAbroad(reader, figure)) continue;
    reader.emit(
      {
        kind: 'other',
        subject: null,
        asserted: toAsserted(figure.quantity),
        need: 'the decisions of that central bank: only those of the Federal Reserve are on record',
      },
      { marks: [figure] },
    );
  }
  for (const cue of reader.freeCues('cut', 'hike', 'hold')) if (isOfBankAbroad(reader, cue)) reader.use(cue);
}

const expectedHold =
  /\b(?:nobody|no one|no economists?|few|hardly anyone|almost no one) (?:\w+ )?(?:expects?|foresees?|predicts?|looks? for) (?:a|any) (?:change|move)\b|\bno (?:change|move) (?:is|was) (?:expected|foreseen|on the cards)\b/i;

/** "nobody expects a change when it meets on March 16-17". */
function readExpectedHold(reader: SentenceReader): void {
  const match = expectedHold.exec(toSentence(reader));
  if (match === null || !hasBank(reader)) return;
  const start = reader.marks.start + match.index;
  const at = { start, end: start + match[0].length };
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.period.to > reader.discourse.published);
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, at)], time, modality: 'forecast', horizon: time.period.to, negated: false },
  );
}
