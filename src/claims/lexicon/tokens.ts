import type { Span } from '../document.ts';

/** A word, figure or abbreviation of a text. Hyphens part words: "small-cap" reads as "small cap". */
export interface Token extends Span {
  /** In lower case. */
  readonly word: string;
  /** Without a possessive ending; the word itself where it has none. */
  readonly stem: string;
  readonly isCapital: boolean;
  readonly isUpper: boolean;
}

const pattern = /[\p{L}\p{N}&^]+(?:[.'&/][\p{L}\p{N}]+)*/gu;

/** The tokens of a stretch of a text. Only the stretch is searched, or one without a word would cost the whole text. */
export function toTokens(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const raw = match[0];
    const start = from + match.index;
    const word = raw.toLowerCase();
    const first = raw[0] as string;
    tokens.push({
      start,
      end: start + raw.length,
      word,
      stem: word.endsWith("'s") ? word.slice(0, -2) : word,
      isCapital: first !== first.toLowerCase() || /[0-9^]/.test(first),
      isUpper: isUpper(raw.replace(/'s$/, '')),
    });
  }
  return tokens;
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
