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

function createEnd(start: number, end: number): Token {
  return {
    kind: 'end',
    start,
    end,
    text: '',
    word: '',
    isSpaced: true,
    isFirst: false,
    value: Number.NaN,
    decimals: 0,
  };
}

/** What stands before the first token and after the last. */
export const outside: Token = createEnd(0, 0);

function readNumber(text: string): { readonly value: number; readonly decimals: number } {
  if (text.length > longestNumber || !wellFormed.test(text)) return { value: Number.NaN, decimals: 0 };
  const point = text.indexOf('.');
  return { value: Number(text.replaceAll(',', '')), decimals: point < 0 ? 0 : text.length - point - 1 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readToken(text: string, start: number, isSpaced: boolean, isFirst: boolean): Token {
  const number = match(digits, text, start);
  if (number !== null) {
    const [written] = number;
    const end = start + written.length;
    const { value, decimals } = readNumber(written);
    const kind = Number.isNaN(value) ? 'malformed' : 'number';
    return { kind, start, end, text: written, word: written, isSpaced, isFirst, value, decimals };
  }
  const letters = match(word, text, start);
  const written = letters?.[0] ?? String.fromCodePoint(text.codePointAt(start) ?? 0);
  return {
    kind: letters === null ? 'symbol' : 'word',
    start,
    end: start + written.length,
    text: written,
    word: letters === null ? written : written.toLowerCase(),
    isSpaced,
    isFirst,
    value: Number.NaN,
    decimals: 0,
  };
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
      if (spaces[1] !== undefined) tokens.push(createEnd(at, end));
      isSpaced = true;
      isFirst = isFirst || spaces[0].startsWith('\n');
      at = end;
      continue;
    }
    const token = readToken(text, at, isSpaced, isFirst);
    tokens.push(token);
    const { end } = token;
    at = end;
    isSpaced = false;
    isFirst = false;
  }
  return tokens;
}
