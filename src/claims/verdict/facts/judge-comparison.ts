import type { Judgement, Reading } from '../../judgement.ts';
import type { ComparisonStatement } from '../../statement.ts';
import { holds } from '../tolerance.ts';
import { formatFigure } from './format-figure.ts';
import { toHalfUnit } from './half-unit.ts';

/** The ends of a figure as written: half a unit of its last digit either way. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Two figures of the text against the figure that it makes of them. Each may be off by half a unit of its last digit, so
 * the result lies in a range; it is right where the range touches what is asserted, by its wording. A discount and a
 * premium are taken of the smaller and the larger figure, whichever is named first; a difference is taken without sign.
 */
export function judgeComparison(statement: ComparisonStatement): Judgement {
  const { left, right, relation, asserted, negated } = statement;
  const scale = toScale(statement);
  const centre = compare(left.value, right.value, relation) * scale;
  const [first, second] = [left.value, right.value].map((value) => toInterval(value, statement.isExact === true));
  const interval = toRange(first as Interval, second as Interval, relation);
  const inside = clamp((asserted.low + asserted.high) / 2, scale * interval.low, scale * interval.high);
  const isRight = [centre, inside].some((value) => holds(value, asserted, 'ratio'));
  const reading: Reading = { label: describeRelation(statement), measured: centre, holds: isRight, measurement: null };
  const range = `${formatFigure(scale * interval.low)} to ${formatFigure(scale * interval.high)}`;
  return {
    verdict: isRight === negated ? 'inconsistent' : 'supported',
    flags: [],
    readings: [reading],
    nearest: null,
    reason: `${describeRelation(statement)} makes ${formatFigure(centre)}, and with figures rounded as written between ${range}; ${formatFigure(asserted.low)}${asserted.high === asserted.low ? '' : ` to ${formatFigure(asserted.high)}`} is stated.`,
  };
}

/** Percent and basis points of a share, or of a difference that is one of percentages already. */
function toScale({ relation, asserted }: ComparisonStatement): number {
  const isShare = relation === 'discount' || relation === 'premium';
  if (asserted.unit === 'basis points') return isShare ? 10_000 : 100;
  return asserted.unit === 'percent' && relation !== 'difference' ? 100 : 1;
}

function compare(left: number, right: number, relation: ComparisonStatement['relation']): number {
  if (relation === 'ratio') return left / right;
  if (relation === 'difference') return Math.abs(left - right);
  const [small, large] = Math.abs(left) < Math.abs(right) ? [left, right] : [right, left];
  return relation === 'discount' ? 1 - small / large : large / small - 1;
}

function toRange(left: Interval, right: Interval, relation: ComparisonStatement['relation']): Interval {
  const corners = [left.low, left.high].flatMap((one) =>
    [right.low, right.high].map((other) => compare(one, other, relation)),
  );
  const known = corners.filter(Number.isFinite);
  return { low: Math.min(...known), high: Math.max(...known) };
}

function toInterval(value: number, isExact: boolean): Interval {
  const half = isExact ? 0 : toHalfUnit(value);
  return { low: value - half, high: value + half };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function describeRelation({ left, right, relation }: ComparisonStatement): string {
  return `${relation} of ${left.value} and ${right.value}`;
}
