import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

const move = '(?:lost|fallen|dropped|declined|slid|shed|sunk|gained|risen|climbed|jumped|added|advanced|rallied|moved)';

/** "the tenth time this year it has lost 3 percent or more in a day", "the fourth day this month on which it fell 2%". */
const occasion = new Pattern(
  new RegExp(
    `\\b(?:the|its|their) ([a-z]+(?:-[a-z]+)?|\\d{1,3}(?:st|nd|rd|th)) (?:time|day|session|week|month|occasion)(?: (?:this|of the|in the|so far this|since|in) [\\w ]{3,24}?)?,? (?:that |when |in which |on which |where )?(?:it|they|the (?:index|benchmark|gauge|fund|stock|[\\w&]+(?: \\d+)?)) (?:has |have |had )?(?:${move}|fell|rose|slid)\\b(?: by)? [^.;,]{0,20}?\\d[\\d.]* ?(?:%|per ?cent|points)`,
    'i',
  ),
);

/** How often a move of some size was seen: no move of the stretch in which it is counted. */
export function readToldOccasions(reader: SentenceReader): void {
  const match = occasion.exec(reader.sentence);
  if (match === null || isQuestion(reader)) return;
  const at = reader.spanOf(match);
  const inside = reader.freeQuantities.filter((figure) => figure.start < at.end && figure.end > at.start);
  const word = match[1] as string;
  const count = /^\d/.test(word) ? Number.parseInt(word, 10) : toRankNumber(word);
  if (!(count > 1)) return;
  const found = reader.findSubject(at, isMarketName);
  reader.emit(
    {
      kind: 'other',
      subject: found?.subject ?? null,
      asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
      need: 'a count of the sessions with a move of that size, from daily closes of the stretch',
    },
    { marks: [toCue(reader, at)], usual: 'now' },
  );
  reader.use(...inside, ...reader.marks.cues.filter((cue) => cue.start < at.end && cue.end > at.start));
}
