import type { Asserted } from '../statement.ts';

/** The figures that a statement allows. */
export interface FigureInterval {
  readonly low: number;
  readonly high: number;
}

/** What "about" and "nearly" allow beside the figure. Unit: fraction. */
const aboutShare = 0.07;

/** Units in which the same figure may be written, as multiples of one: 25 basis points are 0.25 percentage points. */
const unitScale: Partial<Record<Asserted['unit'], number>> = {
  'basis points': 0.01,
  percent: 1,
  'percentage points': 1,
};

/** What kind of figure it is: only figures of one kind can differ. */
export function toUnitKind({ unit }: Asserted): string {
  return unitScale[unit] === undefined ? unit : 'percent';
}

/** The figures a statement allows, in percent where they are rates, by its rounding and its wording. */
export function toInterval(asserted: Asserted): FigureInterval {
  const scale = unitScale[asserted.unit] ?? 1;
  const { low, high, wording, rounding } = asserted;
  if (wording === 'over' || wording === 'at-least') return { low: low * scale, high: Number.POSITIVE_INFINITY };
  if (wording === 'under' || wording === 'at-most') return { low: Number.NEGATIVE_INFINITY, high: high * scale };
  const share = wording === 'plain' ? 0 : aboutShare;
  const slackOf = (value: number): number => Math.max(rounding, share * Math.abs(value));
  return { low: (low - slackOf(low)) * scale, high: (high + slackOf(high)) * scale };
}

/** Whether two statements can both be true of one figure. */
export function overlap(left: FigureInterval, right: FigureInterval): boolean {
  return left.low <= right.high && right.low <= left.high;
}
