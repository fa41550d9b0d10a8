import { isOrdinalEnding } from './amounts.ts';
import type { CountNoun } from './count-nouns.ts';
import { type Count, readCount } from './counts.ts';
import { isNumber, skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readOrdinalWords } from './words.ts';

/** A place in a row: "third straight", "39th record", "second-best", "No. 2". */
export interface OrdinalReading extends Count {
  readonly value: number;
}

/** Nouns that an ordinal counts; of stretches of time it does so only in a row ("third quarter" is a date). */
const counted: ReadonlySet<CountNoun> = new Set([
  'cut',
  'hike',
  'hold',
  'move',
  'gain',
  'loss',
  'record',
  'high',
  'low',
  'close',
  'beat',
  'meeting',
  'time',
  'recession',
  'correction',
]);

const superlatives = new Set(
  'best worst largest biggest longest highest lowest strongest weakest fastest slowest smallest steepest sharpest most deepest shortest greatest'.split(
    ' ',
  ),
);

const uncounted = { of: undefined, frequency: undefined, isStraight: false } as const;

/** The ordinal itself: "39th", "third", "twenty-first". */
function readPlace(list: TokenList, at: number): { readonly value: number; readonly next: number } | undefined {
  if (list.names[at] === 1) return undefined;
  if (isNumber(list, at) && isOrdinalEnding(list, at + 1)) {
    return { value: tokenAt(list, at).value, next: at + 2 };
  }
  const second = skipHyphen(list, at + 1);
  const read = readOrdinalWords([wordAt(list, at), wordAt(list, second)]);
  return read === undefined ? undefined : { value: read.value, next: read.next === 2 ? second + 1 : at + 1 };
}

/** "No. 2", "#2", "number two" as a place. */
function readNumbered(list: TokenList, at: number): OrdinalReading | undefined {
  if (tokenAt(list, at).text === '#' && isNumber(list, at + 1) && !tokenAt(list, at + 1).isSpaced) {
    return { ...uncounted, isCompound: false, value: tokenAt(list, at + 1).value, next: at + 2 };
  }
  const isNumbered = tokenAt(list, at).text === 'No' && tokenAt(list, at + 1).text === '.' && isNumber(list, at + 2);
  return isNumbered ? { ...uncounted, isCompound: false, value: tokenAt(list, at + 2).value, next: at + 3 } : undefined;
}

/** The place in a row that begins at a token; ordinals that count nothing are left out. */
export function readOrdinal(list: TokenList, first: number): OrdinalReading | undefined {
  const numbered = readNumbered(list, first);
  if (numbered !== undefined) return numbered;
  const place = readPlace(list, first);
  if (place === undefined) return undefined;
  const after = skipHyphen(list, place.next);
  if (superlatives.has(wordAt(list, after))) {
    return { ...uncounted, value: place.value, next: after + 1, isCompound: after > place.next };
  }
  const count = readCount(list, place.next);
  const isCounted = count.of !== undefined && counted.has(count.of) && !(count.of === 'time' && place.value === 1);
  return count.isStraight || isCounted ? { ...count, value: place.value } : undefined;
}
