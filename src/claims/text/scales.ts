import { type TokenList, tokenAt } from './token-list.ts';
import { toScale } from './words.ts';

/** Letters after a figure. */
const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
]);

/** Whether letters written close to a figure are a scale: "35bn", "75k". */
export function isScaleSuffix(letters: string): boolean {
  return suffixes.has(letters.toLowerCase());
}

/** A scale at an index, such as "billion", "-billion", "bn", "k": what it multiplies by, and where it ends. */
export function readScale(list: TokenList, at: number): { readonly scale: number; readonly next: number } {
  const token = tokenAt(list, at);
  const hyphenated = token.text === '-' && !token.isSpaced ? toScale(wordOf(list, at + 1)) : undefined;
  if (hyphenated !== undefined) return { scale: hyphenated, next: at + 2 };
  const word = token.kind === 'word' ? toScale(token.word) : undefined;
  if (word !== undefined) return { scale: word, next: at + 1 };
  const suffix = suffixes.get(token.word);
  const isApart = token.isSpaced && token.word.length === 1;
  return suffix === undefined || isApart || token.kind !== 'word'
    ? { scale: 1, next: at }
    : { scale: suffix, next: at + 1 };
}

function wordOf(list: TokenList, at: number): string {
  const token = tokenAt(list, at);
  return token.isSpaced ? '' : token.word;
}
