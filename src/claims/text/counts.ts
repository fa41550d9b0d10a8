import { type CountNoun, toCountNoun } from './count-nouns.ts';
import type { Quantity } from './quantity.ts';
import { isAttached, type TokenList, tokenAt, wordAt } from './token-list.ts';

export type Frequency = NonNullable<Quantity['frequency']>;

/** What is counted, with what is said of it: "straight weekly gains", "sessions in a row". */
export interface Count {
  /** First token after the words that belong to the count. */
  readonly next: number;
  readonly of: CountNoun | undefined;
  readonly frequency: Frequency | undefined;
  readonly isStraight: boolean;
  readonly isCompound: boolean;
}

const straight = new Set(['straight', 'consecutive', 'successive', 'running', 'uninterrupted', 'unbroken']);

const frequencies: ReadonlyMap<string, Frequency> = new Map([
  ['daily', 'session'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annual', 'year'],
  ['yearly', 'year'],
]);

/** Words that may stand between a figure and the noun it counts. */
const adjectives = new Set(
  'trading calendar business full more other new additional further such record all-time all time rate interest policy fed index closing intraday bear bull big biggest large largest small smallest best worst top major individual different s&p u s russell nasdaq dow gics listed public total whole last past previous prior emergency basis percentage point points quarter half jumbo best-performing winning losing market initial jobless nonfarm leading central up down'.split(
    ' ',
  ),
);

/** Farthest that the noun may stand from its figure, in tokens. */
const farthest = 9;

/** "in a row", "in succession", "on the trot", "straight", "running" after a noun: where it ends. */
function readRow(list: TokenList, at: number): number | undefined {
  if (wordAt(list, at) === 'in' && wordAt(list, at + 1) === 'a' && wordAt(list, at + 2) === 'row') return at + 3;
  if (wordAt(list, at) === 'in' && wordAt(list, at + 1) === 'succession') return at + 2;
  if (wordAt(list, at) === 'on' && wordAt(list, at + 1) === 'the' && wordAt(list, at + 2) === 'trot') return at + 3;
  if (wordAt(list, at) === 'straight' || wordAt(list, at) === 'running') return at + 1;
  return undefined;
}

/** Whether a token is an adjective, or a hyphen or figure inside one such as "25-basis-point". */
function isInside(list: TokenList, at: number): boolean {
  const token = tokenAt(list, at);
  if (token.kind === 'word') return adjectives.has(token.word);
  return token.kind === 'number' ? isAttached(list, at + 1, '-') : token.text === '-' && !token.isSpaced;
}

/**
 * The count that follows a figure at `at`. `next` goes no farther than "straight" where another figure stands before the
 * noun, so that "three straight quarter-point cuts" leaves the quarter point to be read.
 */
export function readCount(list: TokenList, at: number): Count {
  const isCompound =
    isAttached(list, at, '-') && tokenAt(list, at + 1).kind === 'word' && !tokenAt(list, at + 1).isSpaced;
  let index = isCompound ? at + 1 : at;
  let reached = at;
  let isStraight = false;
  let hasFigure = false;
  let frequency: Frequency | undefined;
  for (const last = at + farthest; index < last; index += 1) {
    const { word } = tokenAt(list, index);
    const noun = toCountNoun(word);
    const follower = wordAt(list, index + 1);
    const isAdjective = adjectives.has(word) && (toCountNoun(follower) !== undefined || adjectives.has(follower));
    if (straight.has(word)) {
      isStraight = true;
      if (!hasFigure) reached = index + 1;
    } else if (frequencies.has(word)) {
      frequency = frequencies.get(word);
    } else if (noun !== undefined && !isAdjective && !isFigureWord(list, index)) {
      const row = readRow(list, index + 1);
      const end = row ?? index + 1;
      return {
        next: hasFigure ? reached : end,
        of: noun,
        frequency,
        isStraight: isStraight || row !== undefined,
        isCompound,
      };
    } else if (isInside(list, index)) {
      hasFigure = hasFigure || isFigureWord(list, index) || tokenAt(list, index).kind === 'number';
    } else {
      break;
    }
  }
  const row = readRow(list, at);
  return {
    next: row ?? reached,
    of: undefined,
    frequency,
    isStraight: isStraight || row !== undefined,
    isCompound: false,
  };
}

/** "quarter" in "quarter-point", "half" in "half-point". */
function isFigureWord(list: TokenList, at: number): boolean {
  const word = wordAt(list, at);
  if (word !== 'quarter' && word !== 'half') return false;
  const after = wordAt(list, tokenAt(list, at + 1).text === '-' ? at + 2 : at + 1);
  return after === 'point' || after === 'percentage';
}
