import { isCurrencyCode, toCurrencyOfSign, toCurrencyOfWord } from './currencies.ts';
import { readScale } from './scales.ts';
import { isAttached, isNumber, skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readNumberWords, toScale } from './words.ts';

/** A number with its sign, currency and scale; no unit yet. */
export interface Amount {
  /** Index of its first token, and of the first after it. */
  readonly first: number;
  readonly next: number;
  /** Signed, with the scale applied. */
  readonly value: number;
  readonly rounding: number;
  readonly isRound: boolean;
  readonly scale: number;
  readonly currency: string | undefined;
  readonly isSigned: boolean;
  readonly isInWords: boolean;
}

interface Figure {
  readonly next: number;
  readonly value: number;
  /** Half a unit of the last digit written. */
  readonly rounding: number;
  readonly isRound: boolean;
  readonly isInWords: boolean;
  /** A scale that is part of a number in words: 1e6 for "two million". */
  readonly scale?: number;
}

const denominators = new Set([2, 3, 4, 5, 8, 16, 32]);

/** Fractions that are one character: one half, one quarter and the like. */
const fractionCharacters: ReadonlyMap<string, number> = new Map([
  ['\u00bd', 1 / 2],
  ['\u00bc', 1 / 4],
  ['\u00be', 3 / 4],
  ['\u2153', 1 / 3],
  ['\u2154', 2 / 3],
  ['\u215b', 1 / 8],
  ['\u215c', 3 / 8],
  ['\u215d', 5 / 8],
  ['\u215e', 7 / 8],
]);

/** Most tokens that a number in words takes: "nine hundred and ninety-nine thousand nine hundred and ninety-nine". */
const longestWords = 24;

/** "1/4": a numerator, a stroke, a denominator of the trade. */
export function readStrokeFraction(
  list: TokenList,
  at: number,
): { readonly value: number; readonly denominator: number } | undefined {
  const above = tokenAt(list, at);
  const below = tokenAt(list, at + 2);
  if (above.kind !== 'number' || below.kind !== 'number' || below.isSpaced || !isAttached(list, at + 1, '/'))
    return undefined;
  if (above.decimals > 0 || above.value < 1 || above.value >= below.value || !denominators.has(below.value))
    return undefined;
  if (isAttached(list, at + 3, '/')) return undefined;
  return { value: above.value / below.value, denominator: below.value };
}

/** "5 1/4", "3-1/2", "1/4" and the same with a fraction character. */
function readMixed(list: TokenList, at: number): Figure | undefined {
  const token = tokenAt(list, at);
  const alone = fractionCharacters.get(token.text);
  const shape = { isRound: false, isInWords: false };
  if (alone !== undefined) return { next: at + 1, value: alone, rounding: alone / 2, ...shape };
  const fraction = readStrokeFraction(list, at);
  if (fraction !== undefined) {
    return { next: at + 3, value: fraction.value, rounding: 0.5 / fraction.denominator, ...shape };
  }
  if (token.kind !== 'number' || token.decimals > 0) return undefined;
  const after = skipHyphen(list, at + 1);
  const character = fractionCharacters.get(tokenAt(list, after).text);
  if (character !== undefined) return { next: after + 1, value: token.value + character, rounding: 0.125, ...shape };
  const part = readStrokeFraction(list, after);
  return part === undefined
    ? undefined
    : { next: after + 3, value: token.value + part.value, rounding: 0.5 / part.denominator, ...shape };
}

/** "21st": the letters that make an ordinal of a number. */
export function isOrdinalEnding(list: TokenList, at: number): boolean {
  return /^(?:st|nd|rd|th)$/.test(wordAt(list, at)) && !tokenAt(list, at).isSpaced;
}

function readDigits(list: TokenList, at: number): Figure | undefined {
  if (list.names[at] === 1) return undefined;
  const mixed = readMixed(list, at);
  if (mixed !== undefined) return mixed;
  if (!isNumber(list, at) || isOrdinalEnding(list, at + 1)) return undefined;
  const { value, decimals } = tokenAt(list, at);
  const isRound = decimals === 0 && value >= 10 && value % 10 === 0;
  return { next: at + 1, value, rounding: 0.5 * 10 ** -decimals, isRound, isInWords: false };
}

/** "and a half", "-and-a-half", "and a quarter" after a number in words or digits. */
function readHalf(list: TokenList, at: number): { readonly value: number; readonly next: number } | undefined {
  const joined = skipHyphen(list, at);
  if (wordAt(list, joined) !== 'and') return undefined;
  const article = skipHyphen(list, joined + 1);
  if (wordAt(list, article) !== 'a') return undefined;
  const part = skipHyphen(list, article + 1);
  const value = { half: 0.5, quarter: 0.25, third: 1 / 3 }[wordAt(list, part)];
  return value === undefined ? undefined : { value, next: part + 1 };
}

/** "two point five": the digits after the point, one word each. */
function readSpokenDecimals(list: TokenList, at: number): Figure | undefined {
  if (wordAt(list, at) !== 'point' || !tokenAt(list, at).isSpaced) return undefined;
  let value = 0;
  let unit = 1;
  let next = at + 1;
  while (unit > 1e-6) {
    const digit = readNumberWords([wordAt(list, next)]);
    if (digit === undefined || digit.value > 9) break;
    unit /= 10;
    value += digit.value * unit;
    next += 1;
  }
  return unit === 1 ? undefined : { next, value, rounding: unit / 2, isRound: false, isInWords: true };
}

function readWords(list: TokenList, at: number): Figure | undefined {
  if (tokenAt(list, at).kind !== 'word') return undefined;
  const words: string[] = [];
  const ends: number[] = [];
  let next = at;
  while (words.length < longestWords && list.names[next] === 0 && tokenAt(list, next).kind === 'word') {
    words.push(wordAt(list, next));
    ends.push(next + 1);
    next = skipHyphen(list, next + 1);
  }
  const read = readNumberWords(words);
  const end = read === undefined ? undefined : ends[read.next - 1];
  if (read === undefined || end === undefined) return undefined;
  const spoken = readSpokenDecimals(list, end);
  if (spoken !== undefined && read.value < 100) return { ...spoken, value: read.value + spoken.value };
  const scale = toScale(words[read.next - 1] ?? '') ?? 1;
  const isRound = read.value >= 10 && read.value % 10 === 0;
  return { next: end, value: read.value, rounding: 0.5 * scale, isRound, isInWords: true, scale };
}

interface Sign {
  readonly next: number;
  readonly factor: 1 | -1;
}

/** A plus or minus before a figure; a hyphen that joins two words or figures is none. */
function readSign(list: TokenList, at: number): Sign | undefined {
  const token = tokenAt(list, at);
  if (token.word === 'minus' || token.word === 'negative' || token.word === 'plus') {
    const isSum = tokenAt(list, at - 1).kind === 'number';
    return isSum ? undefined : { next: skipHyphen(list, at + 1), factor: token.word === 'plus' ? 1 : -1 };
  }
  if ((token.text !== '-' && token.text !== '+') || tokenAt(list, at + 1).isSpaced) return undefined;
  const before = tokenAt(list, at - 1);
  const isFree = token.isSpaced || before.kind === 'end' || /^[("'[/,:~<>=|$\u20ac\u00a3\u00a5]$/.test(before.text);
  return isFree ? { next: at + 1, factor: token.text === '+' ? 1 : -1 } : undefined;
}

/** A currency before a figure: "$", "US$", "EUR". */
function readCurrency(list: TokenList, at: number): { readonly currency: string; readonly next: number } | undefined {
  const token = tokenAt(list, at);
  const alone = toCurrencyOfSign(token.text);
  if (alone !== undefined) return { currency: alone, next: at + 1 };
  if (token.kind !== 'word') return undefined;
  const sign = tokenAt(list, at + 1);
  const dollar = sign.isSpaced || sign.text !== '$' ? undefined : toCurrencyOfSign('$', token.text);
  if (dollar !== undefined) return { currency: dollar, next: at + 2 };
  return isCurrencyCode(token.text) ? { currency: token.text, next: at + 1 } : undefined;
}

/** The amount that begins at a token: sign, currency, number in digits or words, scale, currency in words. */
export function readAmount(list: TokenList, first: number): Amount | undefined {
  const before = readSign(list, first);
  const currency = readCurrency(list, before?.next ?? first);
  const inside = currency === undefined ? undefined : readSign(list, currency.next);
  const sign = before ?? inside;
  const at = inside?.next ?? currency?.next ?? before?.next ?? first;
  const figure = readDigits(list, at) ?? readWords(list, at);
  if (figure === undefined || !Number.isFinite(figure.value)) return undefined;
  const half = Number.isInteger(figure.value) ? readHalf(list, figure.next) : undefined;
  const written =
    half === undefined
      ? figure
      : { ...figure, value: figure.value + half.value, rounding: 0.25, next: half.next, isRound: false };
  const { scale, next } = readScale(list, written.next);
  const after = skipHyphen(list, next);
  const isPence = wordAt(list, after) === 'p' && tokenAt(list, after).isSpaced;
  const worded = currency === undefined && !isPence ? toCurrencyOfWord(wordAt(list, after)) : undefined;
  const worth = scale * (worded?.[1] ?? 1);
  return {
    first,
    next: worded === undefined ? next : after + 1,
    value: (sign?.factor ?? 1) * written.value * worth,
    rounding: written.rounding * worth,
    isRound: written.isRound,
    scale: scale * (written.scale ?? 1),
    isSigned: sign !== undefined,
    isInWords: written.isInWords,
    currency: currency?.currency ?? worded?.[0],
  };
}
