import type { Span } from '../../document.ts';
import type { Asserted, PolicyMoveStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findAction, isOfPolicy } from './policy-action.ts';
import { findMoveTime } from './policy-counts.ts';
import { toCue } from './sentence-cue.ts';

const number = `(?<count>${toNumberPattern(2, 20)}|\\d{1,2})`;
const row = '(?<row>straight|consecutive|successive) ';
const points = '(?<points>quarter|half|full)[- ](?:percentage[- ])?point';
const basis = '(?<basis>25|50|75|100)(?:[- ]basis[- ]points?| ?bps?)?';
const noun = '(?:moves?|steps?|increments?|instal?ments?|rises?|increases?|hikes?|cuts?|reductions?)';
const counted = new Pattern(
  new RegExp(
    `\\b(?:${number} (?:${row})?(?:${points}|${basis}) ${noun}|${number.replace('count', 'count2')} ${row.replace('row', 'row2')}${noun} of ${basis.replace('basis', 'basis2')})\\b`,
    'gi',
  ),
);
const sizes: Readonly<Record<string, number>> = { quarter: 25, half: 50, full: 100 };

/** "Fourteen quarter-point steps", "five straight moves of 75", "four consecutive 75bp moves": moves of one size, counted. */
export function readSteps(reader: SentenceReader): void {
  if (!isOfPolicy(reader)) return;
  for (const match of counted.matchAll(reader.sentence)) {
    const groups = match.groups as Record<string, string | undefined>;
    const at = reader.spanOf(match);
    const size = sizes[groups.points?.toLowerCase() ?? ''] ?? Number(groups.basis ?? groups.basis2);
    const isStraight = (groups.row ?? groups.row2) !== undefined;
    emitSteps(reader, at, { count: toNumber(groups.count ?? groups.count2 ?? ''), size, isStraight });
  }
  readLastTimes(reader);
  readInMeetings(reader);
  readAtMeetings(reader);
}

function emitSteps(
  reader: SentenceReader,
  at: Span,
  { count, size, isStraight }: { readonly count: number; readonly size: number; readonly isStraight: boolean },
): void {
  const action = findAction(reader, at);
  if (action === undefined || isOfBankAbroad(reader, at) || !(count > 1)) return;
  // What is still to come, and what is reckoned with, others tell.
  if (reader.findModality(at, undefined) !== 'fact') return;
  emitMoves(reader, at, { action, asserted: toSize(size), isTotal: false, isStraight, count });
}

const toSize = (size: number): Asserted => ({
  low: size,
  high: size,
  unit: 'basis points',
  wording: 'plain',
  rounding: 0.5,
});

const lastTimes = new Pattern(
  new RegExp(
    `\\b(?:most recently|latterly|the (?:last|latest|most recent)(?: ${number})?)(?: times)?(?: each)? (?:by|of) (?:(?<points>a quarter|half a|three quarters of a|a full|a half)[- ](?:percentage )?point|${basis})`,
    'i',
  ),
);
const parts: Readonly<Record<string, number>> = {
  'a quarter': 25,
  'half a': 50,
  'a half': 50,
  'three quarters of a': 75,
  'a full': 100,
};

/** "the last three times by three quarters of a point", "most recently by half a point": each of the latest moves. */
function readLastTimes(reader: SentenceReader): void {
  const match = lastTimes.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const action = findAction(reader, at);
  const size = parts[match.groups?.points?.toLowerCase() ?? ''] ?? Number(match.groups?.basis);
  const count = match.groups?.count === undefined ? undefined : toNumber(match.groups.count);
  if (action === undefined || Number.isNaN(size) || isOfBankAbroad(reader, at)) return;
  emitMoves(reader, at, {
    action,
    asserted: toSize(size),
    isTotal: false,
    isStraight: false,
    ...(count === undefined ? {} : { meetings: { which: 'last', count } }),
  });
}

const inMeetings = new Pattern(
  new RegExp(
    `\\b${number} (?:rate )?(?:rises|increases|hikes|cuts|reductions) (?:in|at|over) (?:the (?:last |past )?|its (?:last |past )?)?(?<meetings>${toNumberPattern(2, 20)}|\\d{1,2}) meetings\\b`,
    'i',
  ),
);

/** "Eleven increases in twelve meetings": so many of the latest decisions. */
function readInMeetings(reader: SentenceReader): void {
  const match = inMeetings.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const action = findAction(reader, at);
  if (action === undefined || isOfBankAbroad(reader, at)) return;
  emitMoves(reader, at, {
    action,
    asserted: null,
    isTotal: false,
    isStraight: false,
    count: toNumber(match.groups?.count ?? ''),
    meetings: { which: 'last', count: toNumber(match.groups?.meetings ?? '') },
  });
}

const meetings = `(?<meetings>${toNumberPattern(2, 20)}|\\d{1,2})`;
const atMeetings = new Pattern(
  new RegExp(
    `\\b(?:${points}|${basis})(?: (?:moves?|steps?|rises?|increases?|hikes?|cuts?|reductions?))? (?:(?:at|in) )?(?:${meetings} (?:straight|consecutive|successive) meetings|${meetings.replace('meetings', 'meetings2')} meetings (?:in a row|running|in succession|on the trot))\\b`,
    'i',
  ),
);

/** "Has done 75 basis points three meetings in a row", "a quarter point at four straight meetings": each of the latest. */
function readAtMeetings(reader: SentenceReader): void {
  const found = reader.find(atMeetings);
  if (found === undefined) return;
  const { at, match } = found;
  const action = findAction(reader, at);
  const count = toNumber(match.groups?.meetings ?? match.groups?.meetings2 ?? '');
  if (action === undefined || isOfBankAbroad(reader, at) || reader.findModality(at, undefined) !== 'fact') return;
  const size = sizes[match.groups?.points?.toLowerCase() ?? ''] ?? Number(match.groups?.basis);
  emitMoves(reader, at, {
    action,
    asserted: toSize(size),
    isTotal: false,
    isStraight: false,
    meetings: { which: 'last', count },
  });
}

const more = new Pattern(
  new RegExp(
    `\\b${number} (?:more|further|additional|other) (?:such )?(?:(?:rate|interest-rate|quarter-point|half-point) )?(?:(?<easing>cuts|reductions|easings)|hikes|increases|rises|(?<any>moves|steps)) (?:followed|came|ensued|were (?:made|to follow|to come)|had followed)\\b`,
    'i',
  ),
);

/** "Ten more cuts followed before that year was out": those after the move that was told last. */
export function readMoreMoves(reader: SentenceReader): void {
  const found = reader.find(more);
  if (found === undefined || !isOfPolicy(reader) || isOfBankAbroad(reader, found.at)) return;
  const { match, at } = found;
  const { policyDay, policyAction, published } = reader.discourse;
  const action = match.groups?.any === undefined ? (match.groups?.easing === undefined ? 'hike' : 'cut') : policyAction;
  const count = toNumber(match.groups?.count ?? '');
  const time = reader.marks.times.find((mark) => mark.start >= at.end && mark.start - at.end < 24 && !mark.isSince);
  if (action === undefined || !(count > 0) || policyDay === undefined || time === undefined) return;
  const { to } = time.period;
  if (to <= policyDay || to > published) return;
  reader.emit(
    { kind: 'policy-move', action, asserted: null, isTotal: false, isStraight: false, count },
    {
      marks: [toCue(reader, at), time],
      time: undefined,
      period: { text: time.text, base: policyDay, to, role: 'window', from: 'stated', isOpen: false, others: [] },
      modality: 'fact',
      negated: false,
    },
  );
  const isInside = (mark: Span): boolean => mark.start < at.end && mark.end > at.start;
  reader.use(...reader.marks.quantities.filter(isInside), ...reader.marks.cues.filter(isInside));
}

type Moves = Pick<PolicyMoveStatement, 'action' | 'asserted' | 'isTotal' | 'isStraight' | 'count' | 'meetings'>;

/** A count of moves, which uses up the words that tell it. */
function emitMoves(reader: SentenceReader, at: Span, moves: Moves): void {
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  reader.emit(
    { kind: 'policy-move', ...moves },
    {
      marks: [toCue(reader, at), ...inside],
      ...(moves.meetings === undefined ? findMoveTime(reader, at) : { time: undefined }),
      negated: false,
    },
  );
  for (const cue of reader.marks.cues) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}
