import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** Words that a figure follows: "trade at roughly", "forecast to", "outperformed for a". */
const awaiting = new Pattern(
  /\b(?:at|to|of|by|near|nearly|roughly|about|around|approximately|almost|just|only|over|under|from|for|hit|reach|than|a|an|the|as much as|up to|more than|less than|staggering|whopping|mere|full|some)\s*$/i,
);

/** The sentence goes on behind the gap with a stop or a comma. */
const goesOn = /^\s*\n\s*[,.;)]/;

/** What such a sentence tells of. */
const checkable = new Pattern(
  /\b(?:trad\w+|valu\w+|multiples?|discount|premium|earnings|EPS|profits?|margins?|sales|revenues?|rates?|yields?|inflation|unemployment|gain\w*|rose|risen|fell|fallen|lost|los\w+|surg\w+|jump\w+|rall\w+|climb\w+|drop\w*|declin\w+|return\w*|outpac\w+|outperform\w*|underperform\w*|lead|led|lag\w*|forecast\w*|project\w*|expect\w*|growth|grew|grown|debt|weight|share|spread|volume|record|streak)\b/i,
);

const fewestWords = 5;

/** "Small caps trade at roughly", and the page has lost the figure, with a link perhaps: what is left of it is told. */
export function readLostFigures(reader: SentenceReader): void {
  const { text, marks, sentence } = reader;
  if (reader.isHeading || isQuestion(reader)) return;
  if (!awaiting.test(sentence) || !goesOn.test(text.slice(marks.end, marks.end + 8))) return;
  const told = Math.max(marks.start, ...reader.statements.map(({ span }) => span.end));
  const rest = text.slice(told, marks.end);
  const lead = /^[\s,;:"”)]*(?:(?:and|but|while|as|with) )?/.exec(rest)?.[0].length ?? 0;
  const at = { start: told + lead, end: marks.start + sentence.trimEnd().length };
  const words = text.slice(at.start, at.end);
  if (words.split(/\s+/).length < fewestWords || !checkable.test(words)) return;
  if (reader.freeQuantities.some((figure) => overlaps(figure, at))) return;
  reader.emit(
    {
      kind: 'other',
      subject: reader.findSubject({ start: at.end, end: at.end }, isMarketName)?.subject ?? null,
      asserted: null,
      need: 'the figure itself, which the text as read does not hold',
    },
    { marks: [toCue(reader, at)], usual: 'now', negated: false },
  );
}
