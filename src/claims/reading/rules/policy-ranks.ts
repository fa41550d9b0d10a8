import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findAction, isOfPolicy } from './policy-action.ts';
import { findMoveTime } from './policy-counts.ts';
import { toCue } from './sentence-cue.ts';

const noun = 'cut|reduction|easing|hike|increase|rise|move|step';
const within =
  'since |(?:of|this|in) (?:the |this |that )?(?:year|quarter)\\b|(?:of|in) (?:19|20)\\d\\d\\b|in (?:just |only |little |a little )?(?:more than |less than |under |over )?(?:a|an|' +
  `${toNumberPattern(2, 20)}|\\d+) (?:weeks|months|years|year)\\b`;
const ranked = new Pattern(
  new RegExp(
    `(?<=^\\W*|, |\\band |\\b(?:was|is|marked|makes|made|being|became) )(?:(?:only |just )?(?:its|the|their) )?(?<rank>[a-z]+(?:-[a-z]+)?|\\d{1,2}(?:st|nd|rd|th))(?: (?:such )?(?<noun>${noun}))?(?= (?:${within}))`,
    'gi',
  ),
);

/** "It was increase number four of that year", "marked cut no. 3 since September". */
const numbered = new Pattern(
  new RegExp(
    `(?<=\\b(?:was|is|marked|makes|made|being|became) )(?:only |just )?(?:its |the )?(?:rate )?(?<noun>${noun}) (?:number|no\\.?) (?<rank>[a-z]+|\\d{1,2})(?= (?:${within}))`,
    'gi',
  ),
);

/** "the ninth since the end of 2015", "its third of the year", "Third cut of 2025", "the second in two weeks". */
export function readRankedMoves(reader: SentenceReader): void {
  if (!isOfPolicy(reader)) return;
  for (const match of [...ranked.matchAll(reader.sentence), ...numbered.matchAll(reader.sentence)]) {
    const count = toRank(match.groups?.rank ?? '');
    const at = reader.spanOf(match);
    const isBare = match.groups?.noun === undefined;
    if (count < 1 || isOfBankAbroad(reader, at) || (isBare && !isOfMove(reader, at.start))) continue;
    const action = findAction(reader, at);
    if (action === undefined) continue;
    const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
    reader.emit(
      { kind: 'policy-move', action, asserted: null, isTotal: false, isStraight: false, count },
      { marks: [toCue(reader, at), ...inside], ...findMoveTime(reader, at), modality: 'fact', negated: false },
    );
    for (const cue of reader.marks.cues) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
  }
}

function toRank(word: string): number {
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const count = toNumber(word);
  return count >= 1 ? count : toRankNumber(word);
}

/** A number alone counts what the clause before it has told: "raised rates, the ninth since 2015", "the cut was its twelfth". */
function isOfMove(reader: SentenceReader, at: number): boolean {
  const ahead = reader.text.slice(reader.marks.start, at);
  return new RegExp(
    `\\b(?:${noun})s?\\b[^.;]{0,80}$|\\b(?:rais|lower|lift|reduc|trimm?|cutt?)(?:ed|ing|s|es)?\\b[^.;]{0,80}$|^\\W*(?:it|that|this) (?:was|is|makes|made) $`,
    'i',
  ).test(ahead);
}
