import { parsePeriod, RotascopeError } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { PolicyMoveStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findFigureTime } from './figure-time.ts';
import { hasBank, isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const everyMeeting = new Pattern(
  /\b(?:at|in|through|after) (?:every|each|all|both)(?: single)?(?: one)?(?: ([a-z]+|\d{1,2}) of\b| of\b)? ?(?:(?:its|the|their) )?(?:(first|opening|last|past|previous|latest) )?([a-z]+|\d{1,2})? ?(?:scheduled |policy |rate-setting )?(?:meetings?|gatherings?|decisions?)\b(?: (?:of|in) ((?:19|20)\d\d))?/i,
);
const verb =
  /\b(?:(left|held|kept|leaving|holding|keeping|paus\w+|stood|sat|stayed|done nothing|did nothing|on hold)|(cuts?|cutting|lower\w*|trim\w*|reduc\w*|eas(?:ed|ing))|(rais(?:ed|ing)|hik(?:ed|ing)|lift(?:ed|ing)|increas(?:ed|ing)|tighten(?:ed|ing)|(?:hikes|increases|rises)(?= (?:at|in) (?:each|every|all|both))))\b(?!.*\b(?:left|held|kept|cut|lowered|trimmed|reduced|eased|raised|hiked|lifted|increased|tightened)\b)/i;

/** "We think it will cut at both remaining meetings": a forecast, and no record of decisions. */
const isToCome =
  /\b(?:will|won't|would|should|could|might|may|to|going to|expect\w*) (?:not |probably |likely |[a-z]+ly )?$/i;

/** "raised rates at every meeting this year", "with cuts at each of its last four meetings", "left it there at each of its last six meetings". */
export function readEveryMeeting(reader: SentenceReader): void {
  const match = everyMeeting.exec(reader.sentence);
  if (match === null || !hasBank(reader)) return;
  const toMatch = reader.marks.start + match.index;
  const end = toMatch + match[0].length;
  const found = reader.before({ start: reader.marks.start + match.index, end }, 90);
  const did = verb.exec(found.replace(/^.*;/s, ''));
  if (did === null || isToCome.test(found.replace(/^.*;/s, '').slice(0, did.index))) return;
  const start = reader.marks.start + match.index - (found.replace(/^.*;/s, '').length - did.index);
  const at = { start, end };
  if (isOfBankAbroad(reader, at)) return;
  const counted = /\bboth\b/i.test(match[0]) ? 'two' : (match[1] ?? match[3]);
  const number = counted === undefined ? Number.NaN : toNumber(counted);
  if (counted !== undefined && Number.isNaN(number)) return;
  const which =
    match[2] === undefined
      ? ('all' as const)
      : /first|opening/i.test(match[2])
        ? ('first' as const)
        : ('last' as const);
  const meetings: PolicyMoveStatement['meetings'] = { which, ...(Number.isNaN(number) ? {} : { count: number }) };
  const action = did[1] !== undefined ? 'hold' : did[2] !== undefined ? 'cut' : 'hike';
  const lead = reader.text.slice(reader.marks.start, start);
  if (toCome.test(lead)) {
    emitToCome(reader, at, { action, count: number });
    return;
  }
  const year = match[4] === undefined ? undefined : toYear(match[4], reader.discourse.published);
  const time =
    which === 'last'
      ? undefined
      : findFigureTime(reader, { start: end - 1, end: end - 1 }, ({ isLength }) => !isLength);
  if (which !== 'last' && time === undefined && year === undefined) return;
  const size = reader.freeQuantities.find((mark) => mark.start > start && mark.end <= toMatch && isMoveSize(mark));
  reader.emit(
    {
      kind: 'policy-move',
      action,
      asserted: size === undefined ? null : toBasisPoints(size),
      isTotal: false,
      isStraight: false,
      meetings,
      ...(Number.isNaN(number) || size !== undefined ? {} : { count: number }),
    },
    {
      marks: [toCue(reader, at), size],
      ...(year === undefined ? { time } : { period: year }),
      modality: 'fact',
      negated: false,
    },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold'))
    if (cue.start < at.end && cue.end > at.start) reader.use(cue);
  for (const mark of reader.freeQuantities)
    if (mark.start >= reader.marks.start + match.index && mark.end <= end) reader.use(mark);
}

/** "Will cut at both remaining meetings", "is expected to hold at each of the last two". */
const toCome = /\b(?:will|would|should|shall|may|might|to) (?:[a-z]+ )?$/i;

/** What is to be done at meetings to come is no count of those that were. */
function emitToCome(
  reader: SentenceReader,
  at: Span,
  { action, count }: { readonly action: PolicyMoveStatement['action']; readonly count: number },
): void {
  const time = reader.marks.times.find(
    (mark) =>
      mark.start >= at.start && mark.start - at.end < 24 && (mark.ends ?? mark.period.to) > reader.discourse.published,
  );
  const horizon = time === undefined ? undefined : (time.ends ?? time.period.to);
  reader.emit(
    {
      kind: 'policy-move',
      action,
      asserted: null,
      isTotal: false,
      isStraight: false,
      ...(Number.isNaN(count) || action === 'hold' ? {} : { count }),
    },
    { marks: [toCue(reader, at)], time, modality: 'forecast', ...(horizon === undefined ? {} : { horizon }) },
  );
  for (const cue of reader.freeCues('cut', 'hike', 'hold'))
    if (cue.start < at.end && cue.end > at.start) reader.use(cue);
  reader.useFiguresIn(at);
}

function toYear(name: string, published: number): StatedPeriod | undefined {
  try {
    const { base, to } = parsePeriod(name, published);
    return { text: name, base, to: Math.min(to, published), role: 'window', from: 'stated', isOpen: false, others: [] };
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}
