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

/** White space before a comma or a stop: where a word was lost, if a blank line lies in it. */
const gap = /(?<!\s)\s+(?=[,.;)])/g;
const blankLine = /\n[^\S\n]*\n/;

/** What such a sentence tells of. */
const checkable = new Pattern(
  /\b(?:trad\w+|valu\w+|multiples?|discount|premium|earnings|EPS|profits?|margins?|sales|revenues?|rates?|yields?|inflation|unemployment|gain\w*|rose|risen|fell|fallen|lost|los\w+|surg\w+|jump\w+|rall\w+|climb\w+|drop\w*|declin\w+|return\w*|outpac\w+|outperform\w*|underperform\w*|lead|led|lag\w*|forecast\w*|project\w*|expect\w*|growth|grew|grown|debt|weight|share|spreads?|volumes?|record|streak)\b/i,
);

const fewestWords = 5;

/** "Small caps trade at roughly", and the page has lost the figure, with a link perhaps: what is left of it is told. */
export function readLostFigures(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const { index, 0: lost } of reader.sentence.matchAll(gap))
    if (blankLine.test(lost)) readBefore(reader, reader.marks.start + index);
}

/** What leads up to the gap in its own clause, behind what another rule has told. */
function readBefore(reader: SentenceReader, end: number): void {
  const { text, marks } = reader;
  const told = reader.statements.map(({ span }) => span.end).filter((at) => at <= end);
  const start = Math.max(marks.start, ...told);
  const clause = text.slice(start, end);
  const lead = toLead(clause);
  const at = { start: start + lead, end };
  const words = text.slice(at.start, at.end);
  if (!awaiting.test(words) || words.split(/\s+/).length < fewestWords || !checkable.test(words)) return;
  const isTaken = reader.statements.some(({ span }) => overlaps(span, at));
  if (isTaken || reader.freeQuantities.some((figure) => overlaps(figure, at))) return;
  reader.emit(
    {
      kind: 'other',
      subject: reader.findSubject({ start: at.end, end: at.end }, isMarketName)?.subject ?? null,
      asserted: null,
      need: 'the figure itself, which the text as read does not hold',
    },
    { marks: [toCue(reader, at)], time: undefined, usual: 'now', negated: false },
  );
}

/** Where the clause of the gap begins: behind the last comma, or what joins it to the clause before. */
function toLead(words: string): number {
  const comma = /^.*[,;:](?=\s)/s.exec(words)?.[0].length ?? 0;
  return comma + (/^[\s"”)]*(?:(?:and|but|while|as|with) )?/.exec(words.slice(comma))?.[0].length ?? 0);
}
