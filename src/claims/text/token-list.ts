import { outside, type Token, tokenise } from './tokens.ts';

/** The tokens of a text, with those set aside that belong to names, dates and other text that is no figure. */
export interface TokenList {
  readonly tokens: readonly Token[];
  /** 1 for every token that no figure may begin in or reach over. */
  readonly names: Uint8Array;
}

export function createTokenList(text: string): TokenList {
  const tokens = tokenise(text);
  return { tokens, names: new Uint8Array(tokens.length) };
}

export function tokenAt({ tokens }: TokenList, index: number): Token {
  return tokens[index] ?? outside;
}

export function wordAt(list: TokenList, index: number): string {
  return tokenAt(list, index).word;
}

export function isNumber(list: TokenList, index: number): boolean {
  return tokenAt(list, index).kind === 'number' && list.names[index] === 0;
}

/** Whether a token is the sign given and stands close to the token before it. */
export function isAttached(list: TokenList, index: number, sign: string): boolean {
  const token = tokenAt(list, index);
  return token.text === sign && !token.isSpaced;
}

/** Index of the word after an optional hyphen that joins it to the token before: "8-percent", "8 percent". */
export function skipHyphen(list: TokenList, index: number): number {
  return isAttached(list, index, '-') && !tokenAt(list, index + 1).isSpaced ? index + 1 : index;
}

/** Whether the words given stand here, one token each. */
export function hasWords(list: TokenList, index: number, ...words: readonly string[]): boolean {
  return words.every((word, step) => wordAt(list, index + step) === word);
}

/** Takes tokens out of the reading of figures. */
export function setAside(list: TokenList, from: number, next: number): void {
  list.names.fill(1, Math.max(from, 0), next);
}
