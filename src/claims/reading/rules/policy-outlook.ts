import { addMonths, type DayNumber } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findDeemed, isForeseen } from './outlook.ts';
import { findAction } from './policy-action.ts';
import { fullPoint, hasBank } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const expectedHold = new Pattern(
  /\b(?:nobody|no one|no economists?|few|hardly anyone|almost no one) (?:\w+ )?(?:expects?|foresees?|predicts?|looks? for) (?:a|any) (?:change|move)\b|\bno (?:change|move) (?:is|was) (?:expected|foreseen|on the cards)\b|\b(?:we|I|(?:most )?(?:economists|analysts|investors|traders)|futures|markets) (?:\w+ )?(?:expects?|sees?|foresees?|anticipates?|predicts?|looks? for|imply) no (?:change|move)\b/i,
);
const expectedNone = new Pattern(
  /\b(?:we|I|(?:most )?(?:economists|analysts|investors|traders)|futures|markets) (?:\w+ )?(?:expect|see|foresee|anticipate|predict|look for|imply) no (?:(?:further|more|other|additional) )?(?:rate |interest-rate )?(?:(cuts?|reductions?|easing)|(hikes?|increases?|rises?|tightening))\b/i,
);
const expectedOne = new Pattern(
  /\b(?:a further|another|one (?:further|more)|one last|a final|the (?:first|next)) (?:[\w-]+ ){0,2}?(?:(cut|reduction|easing|lowering)|(hike|increase|rise|tightening))\b/i,
);
const expecting = new Pattern(
  /\b(?:we|I|(?:most )?(?:economists|analysts|investors|traders)) (?:\w+ )?(?:expect|see|foresee|anticipate|predict|look for|forecast)\b|\b(?:our|my) (?:expectation|base case|forecast|call|view|guess)\b/i,
);

const anotherPoint = new Pattern(
  /\b(?:another|a further|one more|an additional) (?:full |whole )?(?:percentage )?point of (?:(?:rate )?(?:cuts|easing|reductions|loosening)|(hikes|increases|tightening))\b/i,
);

/** "Another full percentage point of cuts before the end of the year": the sum of moves to come. */
function readPoint(reader: SentenceReader): void {
  const match = anotherPoint.exec(reader.sentence);
  if (match === null || !isAbout(reader)) return;
  const at = reader.spanOf(match);
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 24 && !mark.isSince);
  const horizon = time?.ends ?? time?.period.to;
  if (horizon === undefined || horizon <= reader.discourse.published || isOfBankAbroad(reader, at)) return;
  reader.emit(
    {
      kind: 'policy-move',
      action: match[1] === undefined ? 'cut' : 'hike',
      asserted: fullPoint,
      isTotal: true,
      isStraight: false,
    },
    { marks: [toCue(reader, at)], modality: 'forecast', horizon, time, negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike')) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

/** What is expected of the meetings to come: no change, no further rise, one more cut. */
export function readPolicyOutlook(reader: SentenceReader): void {
  readHold(reader);
  readNone(reader);
  readOne(reader);
  readLikely(reader);
  readNumber(reader);
  readComes(reader);
  readGo(reader);
  readPoint(reader);
  readSize(reader);
  readToHold(reader);
  readToGoOn(reader);
}

/** "Economists expect no change": of rates, where a passage on them says so. */
export const isHoldExpected = (sentence: string): boolean => expectedHold.test(sentence);

/** "nobody expects a change when it meets on March 16-17", "we expect no change". */
function readHold(reader: SentenceReader): void {
  const match = expectedHold.exec(reader.sentence);
  if (
    match === null ||
    !(
      hasBank(reader) ||
      /^ (?:(?:at|from|in) (?:the|its) [\w ]{0,24}meeting|(?:in|to|of) (?:(?:the|its|policy|interest|official|funds|borrowing) )*(?:rates?|target))\b/i.test(
        reader.after(reader.spanOf(match), 40),
      ) ||
      reader.discourse.policyBlock === reader.block
    )
  )
    return;
  const at = reader.spanOf(match);
  const { published } = reader.discourse;
  const ahead = reader.marks.times.filter((mark) => (mark.ends ?? mark.period.to) > published);
  const time = ahead.find((mark) => mark.start >= at.end) ?? ahead.at(-1) ?? findAheadTold(reader);
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  const to = time.ends ?? time.period.to;
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    {
      marks: [toCue(reader, at)],
      time: undefined,
      period: { ...time.period, to, role: 'window' },
      modality: 'forecast',
      horizon: to,
      negated: false,
    },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold'))
    if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

/** "The Fed meets on June 16. We expect no change": at the time to come that the passage named last. */
function findAheadTold({ discourse, block }: SentenceReader): TimeMark | undefined {
  return discourse.aheadTold?.block === block ? discourse.aheadTold.time : undefined;
}

/** "we expect no increase before the end of 2010". */
function readNone(reader: SentenceReader): void {
  const match = expectedNone.exec(reader.sentence);
  if (match === null || !isAbout(reader)) return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  const time = reader.marks.times.find(
    (mark) =>
      mark.start >= at.end && mark.start - at.end < 30 && (mark.isDeadline || mark.isAhead || mark.ends !== undefined),
  );
  const horizon = time === undefined ? undefined : (time.ends ?? time.period.to);
  emitExpected(reader, at, match[1] === undefined ? 'hike' : 'cut', {
    time,
    negated: true,
    ...(horizon !== undefined && horizon > reader.discourse.published ? { horizon } : {}),
  });
}

/** "a further increase in December remains our expectation", "we look for one further easing at the November meeting". */
function readOne(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const match = expectedOne.exec(sentence);
  if (match === null || !expecting.test(sentence) || !isAbout(reader)) return;
  const at = reader.spanOf(match);
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end && mark.start - at.end < 24 && !mark.isSince && !mark.isLength,
  );
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  if (
    reader.marks.quantities.some(
      ({ start, end, quantity }) =>
        start < at.end && end > at.start && quantity.unit !== 'plain' && quantity.unit !== 'ordinal',
    )
  )
    return;
  emitExpected(reader, at, match[1] === undefined ? 'hike' : 'cut', { time, negated: false });
}

const kinds = '(?:rate |interest-rate |quarter-point |half-point |further |first |second )*';

/** "A cut in July is in our view more likely than the market believes", "a hike this year looks unlikely". */
const likelyOne = new Pattern(
  new RegExp(
    `\\b(?:an?|another|one more) ${kinds}(?:(cut|reduction|easing)|(?:hike|increase|rise|tightening))(?: in (?:the )?(?:(?:policy|interest|funds) )*rates?)?(?= )`,
    'i',
  ),
);

function readLikely(reader: SentenceReader): void {
  const told = reader.find(likelyOne, ({ kind }) => kind === 'policy-move');
  if (told === undefined || !isAbout(reader)) return;
  const { at, match } = told;
  const { start } = reader.marks;
  const found = findDeemed(reader.sentence, { start: at.start - start, end: at.end - start });
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 14 && !mark.isSince);
  if (found === undefined || time === undefined || isOfBankAbroad(reader, at)) return;
  emitExpected(reader, at, match[1] === undefined ? 'hike' : 'cut', { time, negated: found === 'unlikely' });
}

/** "We look for at least two reductions by the end of the year", "most economists expect three more hikes in 2023". */
const expectedNumber = new Pattern(
  new RegExp(
    `\\b(?:(?:we|I|economists|analysts|investors|traders|strategists|futures|markets|they) (?:[a-z]+ )?(?:expect|see|foresee|anticipate|predict|look for|forecast|imply)|(?:he|she|[A-Z]\\w+) (?:expects|sees|foresees|anticipates|predicts|looks for|forecasts)|(?:our|my) (?:forecast|base case|call|view) is(?: for)?) ((?:at least|no fewer than|at most|no more than|up to) )?(${toNumberPattern(2, 12)}|\\d{1,2}) (?:more )?${kinds}(?:(cuts|reductions)|(?:hikes|increases|rises))(?= )`,
    'i',
  ),
);

function readNumber(reader: SentenceReader): void {
  const told = reader.find(expectedNumber, ({ kind }) => kind === 'policy-move');
  if (told === undefined || !isAbout(reader)) return;
  const { at, match } = told;
  const [, limit, number = '', cuts] = match;
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 14 && !mark.isSince);
  const horizon = time === undefined ? undefined : (time.ends ?? time.period.to);
  if (time === undefined || horizon === undefined || horizon <= reader.discourse.published) return;
  if (isOfBankAbroad(reader, at)) return;
  const wording = limit === undefined ? undefined : /least|fewer/i.test(limit) ? 'at-least' : 'at-most';
  reader.emit(
    {
      kind: 'policy-move',
      action: cuts === undefined ? 'hike' : 'cut',
      asserted: null,
      isTotal: false,
      isStraight: false,
      count: toNumber(number),
      ...(wording === undefined ? {} : { countWording: wording }),
    },
    { marks: [toCue(reader, at)], time, modality: 'forecast', horizon, negated: false },
  );
  useInside(reader, at);
}

const comes = new Pattern(
  /\b(?:the|its|a) (?:first|next|second|third|last) (?:rate |interest-rate |quarter-point |half-point )?(?:(cut|reduction|easing)|(?:increase|hike|rise|tightening))(?: of (?:the|this|its|a) (?:[\w-]+ )?(?:year|cycle|decade|campaign|century|summer|autumn))? (?:will )?(?:comes?|arrives?|lands?|follows?|is coming|is delivered|takes place|happens?)\b/i,
);

/** "Our house call is that the first increase comes at the September meeting". */
function readComes(reader: SentenceReader): void {
  const told = reader.find(comes);
  // The first or the next cut is one of rates wherever the text has spoken of the Federal Reserve.
  if (told === undefined || !(isAbout(reader) || reader.discourse.policyBlock >= 0)) return;
  const { at, match } = told;
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 14 && !mark.isSince);
  const isForetold = reader.findModality(at, time) === 'forecast' || isForeseen(reader.sentence);
  if (time === undefined || !isForetold || isOfBankAbroad(reader, at)) return;
  emitExpected(reader, at, match[1] === undefined ? 'hike' : 'cut', { time, negated: false });
  reader.use(...reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start));
}

const go = new Pattern(
  /\b(?:to|will|should|would) (?:go|move|do|deliver|be)(?: by| for)? (?:(?:a |another )(?:(quarter|half|full)(?: of a)?[- ](?:percentage )?point)|(25|50|75|100)(?: basis points| ?bps?)?)\b(?! (?:above|below|more|less|higher|lower|ahead|behind))/i,
);
const parts: Readonly<Record<string, number>> = { quarter: 25, half: 50, full: 100 };

/** "Expect the Fed to go a quarter point on December 14": the way that the passage speaks of. */
function readGo(reader: SentenceReader): void {
  const told = reader.find(go);
  if (told === undefined || !hasBank(reader)) return;
  const { at, match } = told;
  const action = findAction(reader, at);
  const time =
    reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 14 && !mark.isSince) ??
    findMoveBefore(reader, at, action);
  if (action === undefined || time === undefined || isOfBankAbroad(reader, at)) return;
  const size = parts[match[1]?.toLowerCase() ?? ''] ?? Number(match[2]);
  reader.emit(
    {
      kind: 'policy-move',
      action,
      asserted: { low: size, high: size, unit: 'basis points', wording: 'plain', rounding: 0.5 },
      isTotal: false,
      isStraight: false,
    },
    { marks: [toCue(reader, at)], time, modality: 'forecast' },
  );
  reader.use(...reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start));
}

/** "We expect a cut in September, and we expect it to be a quarter point": the time of the move foretold just before. */
function findMoveBefore(reader: SentenceReader, at: Span, action: 'cut' | 'hike' | undefined): TimeMark | undefined {
  const isTold = reader.statements.some(
    (one) => one.kind === 'policy-move' && one.action === action && one.span.end <= at.start,
  );
  return isTold ? reader.marks.times.findLast((mark) => mark.end <= at.start && !mark.isSince) : undefined;
}

/** A move that is expected, or expected not to come; the words that tell it tell no other. */
function emitExpected(
  reader: SentenceReader,
  at: Span,
  action: 'cut' | 'hike',
  told: { readonly time: TimeMark | undefined; readonly negated: boolean; readonly horizon?: DayNumber },
): void {
  reader.emit(
    { kind: 'policy-move', action, asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, at)], modality: 'forecast', ...told },
  );
  useInside(reader, at);
}

/** Of the Federal Reserve: by its name, by its rates, or in a passage on it. */
function isAbout(reader: SentenceReader): boolean {
  return (
    hasBank(reader) ||
    /\brates?\b|\b(?:rate|full) (?:percentage )?(?:point|cuts?|hikes?)\b/.test(reader.sentence) ||
    reader.discourse.policyBlock === reader.block
  );
}

/** "Economists at one bank now forecast a full point", of the next move of the sort that the passage speaks of. */
const sized = new Pattern(
  /\b(?:forecasts?|expects?|predicts?|anticipates?|sees?|looks? for|pencil(?:s|led)? in|bets? on|calls? for) (?:a|an) (?:full|whole) (?:percentage )?point\b(?! (?:of|above|below|more|less|higher|lower))/i,
);

/** In which the next meeting lies: that a move of a size is said to be due at. Unit: months. */
const monthsToNext = 2;

function readSize(reader: SentenceReader): void {
  const { policyAction, policyBlock } = reader.discourse;
  const match = sized.exec(reader.sentence);
  if (match === null || policyAction === undefined || policyBlock !== reader.block) return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  reader.emit(
    { kind: 'policy-move', action: policyAction, asserted: fullPoint, isTotal: false, isStraight: false },
    {
      marks: [toCue(reader, at)],
      modality: 'forecast',
      negated: false,
      ...(reader.marks.times.some(({ isAhead }) => isAhead)
        ? {}
        : { horizon: addMonths(reader.discourse.published, monthsToNext) }),
    },
  );
  reader.useFiguresIn(at);
}

/** "The Fed meets on October 28 and again in December, and we expect it to hold on both occasions". */
const toHold = new Pattern(
  /\b(?:expect|see|look for|forecast|predict|anticipate)s? (?:it|them|the (?:Fed|committee|central bank)) (?:to )?(?:hold|stand pat|stay put|sit tight|do nothing)(?: (?:steady|rates steady|still|its fire))?(?: (?:on|at|both|each|all|either)\b[^.;,]{0,30})?(?=[.;,]|$)/i,
);

const untouched = new Pattern(
  /\b(?:does not|doesn't|will not|won't|is not going to|isn't going to) (?:touch|move|budge|change|alter) (?:(?:interest |its |the |policy )?(?:rates?|target|range|policy)\b|(?=(?:in|at|on|before|until) ))/i,
);

/** "I expect it to hold on both occasions", "the Fed doesn't touch rates in March": no decision other than to hold. */
function readToHold(reader: SentenceReader): void {
  const match = toHold.exec(reader.sentence) ?? untouched.exec(reader.sentence);
  if (match === null || !isAbout(reader)) return;
  const at = reader.spanOf(match);
  const { published } = reader.discourse;
  const ahead = reader.marks.times.flatMap(({ ends, period }) => {
    const to = ends ?? period.to;
    return to > published ? [to] : [];
  });
  if (ahead.length === 0 || isOfBankAbroad(reader, at)) return;
  const to = Math.max(...ahead);
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, at)], time: undefined, modality: 'forecast', horizon: to, negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold'))
    if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

const toGoOn = new Pattern(
  /\b(?:Fed|Federal Reserve|FOMC|central bank|committee) (?:will|would|should|is going to|is set to|is expected to|is likely to|can) (?:continue|keep|go on) (?:to |with )?(?:(cut|cutting|lower|lowering|reduce|reducing|eas(?:e|ing))|rais(?:e|ing)|hik(?:e|ing)|lift(?:ing)?|tighten(?:ing)?)(?: (?:interest |its |policy )?(?:rates?|policy))?\b/i,
);

/** "The bet is that the Fed will keep cutting rates": more of the same, where no day is named. */
function readToGoOn(reader: SentenceReader): void {
  const found = reader.find(toGoOn);
  if (found === undefined || isOfBankAbroad(reader, found.at)) return;
  const isDated = reader.marks.times.some(({ isCarried, isLength }) => !isCarried && !isLength);
  if (isDated || reader.findModality(found.at, undefined) === 'conditional') return;
  emitExpected(reader, found.at, found.match[1] === undefined ? 'hike' : 'cut', { time: undefined, negated: false });
}

/** The words that tell a move tell no other, nor do the figures in them. */
function useInside(reader: SentenceReader, at: Span): void {
  const { quantities } = reader.marks;
  reader.use(...[...reader.freeCues('cut', 'hike', 'hold'), ...quantities].filter((mark) => overlaps(mark, at)));
}
