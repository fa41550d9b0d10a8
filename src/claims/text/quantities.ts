import type { Span } from '../document.ts';
import { setNamesAside } from './names.ts';
import { canBeginFigure } from './openings.ts';
import type { Quantity } from './quantity.ts';
import { readRange } from './ranges.ts';
import { type Reading, readIdiom } from './readings.ts';
import { isAccountingNegative } from './rows.ts';
import { isTenor } from './tenors.ts';
import { createTokenList, setAside, type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readWordingAfter, readWordingBefore, type WordingReading } from './wordings.ts';

export interface QuantityOptions {
  /** Added to every span. */
  readonly offset?: number;
  /** Stretches found to be names, dates or periods, in the same count as the spans returned: no figure begins in them. */
  readonly excluded?: readonly Span[];
}

const times = new Set(['session', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'hour', 'minute', 'fortnight']);

/** What a price or rate may be of. */
const bases = new Set(
  'share barrel ounce year month week day quarter pound ton tonne gallon bushel hour unit annum euro dollar'.split(' '),
);

/** Words after "a year" that make it a date: "8% a year ago". */
const datings = new Set('ago earlier later before after from since'.split(' '));

/** "a share", "per barrel", "/oz": what the figure is the price or rate of. */
function readPer(list: TokenList, at: number): string | undefined {
  const { word } = tokenAt(list, at);
  const base = wordAt(list, at + 1);
  const isPer = /^(?:an?|per|each|every|\/)$/.test(word) && bases.has(base === 'oz' ? 'ounce' : base);
  return isPer && !datings.has(wordAt(list, at + 2)) ? (base === 'oz' ? 'ounce' : base) : undefined;
}

/** Sets aside the tokens that lie in stretches found by others. */
function setExcludedAside(list: TokenList, excluded: readonly Span[], offset: number): void {
  const spans = [...excluded].sort((left, right) => left.start - right.start);
  let at = 0;
  for (const { start, end } of spans) {
    while (at < list.tokens.length && tokenAt(list, at).end + offset <= start) at += 1;
    for (let index = at; index < list.tokens.length && tokenAt(list, index).start + offset < end; index += 1) {
      setAside(list, index, index + 1);
    }
  }
}

function toSpan(list: TokenList, first: number, next: number, offset: number): Span {
  return { start: tokenAt(list, first).start + offset, end: tokenAt(list, next - 1).end + offset };
}

/** A reading with its wording, brackets and place in the text. */
function toQuantity(list: TokenList, reading: Reading, offset: number, after: WordingReading | undefined): Quantity {
  const { first, next, low, high, of, isRange } = reading;
  const isBracketed = tokenAt(list, first - 1).text === '(' && tokenAt(list, next).text === ')';
  const isAccounting = isBracketed && !reading.isSigned && !isRange && isAccountingNegative(list, first, next);
  const factor = isAccounting ? -1 : 1;
  const isTime = of !== undefined && times.has(of);
  const wording = reading.wording ?? readWordingBefore(list, first, isTime) ?? after;
  const isName = of !== undefined && reading.unit === 'plain' && isTenor(list, first, next, low, of);
  const per = readPer(list, next);
  return {
    span: isAccounting ? toSpan(list, first - 1, next + 1, offset) : toSpan(list, first, next, offset),
    kind: isName ? 'name' : 'figure',
    low: low * factor,
    high: high * factor,
    unit: reading.unit,
    ...(reading.currency === undefined ? {} : { currency: reading.currency }),
    scale: reading.scale,
    rounding: reading.rounding,
    isRound: reading.isRound,
    wording: wording?.wording ?? reading.usual,
    ...(wording === undefined ? {} : { wordingSpan: toSpan(list, wording.first, wording.next, offset) }),
    isClose: wording?.isClose ?? false,
    isNegative: high * factor < 0,
    isSigned: reading.isSigned || isAccounting,
    isBracketed,
    isRange,
    ...(reading.change === undefined ? {} : { change: reading.change }),
    ...(of === undefined ? {} : { of }),
    ...(reading.frequency === undefined ? {} : { frequency: reading.frequency }),
    ...(reading.outOf === undefined ? {} : { outOf: reading.outOf }),
    isStraight: reading.isStraight,
    isCompound: reading.isCompound,
    ...(per === undefined ? {} : { per }),
  };
}

/** The figures of a normal text, in order and without overlap. */
export function findQuantities(text: string, options: QuantityOptions = {}): Quantity[] {
  const offset = options.offset ?? 0;
  const list = createTokenList(text);
  setExcludedAside(list, options.excluded ?? [], offset);
  setNamesAside(list);
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < list.tokens.length) {
    const readings = readQuantities(list, at);
    for (const reading of readings) {
      const after = readWordingAfter(list, reading.next);
      if (!reading.isPassedOver) quantities.push(toQuantity(list, reading, offset, after));
      at = after?.next ?? reading.next;
    }
    if (readings.length === 0) at += 1;
  }
  return quantities;
}

/** What begins at a token: nothing, one figure, or the two of a change. */
function readQuantities(list: TokenList, at: number): readonly Reading[] {
  if (list.names[at] === 1 || !canBeginFigure(tokenAt(list, at))) return [];
  const idiom = readIdiom(list, at);
  return idiom === undefined ? (readRange(list, at) ?? []) : [idiom];
}
