/** The smallest parts that figures are read from. */
export interface Token {
  /** `malformed`: digits that are no number as written in English, such as "1.234,56". `end`: a blank line, or the end. */
  readonly kind: 'number' | 'malformed' | 'word' | 'symbol' | 'end';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  /** Whether white space stands before it. */
  readonly isSpaced: boolean;
  /** Whether a line begins with it. */
  readonly isFirst: boolean;
  /** Value and decimals of a number; NaN and 0 for all else. */
  readonly value: number;
  readonly decimals: number;
}

const space = /[^\S\n]+|\n[^\S\n]*(\n\s*)?/y;
const digits = /\d+(?:[.,]\d+)*|\.\d+/y;
const word = /\p{L}(?:[\p{L}\p{M}\d]|['&](?=\p{L}))*/uy;
const wellFormed = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/** Longest run of digits that is read as a number. */
const longestNumber = 24;

const nothing = { text: '', word: '', isSpaced: true, isFirst: false, value: Number.NaN, decimals: 0 } as const;

/** What stands before the first token and after the last. */
export const outside: Token = { kind: 'end', start: 0, end: 0, ...nothing };

function readNumber(text: string): { readonly value: number; readonly decimals: number } {
  if (text.length > longestNumber || !wellFormed.test(text)) return { value: Number.NaN, decimals: 0 };
  const point = text.indexOf('.');
  return { value: Number(text.replaceAll(',', '')), decimals: point < 0 ? 0 : text.length - point - 1 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The tokens of a text in one pass. A blank line is a token of kind `end`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let isSpaced = true;
  let isFirst = true;
  while (at < text.length) {
    const spaces = match(space, text, at);
    if (spaces !== null) {
      const end = at + spaces[0].length;
      if (spaces[1] !== undefined) tokens.push({ kind: 'end', start: at, end, ...nothing });
      isSpaced = true;
      isFirst = isFirst || spaces[0].startsWith('\n');
      at = end;
      continue;
    }
    const isDigit = match(digits, text, at);
    const found = isDigit ?? match(word, text, at);
    const written = found?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const number = isDigit === null ? { value: Number.NaN, decimals: 0 } : readNumber(written);
    const kind =
      found === null ? 'symbol' : isDigit === null ? 'word' : Number.isNaN(number.value) ? 'malformed' : 'number';
    const end = at + written.length;
    tokens.push({ kind, start: at, end, text: written, word: written.toLowerCase(), isSpaced, isFirst, ...number });
    at = end;
    isSpaced = false;
    isFirst = false;
  }
  return tokens;
}
