import { sessionOnOrBefore } from '../../../core/index.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { toYearSoFar } from './calendar-year.ts';
import { isOfPolicy } from './policy-action.ts';
import { findMoveTime } from './policy-counts.ts';
import { toCue } from './sentence-cue.ts';

const skipped = new Pattern(
  /\b(?:skipp(?:ed|ing)|skips|passed up|passing up|sat out|sitting out|sits out) (?:(?:a|an|the|its|another) )?(?:(?:rate )?(?:rise|hike|increase|cut|move|reduction|meeting|chance|opportunity)\b|(?=in |at |on |[A-Z]))/,
);
const idle = new Pattern(
  /\b(?<rank>[a-z]+) (?:meeting|decision)(?: (?<year>this year|of the year|so far this year)|(?<row> running| in a row))? (?:at|in) which (?:it|the Fed|the FOMC|the committee|the central bank|policy makers) (?:has |have |had )?(?:done nothing|did nothing|stood pat|held|sat still|not moved|left)\b/i,
);
const withoutMove = new Pattern(
  /\b(?<rank>[a-z]+) (?:(?<straight>straight|consecutive|successive) )?(?:meeting|decision)(?<row> in a row| running| in succession)? (?:without|that (?:brought|passed without)|with no|at which there was no|bringing no) (?:a |any )?(?:move|change|cut|hike|increase|action|rate (?:cut|change|move|hike))\b/i,
);
const nearZero = new Pattern(/\b(?:near|close to|at|around|virtually|effectively|almost|practically|next to) zero\b/i);

/** "It skipped a rise in June", "passed up the chance to move", "the third meeting this year at which it has done nothing". */
export function readHolds(reader: SentenceReader): void {
  if (!isOfPolicy(reader)) return;
  readSkipped(reader);
  readHeldThem(reader);
  readIdle(reader);
  readZeroToQuarter(reader);
  readNearZero(reader);
  readSinceThen(reader);
  readIdleSince(reader);
  readQuietSince(reader);
}

/** No change at any meeting of a stretch. */
const heldThroughout = {
  kind: 'policy-move',
  action: 'hold',
  asserted: null,
  isTotal: false,
  isStraight: false,
  meetings: { which: 'all' },
} as const;

const sinceThen = new Pattern(
  /\bwhere (?:it|they|rates) (?:has|have) (?:been(?: held| kept| left| stuck)?|stood|remained|stayed|sat) (?=since )/i,
);

/** "at 0.25% to 0.5%, where it has been since December 2015": no change at any meeting after the one named. */
function readSinceThen(reader: SentenceReader): void {
  const match = sinceThen.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const time = reader.marks.times.find((mark) => mark.isSince && mark.start >= at.end - 8 && mark.start - at.end < 4);
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  const base = time.sinceEnd ?? time.period.base;
  if (base >= reader.discourse.published) return;
  reader.emit(heldThroughout, {
    marks: [toCue(reader, at), time],
    period: { ...time.period, base },
    modality: 'fact',
    negated: false,
  });
}

const idleSince = new Pattern(
  /\b(?:the Fed|the Federal Reserve|the FOMC|the committee|the central bank|it) (?:(?:has|have) (?:not|never) (?:moved|acted|budged|(?:touched|changed|altered) (?:rates|its rates?|policy))|(?:hasn't|haven't) (?:moved|acted|budged|(?:touched|changed|altered) (?:rates|its rates?|policy))|has (?:done nothing|stood pat|sat still|stayed put|sat on its hands|been on hold))(?: with rates)? (?:so far )?(?=(?:all|this) year\b|since |in (?:19|20)\d\d\b)/i,
);

/** "The Fed has not moved all year", "has stood pat since December": no change at any meeting of the stretch. */
function readIdleSince(reader: SentenceReader): void {
  const told = reader.find(idleSince);
  if (told === undefined || isOfBankAbroad(reader, told.at)) return;
  const time = reader.marks.times.find((mark) => mark.start >= told.at.end - 8 && mark.start - told.at.end < 5);
  const { published } = reader.discourse;
  const isOfYear = /^ ?(?:all|this) year\b/i.test(reader.after(told.at, 12));
  const period = isOfYear ? toYearSoFar(published) : time?.isLength === true ? undefined : time?.period;
  const base = isOfYear ? period?.base : (time?.sinceEnd ?? period?.base);
  if (period === undefined || base === undefined || base >= published) return;
  reader.emit(heldThroughout, {
    marks: [toCue(reader, told.at), time],
    period: { ...period, base, role: 'window', from: 'stated' },
    time: undefined,
    modality: 'fact',
    negated: false,
  });
  for (const cue of reader.marks.cues) if (cue.start < told.at.end && cue.end > told.at.start) reader.use(cue);
}

const quietSince = new Pattern(
  /^\W*(?:(?:(?:And|But) )?(?:ever )?since (?:then|that),? )?(?:it|they|rates|the (?:Fed|committee|central bank|rate|range|target(?: range)?)) (?:has|have) (?:since )?(?:(?:not|never) (?:moved|changed|acted|budged|been (?:moved|changed|touched)|touched (?:rates|them|it))|done nothing|stood pat|sat still|stayed put|been on hold|(?:left|kept|held) (?:rates|them|it|the (?:rate|range|target)) (?:alone|unchanged|steady|on hold|where (?:they|it) (?:were|was)))(?: (?:ever )?since(?: then)?)?\W*$/i,
);

/** Whether a sentence says that nothing was done since the move told before. */
export const isQuietSince = (reader: SentenceReader): boolean =>
  reader.discourse.policyBlock === reader.block && /\bsince\b/i.test(quietSince.exec(reader.sentence)?.[0] ?? '');

/** "In March it raised rates. It has left them alone since": no change at any meeting after the move told before. */
function readQuietSince(reader: SentenceReader): void {
  const { policyDay, policyBlock, published } = reader.discourse;
  const told = reader.find(quietSince);
  if (told === undefined || !isQuietSince(reader) || isOfBankAbroad(reader, told.at)) return;
  if (policyDay === undefined || policyBlock !== reader.block || policyDay >= published) return;
  const to = sessionOnOrBefore(published);
  reader.emit(heldThroughout, {
    marks: [toCue(reader, told.at)],
    period: { text: 'since', base: policyDay, to, role: 'window', from: 'stated', isOpen: true, others: [] },
    time: undefined,
    modality: 'fact',
    negated: false,
  });
  for (const cue of reader.marks.cues) if (cue.start < told.at.end && cue.end > told.at.start) reader.use(cue);
}

const heldThem = new Pattern(
  /\b(?:held|kept|left) (?:them|it) (?:(?:steady|unchanged|alone|on hold|there|put)\b|where (?:they|it) (?:were|was|stood)\b)/i,
);

/** "Cut rates three times and then held them steady in January": rates by a pronoun, on a day or in a month that is named. */
function readHeldThem(reader: SentenceReader): void {
  const told = reader.find(heldThem);
  if (told === undefined || !/\b(?:rates?|range|target|borrowing costs)\b/i.test(reader.sentence)) return;
  const time = reader.marks.times.find(
    (mark) =>
      mark.start >= told.at.end && mark.start - told.at.end < 8 && !mark.isSince && !mark.isLength && !mark.isAhead,
  );
  if (time === undefined || isOfBankAbroad(reader, told.at)) return;
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, told.at)], time, negated: false },
  );
}

function readSkipped(reader: SentenceReader): void {
  const match = skipped.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const time = reader.findTime(at, ({ isSince, isLength, isAhead }) => !isSince && !isLength && !isAhead);
  if (time === undefined || isOfBankAbroad(reader, at)) return;
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight: false },
    { marks: [toCue(reader, at)], time, negated: false },
  );
  for (const cue of reader.marks.cues) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
  readRowBefore(reader, at.end);
}

const rowBefore = new Pattern(
  new RegExp(
    `\\bafter (?<count>${toNumberPattern(2, 20)}|\\d{1,2}) (?:rises |increases |hikes )?(?:in a row|straight|running|on the trot)\\b`,
    'i',
  ),
);

/** "It skipped a rise in June after ten in a row": the run of rises that went before. */
function readRowBefore(reader: SentenceReader, from: number): void {
  const match = rowBefore.exec(reader.sentence);
  if (match === null || reader.marks.start + match.index < from) return;
  if (!/\b(?:rise|hike|increase)\b/i.test(reader.text.slice(reader.marks.start, from))) return;
  const at = reader.spanOf(match);
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  reader.emit(
    {
      kind: 'policy-move',
      action: 'hike',
      asserted: null,
      isTotal: false,
      isStraight: true,
      count: toNumber(match.groups?.count ?? ''),
    },
    { marks: [toCue(reader, at), ...inside], time: undefined, negated: false },
  );
}

function readIdle(reader: SentenceReader): void {
  const match = idle.exec(reader.sentence) ?? withoutMove.exec(reader.sentence);
  const count = toRankNumber(match?.groups?.rank ?? '');
  if (
    match === null ||
    count < 1 ||
    /\bwill\b/i.test(reader.before({ start: reader.marks.start + match.index, end: 0 }, 30))
  )
    return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  const isStraight = (match.groups?.row ?? match.groups?.straight) !== undefined;
  const time = reader.marks.times.find((mark) => mark.start >= at.start && mark.end <= at.end);
  reader.emit(
    { kind: 'policy-move', action: 'hold', asserted: null, isTotal: false, isStraight, count },
    {
      marks: [toCue(reader, at), ...inside],
      ...(time === undefined ? findMoveTime(reader, at) : { time }),
      modality: 'fact',
      negated: false,
    },
  );
  for (const cue of reader.marks.cues) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

export const zeroToQuarter = new Pattern(
  /\b(?:zero|nought|0) (?:to|and) (?:a|one)[- ]quarter(?: of (?:a|one))?(?: (?:percentage )?(?:percent|per cent|point))?(?:%|\b)/i,
);

/** "Left its rate at zero to a quarter percent": the lowest range, in words. */
function readZeroToQuarter(reader: SentenceReader): void {
  const found = reader.find(zeroToQuarter);
  if (found === undefined || isOfBankAbroad(reader, found.at)) return;
  const isOfRate = /\b(?:rates?|target|range|corridor)\b/i.test(reader.sentence);
  if (!isOfRate) return;
  const inside = reader.marks.quantities.filter((mark) => mark.start < found.at.end && mark.end > found.at.start);
  reader.emit(
    {
      kind: 'policy-rate',
      relation: 'at',
      asserted: { low: 0, high: 0.25, unit: 'percent', wording: 'plain', rounding: 0 },
    },
    { marks: [toCue(reader, found.at), ...inside], negated: false },
  );
}

/** "has kept its benchmark rate near zero since March": the lowest range there has been. */
function readNearZero(reader: SentenceReader): void {
  const match = nearZero.exec(reader.sentence);
  const isOfRate = /\b(?:rates?|target|range)\b/i.test(reader.sentence);
  if (
    match === null ||
    zeroToQuarter.test(reader.sentence) ||
    !isOfRate ||
    !reader.marks.names.some(({ entry }) => entry.type === 'bank')
  )
    return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at) || /\breal\b/i.test(reader.before(at, 40))) return;
  reader.emit(
    {
      kind: 'policy-rate',
      relation: 'at',
      asserted: { low: 0, high: 0.25, unit: 'percent', wording: 'about', rounding: 0 },
    },
    { marks: [toCue(reader, at)], negated: false },
  );
}
