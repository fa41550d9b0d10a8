import type { Span } from '../document.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** The words of a statement's clause, without what its high or low is told by: "the high it set in April". */
export function toClauseOf(reader: SentenceReader, core: Span): string {
  return toClause(reader, core).replace(/\b(?:highs?|peak|record|lows?|trough) (?:it|they|that|which) [a-z ]+/i, ' ');
}

export const pluperfect = /\bhad (?:(?:already|just|since|all|both|[a-z]+ly) )*(?!to\b)[a-z]+\b/i;

/** The words of a statement's clause up to its last mark. */
export function toClause({ text, marks }: SentenceReader, core: Span): string {
  const breaks = marks.breaks.filter(({ at }) => at < core.start);
  // "Jumped 64%, to 18.31": what a preposition begins goes on with the verb before it.
  while (/^[,\s]*(?:to|by|at|from)\b/i.test(text.slice(breaks.at(-1)?.at ?? marks.end, core.end))) breaks.pop();
  return text.slice(breaks.at(-1)?.at ?? marks.start, core.end);
}

export const present = /\b(?:has|have|is|are)\b(?! (?:been |still )?(?:to|said|expected|seen)\b)/i;

export const ofNow = new RegExp(`${present.source}|\\b(?:remains?|stands?|sits?|shows?)\\b`, 'i');

export const notPast = new RegExp(
  `${ofNow.source}|\\b(?:will|would|should|may|might|could|can|expect\\w*|likely|next)\\b`,
  'i',
);

export const past = /\b(?:was|were|had|did)\b/i;

export const move =
  /\b(?:rose|fell|lost|gained|added|shed|sank|slid|slipped|climbed|jumped|tumbled|dropped|declined|advanced|surged|plunged|dipped|gave up|retreated|rallied|soared|slumped|eased|edged|ticked|put on|leapt|leaped|skidded|sagged|popped|spiked|shot up|inched|plummeted|eked out|squeezed out|managed|mustered|helped)\b/i;

/** A verb in the past. */
export const doneBefore = new RegExp(`${move.source}|\\b[a-z]{3,}ed\\b`, 'i');
