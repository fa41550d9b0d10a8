import type { Amount } from './amounts.ts';
import { type Count, readCount } from './counts.ts';
import type { QuantityUnit } from './quantity.ts';
import { hasWords, isAttached, skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';

/** What a figure is measured in, with what it counts. */
export interface UnitReading extends Count {
  readonly unit: QuantityUnit;
  /** Whether a unit was written: false for a bare number. */
  readonly isWritten: boolean;
}

const percentWords = new Set(['%', 'percent', 'pct', 'pc', 'percentage']);
const pointWords = new Set(['point', 'points', 'pt', 'pts']);
const basisPointWords = new Set(['bp', 'bps']);
const percentagePointWords = new Set(['pp', 'pps', 'ppt', 'ppts']);

/** Words after "times" that make it a valuation. */
const valuations = new Set(
  'forward trailing reported cyclically normalised normalized operating earnings sales book revenue revenues profit profits ebitda cash projected estimated expected forecast consensus next price'.split(
    ' ',
  ),
);

/** Words after "times" that make it a comparison of two figures. */
const comparisons = new Set(
  'as the that those its their his her what more larger bigger higher greater faster cheaper smaller longer better'.split(
    ' ',
  ),
);

/** Words after "times" that make it a number of events. */
const occasions = new Set(
  'in this since last over during between so already before a per each every from by'.split(' '),
);

/** "percent", "per cent", "percentage points": the unit and where it ends. */
function readPercent(list: TokenList, at: number): { readonly unit: QuantityUnit; readonly next: number } | undefined {
  const word = wordAt(list, at);
  const isTwoWords = word === 'per' && wordAt(list, at + 1) === 'cent';
  if (!percentWords.has(word) && !isTwoWords) return undefined;
  const end = isTwoWords
    ? at + 2
    : word === 'pct' && isAttached(list, at + 1, '.') && !endsText(list, at + 2)
      ? at + 2
      : at + 1;
  const point = skipHyphen(list, end);
  if (pointWords.has(wordAt(list, point))) return { unit: 'percentage points', next: point + 1 };
  return word === 'percentage' ? undefined : { unit: 'percent', next: end };
}

function endsText(list: TokenList, at: number): boolean {
  const token = tokenAt(list, at);
  return token.kind === 'end' || /^\p{Lu}/u.test(token.text);
}

function readPoints(list: TokenList, at: number): { readonly unit: QuantityUnit; readonly next: number } | undefined {
  const word = wordAt(list, at);
  if (basisPointWords.has(word)) return { unit: 'basis points', next: at + 1 };
  if (percentagePointWords.has(word)) return { unit: 'percentage points', next: at + 1 };
  if (word === 'p' && hasWords(list, at + 1, '.', 'p', '.')) return { unit: 'percentage points', next: at + 4 };
  if (pointWords.has(word)) return { unit: 'points', next: at + 1 };
  const point = skipHyphen(list, at + 1);
  return word === 'basis' && pointWords.has(wordAt(list, point))
    ? { unit: 'basis points', next: point + 1 }
    : undefined;
}

/** "22x", "22 times", "three times as much", "three times this year". */
function readTimes(list: TokenList, amount: Amount, at: number): UnitReading | undefined {
  const token = tokenAt(list, at);
  const plain = {
    next: at + 1,
    of: undefined,
    frequency: undefined,
    isStraight: false,
    isCompound: at > amount.next,
    isWritten: true,
  };
  if (token.word === '\u00d7' || (token.word === 'x' && (!token.isSpaced || !amount.isInWords))) {
    return { ...plain, unit: 'times' };
  }
  if (token.word === 'fold') return { ...plain, unit: 'multiple' };
  if (token.word !== 'times' && token.word !== 'time') return undefined;
  const follower = wordAt(list, at + 1);
  // "21.8 times the earnings expected": what a price is a multiple of.
  const noun = follower === 'the' || follower === 'its' || follower === 'their' ? wordAt(list, at + 2) : follower;
  if (valuations.has(noun)) return { ...plain, unit: 'times' };
  if (comparisons.has(follower)) return { ...plain, unit: 'multiple' };
  if (token.word === 'time' || occasions.has(follower) || amount.isInWords || isOccasion(list, amount)) {
    return { ...plain, unit: 'plain', of: 'time' };
  }
  return { ...plain, unit: 'times' };
}

/** A small whole number of times that nothing is said to trade at. */
function isOccasion(list: TokenList, amount: Amount): boolean {
  return amount.value < 5 && Number.isInteger(amount.value) && wordAt(list, amount.first - 1) !== 'at';
}

/** "two full percentage points", "three whole points": the word between an amount and its points. */
function skipFull(list: TokenList, at: number): number {
  const isFull = /^(?:full|whole|entire)$/.test(wordAt(list, at));
  return isFull && /^(?:percentage|basis|points?)$/.test(wordAt(list, at + 1)) ? at + 1 : at;
}

/** The unit that follows an amount. */
export function readUnit(list: TokenList, amount: Amount): UnitReading {
  const at = skipFull(list, skipHyphen(list, amount.next));
  const shape = {
    of: undefined,
    frequency: undefined,
    isStraight: false,
    isCompound: at > amount.next,
    isWritten: true,
  };
  const measured = amount.currency === undefined ? (readPercent(list, at) ?? readPoints(list, at)) : undefined;
  if (measured !== undefined) return { ...shape, ...measured };
  const times = amount.currency === undefined ? readTimes(list, amount, at) : undefined;
  if (times !== undefined) return times;
  if (amount.currency !== undefined) {
    return {
      ...shape,
      unit: 'currency',
      next: amount.next,
      isCompound: at > amount.next && tokenAt(list, at).kind === 'word',
    };
  }
  const count = readCount(list, amount.next);
  return { ...count, unit: 'plain', isWritten: count.of !== undefined || count.isStraight };
}
