import type { Span } from '../document.ts';
import { endsAfterAbbreviation } from './abbreviations.ts';
import { type BlockKind, findBlocks } from './blocks.ts';

export interface Sentence {
  readonly span: Span;
  /** The block it stands in: its index among `findBlocks(text)`, and its kind. */
  readonly block: number;
  readonly kind: BlockKind;
  /** A word or figure was lost inside: "by nearly\n\n. This", "staged a , jumping". */
  readonly hasGap: boolean;
}

/** Longer sentences are cut at a space. */
const longestSentence = 2000;

/** Most closing marks that belong to one stop. */
const longestClose = 64;

const stops = '.!?\u2026';

const closers = '"\')]*_';

/** Where a stop, with the quotes and brackets that close after it, ends: the first character after them. */
function skipClosers(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (closers.includes(text[index] ?? '') || stops.includes(text[index] ?? ''))) index += 1;
  return index;
}

/** The first character after white space. */
function skipSpace(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && /\s/.test(text[index] ?? '')) index += 1;
  return index;
}

/** Whether a sentence may begin with what stands here: a capital, a figure, a quote, an opening bracket, "iShares", the mark of an item. */
function canBegin(text: string, at: number): boolean {
  return /^(?:\([a-h\d]\) \p{Lu}|[\u2192\u27a1\u25b6\u25ba\u27a4\u2022\u25aa]|["'([*_]*[\p{Lu}\p{Lo}\d$\u20ac\u00a3\u00a5+~-]|["'([*_]*\p{Ll}\p{Lu})/u.test(
    text.slice(at, at + 6),
  );
}

/** "reset.The": no space after the full stop, but the words on both sides are plain ones. */
function isUnspaced(text: string, stop: number, after: number): boolean {
  return /[\p{Ll}\d%"')]/u.test(text[stop - 1] ?? '') && /^\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(after, after + 2));
}

/** What stands at the stop at an index: where it ends with its closing marks, and whether a sentence ends there. */
function readStop(text: string, stop: number, end: number): { readonly after: number; readonly isEnd: boolean } {
  const after = skipClosers(text, stop + 1, Math.min(end, stop + longestClose));
  const next = skipSpace(text, after, end);
  if (next >= end) return { after, isEnd: true };
  const isFullStop = text[stop] === '.' && text[stop + 1] !== '.' && text[stop - 1] !== '.';
  if (next === after) return { after, isEnd: isFullStop && isUnspaced(text, stop, after) };
  const isEnd = canBegin(text, next) && (!isFullStop || endsAfterAbbreviation(text, stop, next));
  return { after, isEnd };
}

/** A space at which to cut a sentence that has grown too long; a surrogate pair is never split. */
function findCut(text: string, start: number): number {
  const limit = start + longestSentence;
  for (let index = limit; index > start + longestSentence / 2; index -= 1) {
    if (/\s/.test(text[index] ?? '')) return index;
  }
  return /[\udc00-\udfff]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

/** Whether a word was lost: a blank line in the midst, or a comma or full stop after a space. */
function isBroken(sentence: string): boolean {
  return /\n[ \t]*\n/.test(sentence) || /[\p{L}\d] [,.](?:\s|$)/u.test(sentence);
}

/** The spans of the sentences of one block. */
function split(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let index = start;
  const push = (to: number): void => {
    let last = to;
    while (last > from && /\s/.test(text[last - 1] ?? '')) last -= 1;
    if (last > from) spans.push({ start: from, end: last });
    from = skipSpace(text, to, end);
    index = from;
  };
  while (index < end) {
    if (index - from >= longestSentence) {
      push(findCut(text, from));
    } else if (stops.includes(text[index] ?? '')) {
      const { after, isEnd } = readStop(text, index, end);
      index = after;
      if (isEnd && after - from <= longestSentence) push(after);
    } else {
      index += 1;
    }
  }
  while (from < end) push(end - from > longestSentence ? findCut(text, from) : end);
  return spans;
}

/** The sentences of a normal text, in order. A heading, a list item and a row without a full stop are each one. */
export function findSentences(text: string): Sentence[] {
  return findBlocks(text).flatMap((block, index) =>
    split(text, block.span).map((span) => ({
      span,
      block: index,
      kind: block.kind,
      hasGap: isBroken(text.slice(span.start, span.end)),
    })),
  );
}
