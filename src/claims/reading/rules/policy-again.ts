import type { PolicyMoveStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isOfBankAbroad } from './abroad.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const again = new Pattern(
  /(?:,|\band|\bbut|\bthen)(?: (?:it|they) did(?: so| the same)?)? (?:(?:then |yet )?(?:again|once more|once again)|(not)(?: again)?) (?=(?:in|at|on) )/gi,
);

/** "Cut in September, and again in November", "raised in June but not in July": the move told before it, at another time. */
export function readMovedAgain(reader: SentenceReader): void {
  if (isQuestion(reader)) return;
  for (const match of again.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const told = reader.statements.findLast(
      (one): one is PolicyMoveStatement => one.kind === 'policy-move' && one.span.start < at.start,
    );
    const time = reader.marks.times.find(
      (mark) =>
        mark.end > at.end && isPoint(mark) && /^(?:in|on|at)?$/i.test(reader.text.slice(at.end, mark.start).trim()),
    );
    if (told === undefined || time === undefined || told.modality === 'forecast' || isOfBankAbroad(reader, at))
      continue;
    const from = at.start + (/^\W*(?:and|but|then)? ?/i.exec(match[0])?.[0].length ?? 0);
    reader.emit(
      { kind: 'policy-move', action: told.action, asserted: null, isTotal: false, isStraight: false },
      { marks: [toCue(reader, { start: from, end: time.end }), time], time, negated: match[1] !== undefined },
    );
  }
}

/** Whether something may have been done in it, told without more. */
export const isPoint = (time: TimeMark): boolean =>
  !time.isSince && !time.isLength && !time.isLookBack && !time.isAhead && time.period.isUndatable !== true;
