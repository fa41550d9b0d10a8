import { type TokenList, tokenAt } from './token-list.ts';

/** Farthest that the ends of a row are looked for, in tokens. */
const farthest = 16;

function isSmallWord(list: TokenList, at: number): boolean {
  const { kind, text } = tokenAt(list, at);
  return kind === 'word' && text.length > 2 && /^\p{Ll}/u.test(text);
}

/**
 * Whether a figure in round brackets stands in a row of figures without signs: there brackets mean a loss. A figure after
 * a price and a change, or after a change with its sign, only repeats it.
 */
export function isAccountingNegative(list: TokenList, first: number, next: number): boolean {
  let figures = 0;
  for (let at = first - 2; at >= first - farthest; at -= 1) {
    const token = tokenAt(list, at);
    if (token.kind === 'end' || isSmallWord(list, at)) {
      if (token.kind !== 'end') return false;
      break;
    }
    const before = tokenAt(list, at - 1);
    if (token.kind === 'number' && list.names[at] === 0) {
      if (before.text === '-' || before.text === '+') return false;
      if (before.text !== '(') figures += 1;
    }
    if (token.isFirst) break;
  }
  for (let at = next + 1; at <= next + farthest && !tokenAt(list, at).isFirst; at += 1) {
    if (isSmallWord(list, at)) return false;
    if (tokenAt(list, at).kind === 'end') break;
  }
  return figures <= 1;
}
