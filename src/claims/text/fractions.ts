import type { QuantityUnit } from './quantity.ts';
import { skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readNumberWords, toScale } from './words.ts';

/** A fraction in words. */
export interface FractionReading {
  readonly next: number;
  readonly value: number;
  readonly unit: QuantityUnit;
  readonly isCompound: boolean;
  /** A scale that the fraction is of: 1e6 for "a quarter of a million". */
  readonly scale?: number;
}

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['twentieth', 20],
  ['hundredth', 100],
]);

/** Words after "a third" and the like that tell it from the third of a row. */
const afterFractions = new Set(
  'of below above more less higher lower cheaper dearer off from since in this as smaller larger bigger to on at over during by for and or but while than the its their all'.split(
    ' ',
  ),
);

/** Words after "a quarter" that leave it a fraction and no three months. */
const afterQuarters = new Set([
  'of',
  'below',
  'above',
  'more',
  'less',
  'higher',
  'lower',
  'cheaper',
  'off',
  'smaller',
  'larger',
  'within',
]);

/** Words after "a quarter" with which it is never three months. */
const comparedQuarters = new Set(['below', 'above', 'higher', 'lower', 'cheaper', 'smaller', 'larger', 'dearer']);

/** Words of a move: "by half", "has lost a quarter" is a part, and no three months. */
const beforeParts = new Set(
  'by lost lose loses losing shed sheds shedding gained gain gains gaining added fell fallen rose risen down up dropped climbed slid slumped tumbled plunged surged sank sunk jumped declined advanced'.split(
    ' ',
  ),
);

/** Words that say of "a quarter" that it is about so much. */
const beforeQuarters = new Set(['nearly', 'almost', 'around', 'roughly']);

/** Words after the size of a move: "by a quarter on Thursday", "by half since April". */
const afterSize = new Set(
  'on to and yesterday today between at for last this since from over in during after before within as when while but too again or'.split(
    ' ',
  ),
);

/** Hedges between a move and the part that it tells of. "Over a quarter" alone may be three months. */
const hedgesOfPart =
  /^(?:almost|nearly|about|around|roughly|some|well|just|at least|(?:more|less) than|(?:just|well|slightly|a little) (?:over|under|more than|less than))$/;

/** "Gained about a quarter", "lost more than half": the word before the hedge of a part. */
function wordBeforeHedge(list: TokenList, first: number): string {
  for (const length of [4, 3, 2, 1]) {
    const words = Array.from({ length }, (_, i) => wordAt(list, first - length + i)).join(' ');
    if (hedgesOfPart.test(words)) return wordAt(list, first - length - 1);
  }
  return wordAt(list, first - 1);
}

/** Words before "half" that make it six months or a side. */
const beforeHalves = new Set(
  'first second latter last top bottom other back final previous this next the better h'.split(' '),
);

const afterHalves = new Set('of the its their as what that those all in more to'.split(' '));

/** "percentage point", "point", "percent" after "quarter-" or "half a": the unit and where it ends. */
function readPart(list: TokenList, at: number): { readonly unit: QuantityUnit; readonly next: number } | undefined {
  const word = wordAt(list, at);
  if (word === 'percentage' || word === 'per' || word === 'percent') {
    const next = word === 'per' && wordAt(list, at + 1) === 'cent' ? at + 2 : at + 1;
    const point = skipHyphen(list, next);
    if (/^points?$/.test(wordAt(list, point))) return { unit: 'percentage points', next: point + 1 };
    return word === 'percentage' ? undefined : { unit: 'percent', next };
  }
  return word === 'point' || word === 'points' ? { unit: 'percentage points', next: at + 1 } : undefined;
}

/** "quarter-point", "half a percentage point", "three-quarters of a point" after the fraction itself. */
function readOfPoint(list: TokenList, at: number): { readonly unit: QuantityUnit; readonly next: number } | undefined {
  const of = wordAt(list, at) === 'of' ? at + 1 : at;
  const article = wordAt(list, of) === 'a' || wordAt(list, of) === 'one' ? of + 1 : of;
  return article === at ? undefined : readPart(list, article);
}

/** "a quarter of a million", "two-thirds of a billion" after the fraction itself. */
function readOfScale(list: TokenList, at: number): { readonly scale: number; readonly next: number } | undefined {
  if (wordAt(list, at) !== 'of' || !/^(?:a|one)$/.test(wordAt(list, at + 1))) return undefined;
  const scale = toScale(wordAt(list, at + 2));
  return scale === undefined ? undefined : { scale, next: at + 3 };
}

/** Numerator of a fraction: "a", "one", "two", "three"; none is read as one. */
function readNumerator(list: TokenList, at: number): { readonly value: number; readonly next: number } {
  const word = wordAt(list, at);
  if (word === 'a' || word === 'an') return { value: 1, next: at + 1 };
  const number = readNumberWords([word]);
  return number === undefined || number.value === 0 || number.value > 19
    ? { value: 1, next: at }
    : { value: number.value, next: skipHyphen(list, at + 1) };
}

/** Whether what follows leaves a fraction and makes no ordinal, stretch of time or adjective of it. */
function isFraction(list: TokenList, at: number, first: number, denominator: number, hasArticle: boolean): boolean {
  const token = tokenAt(list, at);
  const ends = token.kind === 'end' || /^[.,;:!?)"]$/.test(token.text);
  const before = wordAt(list, first - 1);
  const isOfMove = beforeParts.has(wordBeforeHedge(list, first));
  if (token.text === '-' && !token.isSpaced) return false;
  const isSize = isOfMove && afterSize.has(token.word);
  if (denominator === 2) {
    if (hasArticle) return token.word === 'of' || ends || isSize;
    return (
      !beforeHalves.has(before) &&
      (isSize ||
        afterHalves.has(token.word) ||
        (ends && /^(?:by|in|than|about|nearly|almost|roughly|over|under)$/.test(before)))
    );
  }
  if (!hasArticle) return false;
  if (denominator === 4)
    return (
      token.word === 'of' ||
      isSize ||
      comparedQuarters.has(token.word) ||
      ((isOfMove || beforeQuarters.has(before)) &&
        (ends || afterQuarters.has(token.word) || afterFractions.has(token.word)))
    );
  return ends || afterFractions.has(token.word) || isSize;
}

/** The fraction that begins at a token: "a third", "two-thirds", "half the", "a quarter of", "quarter-point". */
export function readFraction(list: TokenList, first: number): FractionReading | undefined {
  if (tokenAt(list, first).kind !== 'word' || list.names[first] === 1) return undefined;
  const numerator = readNumerator(list, first);
  const word = wordAt(list, numerator.next);
  const isPlural = word === 'halves' || (word.endsWith('s') && parts.has(word.slice(0, -1)));
  const denominator = word === 'halves' ? 2 : parts.get(isPlural ? word.slice(0, -1) : word);
  if (denominator === undefined) return undefined;
  const value = numerator.value / denominator;
  const next = numerator.next + 1;
  if (/^of a (?:century|decade)$/.test(`${wordAt(list, next)} ${wordAt(list, next + 1)} ${wordAt(list, next + 2)}`))
    return undefined;
  const hasArticle = numerator.next > first;
  if (denominator === 2 || denominator === 4) {
    const isCounted = numerator.value > 1 && tokenAt(list, numerator.next - 1).text !== '-';
    const point = isCounted ? undefined : readPointOf(list, first, next, hasArticle);
    if (point !== undefined) return { value, ...point };
  }
  if (isTimeSpan(list, next)) return undefined;
  const scale = readOfScale(list, next);
  if (scale !== undefined)
    return { next: scale.next, value: value * scale.scale, unit: 'plain', isCompound: false, scale: scale.scale };
  const part = readOfPoint(list, next);
  if (part !== undefined) return { value, ...part, isCompound: false };
  const fraction: FractionReading = { next, value, unit: 'fraction', isCompound: false };
  if (isPlural) {
    const isHyphenated = tokenAt(list, numerator.next - 1).text === '-';
    const isShare = denominator !== 4 || isHyphenated || (numerator.value === 3 && isWhole(list, next));
    return numerator.value > 1 && numerator.value < denominator && isShare ? fraction : undefined;
  }
  const isHyphenated =
    word !== 'half' && wordAt(list, first) === 'one' && tokenAt(list, numerator.next - 1).text === '-';
  if (isHyphenated && tokenAt(list, next).text !== '-') return fraction;
  return numerator.value === 1 && isFraction(list, next, first, denominator, hasArticle) ? fraction : undefined;
}

/** "A quarter of a century", "half of a decade": a length of time. */
function isTimeSpan(list: TokenList, at: number): boolean {
  const from = wordAt(list, at) === 'of' ? at + 1 : at;
  return /^(?:a|the)$/.test(wordAt(list, from)) && /^(?:century|decade)$/.test(wordAt(list, from + 1));
}

/** "of the", "of all": the whole that "three quarters" is a part of. */
function isWhole(list: TokenList, at: number): boolean {
  return wordAt(list, at) === 'of' && /^(?:the|all|its|their|those|these|s&p|russell)$/.test(wordAt(list, at + 1));
}

/** "quarter-point", "a half-percentage-point", "another quarter point": not "second-quarter points". */
function readPointOf(
  list: TokenList,
  first: number,
  at: number,
  hasArticle: boolean,
): Omit<FractionReading, 'value'> | undefined {
  const before = tokenAt(list, first - 1);
  const joined = skipHyphen(list, at);
  const isJoined = joined > at;
  if (!isJoined && !hasArticle && !/^(?:another|by|full|straight|consecutive|further)$/.test(before.word))
    return undefined;
  if (before.text === '-' && !before.isSpaced && !tokenAt(list, first).isSpaced) return undefined;
  const part = readPart(list, joined);
  return part === undefined ? undefined : { ...part, isCompound: isJoined };
}
