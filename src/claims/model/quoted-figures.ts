import type { Span } from '../document.ts';
import type { Asserted, AssertedUnit } from '../statement.ts';
import { findQuantities, normaliseText, type Quantity, type QuantityUnit } from '../text/index.ts';

/** A figure of a text, with its place in the text as read. */
export interface QuotedFigure {
  readonly span: Span;
  readonly quantity: Quantity;
}

/** The figures in a stretch of a text. */
export function findQuotedFigures(text: string, { start, end }: Span): QuotedFigure[] {
  const normal = normaliseText(text.slice(start, end));
  return findQuantities(normal.text).map((quantity) => {
    const span = normal.spanInOriginal(quantity.span);
    return { span: { start: start + span.start, end: start + span.end }, quantity };
  });
}

type Factors = Readonly<Partial<Record<AssertedUnit, number>>>;

const points: Factors = { percent: 1, 'percentage points': 1, 'basis points': 100 };
const whole: Factors = { count: 1, sessions: 1, days: 1, weeks: 1, months: 1, quarters: 1, years: 1 };

/** Times a figure of the text is as a figure of a statement, by their units: percent are a hundred basis points. */
const factorsOf: Readonly<Record<QuantityUnit, Factors>> = {
  percent: points,
  'percentage points': points,
  points: { ...points, level: 1, count: 1 },
  'basis points': { percent: 0.01, 'percentage points': 0.01, 'basis points': 1 },
  fraction: { percent: 100, times: 1 },
  times: { times: 1 },
  multiple: { times: 1 },
  ratio: { times: 1 },
  currency: { currency: 1, level: 1 },
  ordinal: whole,
  plain: { ...whole, level: 1, currency: 1, times: 1 },
};

/** What turns a figure of the text into the one asserted; undefined where it is another figure. */
export function toFactor({ quantity }: QuotedFigure, { low, high, unit }: Asserted): number | undefined {
  const factor = factorsOf[quantity.unit][unit];
  if (factor === undefined) return undefined;
  const written = sortPair(quantity.low * factor, quantity.high * factor);
  const given = sortPair(low, high);
  return isSame(written[0], given[0]) && isSame(written[1], given[1]) ? factor : undefined;
}

/** Whether a figure of the text has this value, whatever its unit. */
export function hasValue({ quantity }: QuotedFigure, value: number): boolean {
  return isSame(Math.abs(quantity.low), Math.abs(value)) && quantity.low === quantity.high;
}

/** By size: signs are left to the direction of a statement. */
function sortPair(one: number, other: number): readonly [number, number] {
  const [a, b] = [Math.abs(one), Math.abs(other)];
  return a <= b ? [a, b] : [b, a];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
