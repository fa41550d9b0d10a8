import { readAmount } from './amounts.ts';
import { readBand } from './bands.ts';
import type { CountNoun } from './count-nouns.ts';
import type { Frequency } from './counts.ts';
import { readFraction } from './fractions.ts';
import { readMultiple } from './multiples.ts';
import { readOrdinal } from './ordinals.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';
import { type TokenList, tokenAt, wordAt } from './token-list.ts';
import { readUnit, type UnitReading } from './units.ts';
import { readWordingAfter, type WordingReading } from './wordings.ts';

/** A quantity in tokens, before wording and brackets are looked at. */
export interface Reading {
  readonly first: number;
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly unit: QuantityUnit;
  readonly isWritten: boolean;
  readonly currency: string | undefined;
  readonly scale: number;
  readonly rounding: number;
  readonly isRound: boolean;
  readonly isSigned: boolean;
  readonly isInWords: boolean;
  readonly isStraight: boolean;
  readonly isCompound: boolean;
  readonly isRange: boolean;
  /** `name`: digits that are no figure at all, such as the score "9-3"; they are passed over. */
  readonly isPassedOver: boolean;
  readonly of: CountNoun | undefined;
  readonly frequency: Frequency | undefined;
  readonly outOf: number | undefined;
  readonly change: Quantity['change'] | undefined;
  /** How it is meant where no wording stands beside it: a fraction or a band in words is a rough figure. */
  readonly usual: 'plain' | 'about';
  /** A wording inside the figure: "20-plus stocks", "20 or more stocks". */
  readonly wording: WordingReading | undefined;
}

const plain = {
  isWritten: true,
  scale: 1,
  rounding: 0,
  isRound: false,
  isSigned: false,
  isInWords: true,
  isStraight: false,
  isCompound: false,
  isRange: false,
  isPassedOver: false,
  usual: 'plain',
  currency: undefined,
  of: undefined,
  frequency: undefined,
  outOf: undefined,
  change: undefined,
  wording: undefined,
} as const;

/** A band, fraction, multiple or ordinal: a figure without digits of its own. */
export function readIdiom(list: TokenList, first: number): Reading | undefined {
  return (tokenAt(list, first).kind === 'word' ? readWorded(list, first) : undefined) ?? readPlace(list, first);
}

function readWorded(list: TokenList, first: number): Reading | undefined {
  const band = readBand(list, first);
  if (band !== undefined) {
    return { ...plain, ...band, first, rounding: 0.5, isRange: true, usual: 'about' };
  }
  const multiple = readMultiple(list, first);
  if (multiple !== undefined) {
    const unit = multiple.isOccasions ? ({ unit: 'plain', of: 'time' } as const) : ({ unit: 'multiple' } as const);
    const usual = multiple.isOccasions ? 'plain' : 'about';
    return { ...plain, ...unit, first, next: multiple.next, low: multiple.value, high: multiple.value, usual };
  }
  const fraction = readFraction(list, first);
  if (fraction !== undefined) {
    const usual = fraction.unit === 'fraction' || fraction.scale !== undefined ? 'about' : 'plain';
    return { ...plain, ...fraction, first, low: fraction.value, high: fraction.value, usual };
  }
  return undefined;
}

function readPlace(list: TokenList, first: number): Reading | undefined {
  const ordinal = readOrdinal(list, first);
  if (ordinal === undefined) return undefined;
  return { ...plain, ...ordinal, first, unit: 'ordinal', low: ordinal.value, high: ordinal.value };
}

/** An amount with its unit: one figure, no range yet. */
export function readFigure(list: TokenList, first: number): Reading | undefined {
  const amount = readAmount(list, first);
  if (amount === undefined) return undefined;
  const isCouple = wordAt(list, first + 1) === 'couple' || wordAt(list, first) === 'couple';
  const inside = readWordingAfter(list, amount.next);
  const unit = readUnit(list, inside === undefined ? amount : { ...amount, next: inside.next });
  const hasInside = inside !== undefined && unit.isWritten;
  return {
    first,
    next: inside !== undefined && !hasInside ? amount.next : unit.next,
    low: amount.value,
    high: amount.value,
    unit: unit.unit,
    isWritten: unit.isWritten,
    scale: amount.scale,
    rounding: amount.rounding,
    isRound: amount.isRound,
    isSigned: amount.isSigned,
    isInWords: amount.isInWords,
    isStraight: unit.isStraight,
    isCompound: unit.isCompound,
    isRange: false,
    isPassedOver: false,
    usual: isCouple ? 'about' : 'plain',
    currency: amount.currency,
    of: unit.of,
    frequency: unit.frequency,
    outOf: undefined,
    change: undefined,
    wording: hasInside ? inside : undefined,
  };
}

/** Words that end in s after a number and are no plural. */
const singulars = new Set(
  'is was has as this its us does his thus plus versus vs minus yes less gives says'.split(' '),
);

/** Whether a number in words stands for a figure: with a unit, a whole, a range, or a plural after it. */
export function isMeant(list: TokenList, reading: Reading & Partial<UnitReading>): boolean {
  if (!reading.isInWords || reading.isWritten || reading.isRange || reading.currency !== undefined) return true;
  if (reading.outOf !== undefined || reading.isSigned || Math.abs(reading.low) >= 1000) return true;
  const { kind, text } = tokenAt(list, reading.next);
  return reading.low >= 2 && kind === 'word' && /^\p{Ll}+s$/u.test(text) && !singulars.has(text);
}
