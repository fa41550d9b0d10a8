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

export function toTokens(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const raw = match[0];
    const word = raw.toLowerCase();
    const first = raw[0] as string;
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
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
