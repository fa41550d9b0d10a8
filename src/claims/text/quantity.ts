import type { Span } from '../document.ts';
import type { Wording } from '../statement.ts';
import type { CountNoun } from './count-nouns.ts';

/** `points` may be index points or percentage points: only the context tells. */
export type QuantityUnit =
  | 'percent'
  | 'percentage points'
  | 'basis points'
  | 'points'
  | 'times'
  | 'multiple'
  | 'ratio'
  | 'fraction'
  | 'currency'
  | 'ordinal'
  | 'plain';

/**
 * A figure as a text writes it, in its own unit: 8 for "8%", 600 for "600 bps", 1.2e12 for "US$1.2 trillion", 1/3 for "a
 * third" (`fraction`), 22 for "22x" (`times`: a valuation), 2 for "doubled" and "twice the" (`multiple`), 3 for "3 to 1"
 * (`ratio`), 9 for "ninth straight" (`ordinal`).
 */
export interface Quantity {
  /** Sign, currency, figure, unit and counted noun: "-1.87%", "$35 billion", "14 sessions in a row". No wording. */
  readonly span: Span;
  /** `name`: the figure belongs to a name, such as the maturity in "10-year yield"; no figure to be checked. */
  readonly kind: 'figure' | 'name';
  /** Signed as written; one figure has `low` equal to `high`. A scale such as "billion" is applied. */
  readonly low: number;
  readonly high: number;
  readonly unit: QuantityUnit;
  /** ISO 4217, for `currency`; a dollar without a country is USD. */
  readonly currency?: string;
  /** 1e9 for "billion"; 1 where none is written. In a number in words, that of its last word. */
  readonly scale: number;
  /** Half a unit of the last digit written, in the same unit and scale. 0 for fractions and multiples in words. */
  readonly rounding: number;
  /** Whether the figure ends in zeros before any decimal, such as 2,500 or $35,000: it may be meant as a round one. */
  readonly isRound: boolean;
  readonly wording: Wording;
  /** Where the wording stands: "nearly", "or more", "~". */
  readonly wordingSpan?: Span;
  /** "just over", "a little more than", "slightly below": near the figure, on the side that `wording` says. */
  readonly isClose: boolean;
  /** The whole quantity is below zero as written. */
  readonly isNegative: boolean;
  /** Written with a plus or minus sign, or the words minus and negative. */
  readonly isSigned: boolean;
  /** Written in round brackets: "(2.65%)". In rows without signs these are negative. */
  readonly isBracketed: boolean;
  readonly isRange: boolean;
  /** "from 3.9% to 4.2%": where a change starts, and where it ends. */
  readonly change?: 'from' | 'to';
  /** What is counted, in the singular. */
  readonly of?: CountNoun;
  /** "nine weekly gains": how often. */
  readonly frequency?: 'session' | 'week' | 'month' | 'quarter' | 'year';
  /** "three of the last four", "nine out of nine", "one in five": the whole. */
  readonly outOf?: number;
  /** "straight", "consecutive", "in a row", "running". */
  readonly isStraight: boolean;
  /** "200-day", "25-basis-point": the figure is an adjective to what follows. */
  readonly isCompound: boolean;
  /** "a share", "per barrel", "an ounce": what it is the price or rate of. */
  readonly per?: string;
}
