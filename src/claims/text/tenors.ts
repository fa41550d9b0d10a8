import type { CountNoun } from './count-nouns.ts';
import { type TokenList, tokenAt, wordAt } from './token-list.ts';

const instruments = new Set(
  'treasury treasuries yield yields note notes bond bonds gilt gilts bund bunds bill bills jgb jgbs tips mortgage mortgages breakeven breakevens swap swaps paper auction spread'.split(
    ' ',
  ),
);

/** Words that may stand between a maturity and its bond. */
const between = new Set(
  '. u s us uk treasury government german british japanese italian french american benchmark fixed sovereign inflation-linked real constant maturity fixed-rate t - inflation protected'.split(
    ' ',
  ),
);

const maturities = new Set([2, 3, 5, 7, 10, 20, 30]);

/** Words after "the 10-year" that leave it the name of a bond. */
const afterNames = new Set(
  "fell rose was is has had at above below climbed dropped slipped jumped traded hit and ended closed hovered stood eased topped settled held near to 's yielded yielding sits".split(
    ' ',
  ),
);

const beforeNames = new Set('the us u.s treasury benchmark s'.split(' '));

/** Whether a length of time, such as "10-year", is the name of a bond or an age: `next` is the token after it. */
export function isTenor(list: TokenList, first: number, next: number, value: number, of: CountNoun): boolean {
  if (of !== 'year' && of !== 'month') return false;
  if (wordAt(list, next - 1) === 'y') return true;
  if (tokenAt(list, next).text === '-' && wordAt(list, next + 1) === 'old') return true;
  for (let at = next; at < next + 5; at += 1) {
    if (instruments.has(wordAt(list, at))) return true;
    if (!between.has(wordAt(list, at))) break;
  }
  if (of !== 'year' || !maturities.has(value) || !beforeNames.has(wordAt(list, first - 1))) return false;
  const after = tokenAt(list, next);
  return after.kind === 'end' || afterNames.has(after.word) || /^[.,;:)'/]$/.test(after.text);
}
