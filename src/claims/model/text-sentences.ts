import type { Span } from '../document.ts';
import { findSentences, normaliseText } from '../text/index.ts';

/** A sentence of a text: its place in the text as read, and its plain characters. */
export interface TextSentence {
  readonly span: Span;
  readonly text: string;
}

export function listSentences(text: string): TextSentence[] {
  const normal = normaliseText(text);
  return findSentences(normal.text).map(({ span }) => ({
    span: normal.spanInOriginal(span),
    text: normal.text.slice(span.start, span.end),
  }));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
