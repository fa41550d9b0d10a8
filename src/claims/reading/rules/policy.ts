import type { PolicyMoveStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { noteOutlook } from './outlook.ts';
import { isOfPolicy } from './policy-action.ts';
import { readLastOf, readMonthAfter } from './policy-after.ts';
import { readMovedAgain } from './policy-again.ts';
import { readCountedMoves, readMeetingsInRow, readOrdinals, readRowOfMoves } from './policy-counts.ts';
import { readCycles } from './policy-cycles.ts';
import { isQuietSince, readHolds, zeroToQuarter } from './policy-holds.ts';
import { readEveryMeeting } from './policy-meetings.ts';
import { readMoves } from './policy-moves.ts';
import { readNextMeeting } from './policy-next.ts';
import { isHoldExpected, readPolicyOutlook } from './policy-outlook.ts';
import { readPartsOfMoves } from './policy-parts.ts';
import { readProjections } from './policy-projections.ts';
import { readRankedMoves } from './policy-ranks.ts';
import { bound, isTargetRange, readRateExtreme, readRates } from './policy-rates.ts';
import { hasBank, isNamed, movesThem, readLargest } from './policy-sizes.ts';
import { readMoreMoves, readSteps } from './policy-steps.ts';
import { readTerminalRate } from './policy-terminal.ts';
import { readTotals } from './policy-totals.ts';

/** "Should inflation climb, it will raise rates": what hangs on a condition. */
const conditional = new Pattern(/^\W*(?:should|if|were|unless|provided|suppose)\b/i);

/** Moves of the bank that a passage on it counts. */
const counted = new Pattern(
  /\b(?:cuts?|reductions?|increases?|hikes?|rises?|moves?|steps?|together they|(?:that|this|which) (?:makes|made)|not moved|stood pat|done nothing|skipp\w+|passed up|sat out|meetings?|no change|full (?:percentage )?point|(?:raised|lifted|lowered|hiked|trimmed|reduced|slashed) (?:(?:interest|its|benchmark|policy|key) )*rates?)\b/i,
);

/** "We expect that to come down to 4.75%", after the target was told. */
const ofRateSpokenOf = new Pattern(
  /\b(?:it|that|this) (?:to |will |would |should |could |might )?(?:come|go|fall|drop|rise|climb|move|head|be (?:cut|raised|lowered|lifted))s? (?:(?:back|down|up|further) )*to\b/i,
);

/** The Federal Reserve: the level of its rate, its moves, their run and the cycle they belong to. */
export function readPolicy(reader: SentenceReader): void {
  noteOutlook(reader);
  const { names } = reader.marks;
  const sentence = reader.sentence;
  readMonthAfter(reader);
  readLastOf(reader);
  const isAboutPolicy =
    isNamed(reader) ||
    /\b(?:interest[- ]rates?|(?:cuts?|hikes?|increases?|reductions?|rises?) in (?:the )?(?:policy )?rates?|rate (?:cuts?|hikes?|increases?|reductions?)|policy ?makers|monetary policy|(?:basis[- ]points?|\d{2,3} ?bps?) (?:rate )?(?:cut|hike|reduction|increase)|quarter-point|half-point|easing cycle|tightening cycle|raising rates|cutting rates|(?:further|more|another|first|second|third|last) (?:rate )?(?:cut|hike)s?|no change (?:at|from|in) (?:the|its) [\w ]{0,24}meeting|(?:no|any|a) change (?:in|to|of) (?:(?:the|its|official|policy|benchmark) )*(?:rates?|target)|point of (?:rate )?(?:cuts|easing|hikes|increases|tightening))\b/i.test(
      sentence,
    ) ||
    zeroToQuarter.test(sentence) ||
    isOfBankAbroad(reader, { start: reader.marks.end, end: reader.marks.end }) ||
    (/\b(?:rates?|range|target)\b/i.test(sentence) &&
      (reader.marks.quantities.some(isTargetRange) || bound.test(sentence))) ||
    (/\b(?:raise|lower|cut|lift|hike)s? (?:interest )?rates\b/i.test(sentence) && !conditional.test(sentence)) ||
    (reader.discourse.isOutlook &&
      reader.discourse.policyBlock === reader.block &&
      /\b(?:cuts?|hikes?|holds?)\b/i.test(sentence)) ||
    (reader.discourse.policyBlock === reader.block && (ofRateSpokenOf.test(sentence) || isHoldExpected(sentence))) ||
    (isOfPolicy(reader) && counted.test(sentence)) ||
    movesThem(reader) ||
    isQuietSince(reader) ||
    (hasBank(reader) &&
      /\b(?:(?:lower|rais|reduc|trimm?|lift|hik|slash|cut)(?:ed|ing|t?ing)? (?:its|the) (?:[a-z-]+ )?(?:benchmark|key|policy|main|target|rate|range)|cuts?|reductions?|increases?|hikes?|rises?|easing|change|target|range|moved?|budged|acted|stood pat|done nothing|sat still|stayed put|sat on its hands|largest|biggest|touch|stops?|tops out)\b/i.test(
        sentence,
      ));
  if (!isAboutPolicy) return;
  readAbroad(reader);
  readProjections(reader);
  readPartsOfMoves(reader);
  readEveryMeeting(reader);
  readPolicyOutlook(reader);
  readNextMeeting(reader);
  readHolds(reader);
  readSteps(reader);
  readMoreMoves(reader);
  readMeetingsInRow(reader);
  readTotals(reader);
  readRankedMoves(reader);
  readRowOfMoves(reader);
  readCountedMoves(reader);
  readLargest(reader);
  readTerminalRate(reader);
  readRates(reader);
  readRateExtreme(reader);
  if (!(conditional.test(sentence) && names.some(({ entry }) => entry.type === 'indicator'))) readMoves(reader);
  readMovedAgain(reader);
  readOrdinals(reader);
  readCycles(reader);
  rememberPolicy(reader);
}

/** What the next sentences refer to: the Federal Reserve, and the day of the move that was told last. */
function rememberPolicy(reader: SentenceReader): void {
  const { discourse, block } = reader;
  const moved = reader.statements.findLast(
    (one): one is PolicyMoveStatement => one.kind === 'policy-move' && (one.action === 'cut' || one.action === 'hike'),
  );
  if (moved !== undefined) discourse.policyAction = moved.action === 'cut' ? 'cut' : 'hike';
  const isGoneOn = discourse.policyBlock === block && moved?.period.from === 'stated';
  if (!isNamed(reader) && !isGoneOn) return;
  const told = reader.statements.findLast((one) => one.kind === 'policy-move' || one.kind === 'policy-rate');
  const { base, to } = told?.period.from === 'stated' && told.period.to < discourse.published ? told.period : {};
  const isGoingOn = to === undefined && discourse.policyBlock === block;
  discourse.policyDay = isGoingOn ? discourse.policyDay : to;
  discourse.policyBase = isGoingOn ? discourse.policyBase : base;
  discourse.policyBlock = block;
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
