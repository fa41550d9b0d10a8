/** Lengths that are told with a word of a run: "ninth straight weekly gain", "outperformed for 14 sessions in a row". */

import type { Span } from '../../document.ts';
import type { Frequency, StreakStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { CueMark, QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { distance } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toFrequency } from './frequencies.ts';
import { findRun, type Run } from './run-owner.ts';
import { emitPlace, findLongest, isAppositive } from './run-places.ts';
import { findRunTime } from './run-time.ts';

const streakWord = new Pattern(
  /\b(?:straight|consecutive|consecutively|in a row|on the trot|on the bounce|running|successive|in succession|unbroken|streak|winning run|losing run|winning|losing|(?:run|string|series|sequence|spell) of (?:gains|advances|wins|losses|declines|drops|falls|retreats)|back-to-back|uninterrupted|without (?:interruption|a (?:single )?(?:fall|loss|decline|gain|rise|break|down day|up day)))\b/i,
);

/** "A string of six gains", "a run of ten weekly losses": such moves follow each other. */
const runOfMoves = new Pattern(
  new RegExp(
    `\\b(?:run|string|series|sequence|spell|succession) of (?:${toNumberPattern(2, 20)}|\\d{1,2}) (?:(?:daily|weekly|monthly|quarterly|annual|yearly|straight|successive) )?(?:gains|advances|wins|losses|declines|drops|falls|retreats)\\b`,
    'i',
  ),
);

/** "A run of outperformance has reached fourteen sessions". */
const runOfLead = new Pattern(
  new RegExp(
    `\\b(?:run|spell|stretch|streak|string) of (?:out|under)performance\\b[^.;]{0,50}? (?:reached|lasted|(?:extended|extends|stretched|stretches|lengthened|grown|run) to|stands at|hit|(?:is|was) now) (?:${toNumberPattern(2, 20)}|\\d{1,2}) (?:straight |trading )?(?:sessions|days|weeks|months|quarters|years)\\b`,
    'i',
  ),
);

const isRates =
  /\b(?:cuts?|hikes?|rate (?:cut|hike|increase|reduction)|rates? unchanged|meetings?|inflows?|outflows?)\b/i;

const centralBank = new Pattern(/\b(?:Fed|Federal Reserve|FOMC|rates?|meetings?|central bank)\b/);

const isStreak = (text: string): boolean => [streakWord, runOfMoves, runOfLead].some((form) => form.test(text));

/** "The eighth-worst drop" is a place, and no eighth drop. */
const ofRank = /^[\w]+-(?:best|worst|largest|biggest|steepest|sharpest|longest|highest|lowest|widest)\b/i;

/** "Absurd ten years ago", "three weeks later": how far off something was, and no run. */
const ago = /^(?: (?:calendar |trading )?(?:sessions|days|weeks|months|quarters|years))? (?:ago|later|earlier)\b/i;

/** A length that is told with a word of a run. */
export function readStraightRuns(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!isStreak(sentence)) return;
  const figures = reader.freeQuantities.filter((figure) => {
    const { quantity } = figure;
    if (quantity.unit !== 'ordinal' && quantity.unit !== 'plain') return false;
    if (ofRank.test(`${textOf(reader, figure)}${reader.after(figure, 12)}`)) return false;
    if (ago.test(reader.after(figure, 24))) return false;
    if (quantity.high > 60 || ['cut', 'hike', 'hold', 'meeting', 'time'].includes(quantity.of ?? '')) return false;
    return quantity.isStraight || quantity.of !== undefined || quantity.isCompound;
  });
  for (const figure of figures) {
    const around = `${reader.before(figure, 70)}${reader.text.slice(figure.start, figure.end)}${reader.after(figure, 70)}`;
    if (!isStreak(around) || isRates.test(reader.after(figure, 40))) continue;
    if (/\b(?:above|below|under|over|beneath) (?:[^,;]|,\d){2,34}$/i.test(reader.before(figure, 44))) {
      reader.use(figure);
      continue;
    }
    if (/\b(?:over|in|for) $/i.test(reader.before(figure, 6)) && /^ since\b/i.test(reader.after(figure, 8))) continue;
    const isBare = figure.quantity.of === undefined && figure.quantity.frequency === undefined;
    if (isBare && toFrequency(around) === undefined && centralBank.test(sentence)) continue;
    const isOfRecords = /\b(?:records?|highs?)\b/i.test(`${textOf(reader, figure)} ${reader.after(figure, 12)}`);
    if (isOfRecords) continue;
    const frequency =
      figure.quantity.frequency ??
      toFrequency(
        `${figure.quantity.of ?? ''} ${reader.text.slice(figure.start, figure.end)} ${reader.after(figure, 26)}`,
      ) ??
      toFrequency(around);
    emitStreak(reader, figure, frequency ?? 'session', around);
  }
  if (figures.length > 0) return;
  for (const cue of reader.freeCues('streak')) {
    if (!/streak|run$|stretch/i.test(cue.text)) continue;
    // "Each of the first 14 days, a streak that snapped on January 23": the run told before it, and none of its own.
    if (/^(?:streak|run|stretch)$/i.test(cue.text) && /^ (?:that|which) /.test(reader.after(cue, 8))) {
      readEndOfRun(reader, cue);
      continue;
    }
    if (
      !/\b(?:winning|losing|outperform|streak)\b/i.test(cue.text) &&
      !/\b(?:longest|winning|losing)\b/i.test(reader.before(cue, 30))
    )
      continue;
    emitStreak(
      reader,
      cue,
      toFrequency(`${reader.before(cue, 30)} ${reader.after(cue, 30)}`) ?? 'session',
      `${reader.before(cue, 60)}${cue.text}${reader.after(cue, 60)}`,
    );
  }
}

const endedOn =
  /^ (?:that|which) (?:was |were |has )?(?:finally )?(?:snapped|ended|broke|broken|halted|came to an end)(?: only)?(?: on)? $/;

/** "A streak that snapped on January 23": on that day what was told to go on did not. */
function readEndOfRun(reader: SentenceReader, cue: CueMark): void {
  const run = reader.statements.findLast((one): one is StreakStatement => one.kind === 'streak');
  const day = reader.marks.times.find(
    ({ start, period }) => period.role === 'day' && start >= cue.end && endedOn.test(reader.text.slice(cue.end, start)),
  );
  if (run === undefined || day === undefined || run.modality === 'forecast') return;
  const isGood = run.of === 'lead' || run.of === 'gain';
  const { subject, against } = run;
  const draft =
    against === undefined
      ? ({ kind: 'return', subject, direction: isGood ? 'down' : 'up', asserted: null } as const)
      : ({
          kind: 'relative-return',
          subject,
          against,
          direction: isGood ? 'behind' : 'ahead',
          asserted: null,
        } as const);
  reader.emit(draft, { marks: [cue, day], time: day, negated: false, isOfEach: true });
}

const textOf = (reader: SentenceReader, { start, end }: Span): string => reader.text.slice(start, end);

/** Whether the words around a count tell of a run, and not of periods above or below a bound. */
function isRunTold(reader: SentenceReader, at: Span, { against, mover }: Run, around: string): boolean {
  if (
    /^[^.;]{0,30}?\b(?:above|below|over|under|of (?:more|less|at least|over)(?: than)?) \d/i.test(reader.after(at, 50))
  )
    return false;
  return (
    against !== undefined ||
    mover !== undefined ||
    /\b(?:winning|losing|gain|gains|loss|losses|ris\w+|rose|fall\w*|fell|advanc\w+|declin\w+|up|down|higher|lower|rall\w+|drop\w*|climb\w*|streak)\b/i.test(
      around,
    )
  );
}

/** "Seven weeks in a row", "a nine-week winning streak". */
function emitStreak(reader: SentenceReader, at: QuantityMark | CueMark, frequency: Frequency, around: string): void {
  const run = findRun(reader, at, around);
  if (run === undefined || !isRunTold(reader, at, run, around)) return;
  const { mover } = run;
  const longest = findLongest(reader, at, around);
  const apart =
    longest !== undefined && at.type === 'quantity' && isAppositive(reader, at, longest.words) ? longest : undefined;
  const { time, period, isFromStart } = findRunTime(reader, at, frequency);
  const draft = {
    kind: 'streak',
    subject: run.found.subject,
    of: run.of,
    frequency,
    asserted: at.type === 'quantity' ? { ...toAsserted(at.quantity, 'count'), rounding: 0 } : null,
    ...(run.against === undefined ? {} : { against: run.against }),
    ...(apart === undefined ? longest?.ranking : {}),
    ...(isFromStart ? { isFromStart } : {}),
  } as const satisfies Partial<StreakStatement>;
  const dated = period === undefined ? {} : { period };
  if (run.isWon && run.against !== undefined) {
    reader.discourse.against = run.against;
    reader.discourse.againstBlock = reader.block;
  }
  reader.emit(draft, {
    marks: [run.lead, at, mover !== undefined && distance(mover, at) < 25 ? mover : undefined],
    time,
    ...(run.isWon ? { modality: 'fact' as const } : {}),
    ...dated,
  });
  if (apart !== undefined) emitPlace(reader, at, { ...draft, ...apart.ranking }, apart, time, dated);
}
