/** Whether a superlative is one of losses: by its own word, its noun, or the move told before it. */

import type { CueMark } from '../marks.ts';
import { hasClass, isVerbOf } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** Nouns of moves that are losses. */
export const lossNoun =
  /\b(?:drop|fall|decline|loss|losses|slide|selloff|sell-off|plunge|retreat|setback|slump|tumble|rout|pullback|swoon)s?\b/i;

/** "Its worst month", "the biggest drop", "lost 5.8%, the most since"; of a lead, where it is a lag. */
export function isOfWorst(
  reader: SentenceReader,
  cue: CueMark,
  noun: string,
  lead: { readonly isLag: boolean } | undefined,
): boolean {
  if ((hasClass(cue, 'worst') && !hasClass(cue, 'best')) || lossNoun.test(noun) || lossNoun.test(cue.text)) return true;
  return lead === undefined ? isMostOfLoss(reader, cue) || isOfLoss(reader, cue) : lead.isLag;
}

/** "Lost 5.8%, the most since March 2020": the most of what was told just before. */
function isMostOfLoss(reader: SentenceReader, cue: CueMark): boolean {
  const last = reader.marks.cues.findLast((mark) => mark.end <= cue.start && isVerbOf(mark, 'up', 'down'));
  return /^most$/i.test(cue.text) && last !== undefined && hasClass(last, 'down') && !hasClass(last, 'up');
}

/** "a drop of 3%, its biggest since", "lost 6%, the most since": a size without a sort of move is that of the move before. */
export function isOfLoss(reader: SentenceReader, cue: CueMark): boolean {
  if (!/^(?:biggest|largest|steepest|sharpest|greatest|most)$/i.test(cue.text)) return false;
  const mover = reader
    .cues('up', 'down')
    .findLast((other) => other.end <= cue.start && cue.start - other.end < 40 && reader.breaks(other, cue, true) === 0);
  return mover !== undefined && hasClass(mover, 'down') && !hasClass(mover, 'up');
}
