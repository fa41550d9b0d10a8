import { Pattern } from '../../text/pattern.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale } from '../tale.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';
import { sharePattern } from './told-parts.ts';

const ofFall =
  '(?:the|that|its|this) (?:whole |entire |total )?(?:loss|losses|decline|fall|drop|damage|slide|retreat|sell-?off|slump)';

/** "More than half of the fall came in the last two weeks": a part of a fall by a length of time at one of its ends. */
const partAtEnd = new Pattern(
  new RegExp(
    `\\b${sharePattern} of (?:${ofFall}|it|that) (?:(?:had |has )?(?:came|come|fell|happened|occurred|took place|(?:was|were|had been) (?:done|lost|suffered)))[^,;.]{0,12} (?:in|during|over|within) (?:the|its) (?:very )?(?:last|final|first|opening) (?:[a-z]+(?:-[a-z]+)? |\\d{1,3} )?(?:trading )?(?:day|session|week|month)s?\\b`,
    'i',
  ),
);

/** What it would take to measure such a part. */
const need = 'the closes at both ends of that part of the fall, set against the whole of it';

/** A part of the fall that the passage tells is no move of its own: half of it is none of 50%. */
export function readTaleParts(reader: SentenceReader): void {
  const tale = findTale(reader);
  if (tale?.peak === undefined || tale.low === undefined || reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(partAtEnd);
  if (found === undefined) return;
  const { subject, peak, low } = tale;
  reader.use(...reader.marks.quantities.filter((figure) => overlaps(figure, found.at)));
  reader.use(...reader.marks.cues.filter((cue) => overlaps(cue, found.at)));
  reader.emit(
    { kind: 'other', subject, asserted: null, need },
    {
      marks: [toCue(reader, found.at)],
      period: { text: null, base: peak, to: low, role: 'window', from: 'carried', isOpen: false, others: [] },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}
