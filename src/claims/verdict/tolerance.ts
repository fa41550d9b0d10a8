import type { Asserted } from '../statement.ts';

/**
 * What sort of figure is compared, since the same words mean less slack for some.
 * `return`: a gain, or a gap of two, in percent or points. `level`: an index or a price. `count`: a whole number.
 * `ratio`: a multiple or a factor. `rate`: a yield, inflation or a policy rate in percent. `share`: a part of a whole in
 * percent.
 */
export type Quantity = 'return' | 'level' | 'count' | 'ratio' | 'rate' | 'share';

/** Percentage points by which index and fund, or price and total return, explain a difference in a return. */
const returnSlack = 0.1;

/** That slack is at most this part of the figure, so that it cannot turn a small return round. Unit: fraction. */
const returnSlackShare = 0.1;

/** What "about" allows, as a part of the figure. Unit: fraction. */
const aboutShare: Readonly<Record<Quantity, number>> = {
  return: 0.06,
  level: 0.03,
  count: 0.1,
  ratio: 0.06,
  rate: 0.06,
  share: 0.06,
};

/** "About" allows one point for returns up to this size, and at most a fifth of the return. Unit: percent. */
const pointUpTo = 25;
const pointShare = 0.2;

/** A level finer than this part of itself may be cut off instead of rounded: 2,590 for 2,590.61. Unit: fraction. */
const cutShare = 0.001;

/** A figure computed in binary may miss an edge that it meets in decimals. */
const edge = 1e-9;

/**
 * Whether a measured figure is what is asserted, both in the statement's own unit and of the same sign convention.
 * A plain figure holds within half a unit of its last digit, a return within 0.1 percentage point, a fine level also
 * where it was cut off after that digit. "About" allows 6%
 * (levels 3%, counts 10%), or one point for returns up to 25%. "Nearly" allows as much below and nothing above.
 * "Over" and "under" are strict; "just over" allows as much above as "about". A range holds between its ends, each widened as a figure of its own.
 */
export function holds(measured: number, asserted: Asserted, quantity: Quantity): boolean {
  return createTolerance(asserted, quantity)(measured);
}

/** The same for many measured figures: what the wording allows is worked out once. */
export function createTolerance(asserted: Asserted, quantity: Quantity): (measured: number) => boolean {
  const { low, high, wording } = asserted;
  if (wording === 'over') {
    const most = asserted.isClose === true ? high + toSlack(high, asserted, quantity) + edge : Number.POSITIVE_INFINITY;
    return (measured) => Number.isFinite(measured) && measured > high && measured <= most;
  }
  if (wording === 'at-least') return (measured) => Number.isFinite(measured) && measured >= low - edge;
  if (wording === 'under') return (measured) => Number.isFinite(measured) && measured < low;
  if (wording === 'at-most') return (measured) => Number.isFinite(measured) && measured <= high + edge;
  const least = low - toSlack(low, asserted, quantity);
  const most = high + (wording === 'nearly' ? 0 : toSlackAbove(high, asserted, quantity));
  const slip = edge * Math.max(1, Math.abs(high));
  return (measured) => Number.isFinite(measured) && measured - least >= -slip && most - measured >= -slip;
}

/** How far above a figure a measurement may lie. */
function toSlackAbove(figure: number, asserted: Asserted, quantity: Quantity): number {
  const { wording, rounding } = asserted;
  const isCut = quantity === 'level' && wording === 'plain' && rounding <= Math.abs(figure) * cutShare;
  return isCut ? rounding * 2 : toSlack(figure, asserted, quantity);
}

/** How far from a figure a measurement may lie, in the unit of the figure. */
function toSlack(figure: number, { wording, rounding, unit }: Asserted, quantity: Quantity): number {
  const size = Math.abs(figure);
  const scale = unit === 'basis points' ? 100 : 1;
  const isReturn = quantity === 'return' && (unit === 'percent' || unit === 'percentage points' || scale === 100);
  if (wording === 'plain') {
    return isReturn ? Math.max(rounding, Math.min(returnSlack * scale, size * returnSlackShare)) : rounding;
  }
  const about = Math.max(rounding, size * aboutShare[quantity]);
  if (!isReturn || size > pointUpTo * scale) return about;
  return Math.max(about, Math.min(scale, size * pointShare));
}
