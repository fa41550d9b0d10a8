import type { Unit } from '../../metrics/index.ts';
import type { CountNoun, Quantity } from '../text/index.ts';
import type { EvidenceValue } from './evidence-value.ts';

/** What a figure in words, or one after "about", may differ by, as a part of itself. Unit: fraction. */
const looseShare = 0.05;

/** How far beyond a bound a value may lie that "over" or "under" still speaks of, as a part of the bound. Unit: fraction. */
const boundShare = 0.05;

/** A figure computed in binary may miss an edge that it meets in decimals. */
const edge = 1e-9;

/**
 * A value of the evidence in the unit of a figure; undefined where the two cannot be compared. Fractions become percent,
 * percentage points or basis points; counts match counts of the same thing, and parameters any count.
 *
 * @example toFigureUnit({ value: 0.0724, unit: 'fraction', ... }, percent) // 7.24
 */
export function toFigureUnit({ value, unit }: EvidenceValue, { unit: wanted, of }: Quantity): number | undefined {
  const isFraction = unit === 'fraction' || unit === 'annual fraction';
  switch (wanted) {
    case 'percent':
    case 'percentage points':
      return isFraction ? 100 * value : undefined;
    case 'basis points':
      return isFraction ? 10_000 * value : undefined;
    case 'points':
      if (unit === 'index points') return value;
      return isFraction ? 100 * value : undefined;
    case 'fraction':
      return isFraction || unit === 'ratio' ? value : undefined;
    case 'multiple':
      if (isFraction) return 1 + value;
      return unit === 'ratio' ? value : undefined;
    case 'times':
    case 'ratio':
      return unit === 'ratio' || unit === 'times earnings' ? value : undefined;
    case 'currency':
      return unit === 'index points' ? value : undefined;
    default:
      return isCountOf(unit, of, wanted) ? value : undefined;
  }
}

/** Whether a value may be what a bare figure, a counted thing or an ordinal speaks of. */
function isCountOf(unit: Unit | null, of: CountNoun | undefined, wanted: Quantity['unit']): boolean {
  if (unit === null) return true;
  if (unit === 'fraction' || unit === 'annual fraction') return false;
  if (of === undefined) return wanted === 'plain' || counts.has(unit);
  return (unitsOfNoun[of] ?? ['count', 'moves', 'decisions', 'periods']).includes(unit);
}

const counts: ReadonlySet<Unit> = new Set<Unit>([
  'count',
  'periods',
  'sessions',
  'days',
  'weeks',
  'months',
  'years',
  'moves',
  'decisions',
]);

/** Units that a counted noun stands for; other nouns are counts. */
const unitsOfNoun: Readonly<Partial<Record<CountNoun, readonly Unit[]>>> = {
  session: ['sessions', 'periods'],
  day: ['days', 'sessions', 'periods'],
  week: ['weeks', 'periods'],
  month: ['months', 'periods'],
  quarter: ['periods', 'count'],
  year: ['years', 'periods'],
};

/** Whether values of the evidence, in the unit of the figure, hold both ends of it. */
export function isEvidenced(figure: Quantity, values: readonly number[]): boolean {
  return [figure.low, figure.high].every((end) => values.some((value) => matches(figure, end, value)));
}

/**
 * Whether a value is what one end of a figure says: within half a unit of its last digit; "about", and figures in words,
 * within 5%; "nearly" not above it; "over" and "under" on their side, by at most 5%. A sign counts where it is written.
 */
function matches({ rounding, wording, isSigned, isNegative, isClose }: Quantity, end: number, value: number): boolean {
  const isTurned = isSigned || isNegative;
  if (isTurned && Math.sign(value) !== Math.sign(end) && end !== 0) return false;
  const above = isTurned && end < 0 ? end - value : Math.abs(value) - Math.abs(end);
  const size = Math.abs(end);
  const slip = edge * Math.max(1, size);
  const loose = Math.max(rounding, size * looseShare);
  const beyond = Math.max(2 * rounding, size * boundShare);
  switch (wording) {
    case 'nearly':
      return above <= slip && above >= -loose - slip;
    case 'over':
    case 'at-least':
      return above >= -slip && above <= beyond + slip;
    case 'under':
    case 'at-most':
      return above <= slip && above >= -beyond - slip;
    default:
      return Math.abs(above) <= (wording === 'about' || isClose || rounding === 0 ? loose : rounding) + slip;
  }
}
