import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { isQuestion } from './leads.ts';
import { findMoveTime } from './policy-counts.ts';
import { isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const number = `(?:${toNumberPattern(1, 20)}|\\d{1,2})`;
const owner =
  "(?:(?:its|their|these|those|the)(?: (?:Fed|Federal Reserve|FOMC|committee|central bank)'s)?|(?:last|this) year's|20\\d\\d's)";
const parts = new Pattern(
  new RegExp(
    `\\b(?:(?<all>all|both|each)|(?<none>none|neither|not one)|(?:only |just )?(?<some>${number})|most)(?: (?<allOf>${number}))? of ${owner}(?: (?<total>${number}))?(?: (?:rate|interest-rate))? (?<noun>cuts|reductions|hikes|increases|rises)\\b`,
    'i',
  ),
);

/** "All three of the Fed's cuts in 2024 were of a quarter point", "only one of its six cuts was of half a point". */
export function readPartsOfMoves(reader: SentenceReader): void {
  const match = parts.exec(reader.sentence);
  if (match === null || isQuestion(reader)) return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  const { all, none, some, allOf, total, noun = '' } = match.groups ?? {};
  const size = reader.freeQuantities.find(
    (mark) =>
      mark.start >= at.end && mark.start - at.end < 60 && (isMoveSize(mark) || mark.quantity.unit === 'fraction'),
  );
  const told = allOf ?? total ?? (/^both$/i.test(all ?? '') ? 'two' : undefined);
  const every = told === undefined ? Number.NaN : toNumber(told);
  const part = all !== undefined ? every : none !== undefined ? 0 : toNumber(some ?? '');
  const action = /^(?:cut|reduction)/i.test(noun) ? 'cut' : 'hike';
  const when = findMoveTime(reader, at);
  const common = { kind: 'policy-move', action, isTotal: false, isStraight: false } as const;
  const marks = [toCue(reader, at), ...reader.marks.quantities.filter((mark) => overlaps(mark, at))];
  const isMeasured = size !== undefined && !Number.isNaN(part);
  if (isMeasured)
    reader.emit(
      { ...common, asserted: toBasisPoints(size), count: part },
      { marks: [...marks, size], ...when, modality: 'fact', negated: false },
    );
  else
    reader.emit(
      { kind: 'other', subject: null, asserted: null, need: 'the moves that are meant, and what is said of each' },
      { marks: [...marks, size], ...when, modality: 'fact', negated: false },
    );
  if (isMeasured && every > 0)
    reader.emit({ ...common, asserted: null, count: every }, { marks, ...when, modality: 'fact', negated: false });
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, at)));
}
