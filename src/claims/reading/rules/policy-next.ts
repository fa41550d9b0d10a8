import type { Span } from '../../document.ts';
import type { PolicyMoveStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findAction, isOfPolicy } from './policy-action.ts';
import { isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const nextMeeting = new Pattern(
  /\b(?:(?:at|in) (?:its|the|their) (?:next|following|very next) (?:policy |scheduled )?(?:meeting|decision|gathering)|(?:its|the|their) (?:next|following|very next) (?:policy |scheduled )?(?:meeting|decision|gathering) (?=brought|saw|produced|ended|passed|yielded|delivered)|the (?:meeting|decision|gathering) (?:right )?(?:after (?:that|this|it)|that followed|thereafter))\b/i,
);
const held =
  /\b(?:left (?:it|them|rates|interest rates|the (?:rate|range|target)|things|policy) (?:alone|unchanged|where (?:it was|they were)|as they were|on hold)|held|stood pat|stood still|paus(?:ed|es)|(?:made|was) no change|did nothing|sat (?:still|tight)|kept (?:it|them|rates|the (?:rate|range|target)))\b/i;
const cut = /\b(?:cut|lowered|reduced|trimmed|eased|reduction)\b/i;
const raised = /\b(?:raised|lifted|hiked|increased|tightened|increase|hike|rise)\b/i;
const again = /\b(?:did so again|did it again|did the same|moved again|repeated|another)\b/i;

const toCome = /\b(?:will|would|should|could|may|might|expect\w*|likely|to|if)\b/;

/** Days within which the next meeting comes. */
const reach = 75;

/** "At its next meeting it left rates alone", "another cut followed at the next meeting": the first decision after the one told. */
export function readNextMeeting(reader: SentenceReader): void {
  const found = reader.find(nextMeeting);
  const { policyDay, policyBlock, published } = reader.discourse;
  if (found === undefined || policyDay === undefined || policyBlock !== reader.block || !isOfPolicy(reader)) return;
  const action = toAction(reader, found.at);
  if (action === undefined || toCome.test(reader.sentence) || policyDay + reach > published) return;
  const size = reader.freeQuantities.find(isMoveSize);
  reader.emit(
    {
      kind: 'policy-move',
      action,
      asserted: size === undefined || action === 'hold' ? null : toBasisPoints(size),
      isTotal: false,
      isStraight: false,
      meetings: { which: 'first', count: 1 },
    },
    {
      marks: [toCue(reader, { start: reader.marks.start, end: reader.marks.end })],
      time: undefined,
      period: {
        text: found.match[0],
        base: policyDay,
        to: policyDay + reach,
        role: 'window',
        from: 'stated',
        isOpen: false,
        others: [],
      },
      modality: 'fact',
      negated: false,
    },
  );
  const whole = { start: reader.marks.start, end: reader.marks.end };
  reader.use(
    ...reader.freeQuantities.filter((mark) => overlaps(mark, whole)),
    ...reader.freeCues('cut', 'hike', 'hold').filter((cue) => overlaps(cue, whole)),
  );
}

function toAction(reader: SentenceReader, at: Span): PolicyMoveStatement['action'] | undefined {
  const { sentence } = reader;
  if (held.test(sentence)) return 'hold';
  const [down, up] = [cut.test(sentence), raised.test(sentence)];
  if (down !== up) return down ? 'cut' : 'hike';
  return again.test(sentence) && !down ? findAction(reader, at) : undefined;
}
