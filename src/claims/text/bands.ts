import type { QuantityUnit } from './quantity.ts';
import { skipHyphen, type TokenList, tokenAt, wordAt } from './token-list.ts';

/** A band of figures in words: "double-digit", "low single digits", "mid-teens", "mid-20s". */
export interface BandReading {
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly unit: QuantityUnit;
}

type Limits = readonly [low: number, high: number];

/** Bands of the trade by the part named: all of it, low, mid, high. */
const bands: Readonly<Record<string, Readonly<Record<string, Limits>>>> = {
  single: { all: [1, 9], low: [1, 3], mid: [4, 6], high: [7, 9] },
  double: { all: [10, 99], low: [10, 15], mid: [40, 60], high: [70, 99] },
  triple: { all: [100, 999], low: [100, 300], mid: [400, 600], high: [700, 999] },
};

const teens: Readonly<Record<string, Limits>> = { low: [11, 13], mid: [14, 16], high: [17, 19] };

const decades: Readonly<Record<string, Limits>> = { low: [1, 3], mid: [4, 6], high: [7, 9] };

/** Words after a band that make it a multiple of earnings. */
const multiples = new Set(['multiple', 'multiples', 'p', 'pe', 'times', 'x']);

function toPart(word: string): string | undefined {
  if (word === 'upper') return 'high';
  return word === 'low' || word === 'mid' || word === 'high' ? word : undefined;
}

/** A band's unit: percent, unless the words after it say otherwise. */
function finish(list: TokenList, [low, high]: Limits, next: number): BandReading {
  const after = skipHyphen(list, next);
  const { word } = tokenAt(list, after);
  if (word === '%' || word === 'percent' || word === 'percentage')
    return { next: after + 1, low, high, unit: 'percent' };
  return { next, low, high, unit: multiples.has(word) ? 'times' : 'percent' };
}

/** The band that begins at a token. */
export function readBand(list: TokenList, first: number): BandReading | undefined {
  const part = toPart(wordAt(list, first));
  const at = part === undefined ? first : skipHyphen(list, first + 1);
  const token = tokenAt(list, at);
  const band = bands[token.word];
  if (band !== undefined) {
    const digit = skipHyphen(list, at + 1);
    const limits = band[part ?? 'all'];
    const isBand = /^digits?$/.test(wordAt(list, digit)) && limits !== undefined;
    return isBand ? finish(list, limits, digit + 1) : undefined;
  }
  if (part === undefined) return undefined;
  if (token.word === 'teens') return finish(list, teens[part] ?? [13, 19], at + 1);
  const isDecade = token.kind === 'number' && token.value % 10 === 0 && token.value >= 10 && token.value <= 90;
  if (!isDecade || wordAt(list, at + 1) !== 's' || tokenAt(list, at + 1).isSpaced) return undefined;
  const [low, high] = decades[part] ?? [0, 9];
  return finish(list, [token.value + low, token.value + high], at + 2);
}
