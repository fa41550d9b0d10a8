import type { TurningPoint } from './turning-points.ts';

/** `ahead` while the line rises from a trough to a peak, `behind` while it falls. */
export type LeadershipSide = 'ahead' | 'behind';

export interface LeadershipPhase {
  readonly side: LeadershipSide;
  /** Index of the line at which it begins: a turn, or the first value. */
  readonly start: number;
  /** Index at which it ends: the next turn, or the last value. */
  readonly end: number;
  /** Whether a turn is dated at both of its ends. */
  readonly isComplete: boolean;
  /** Change of the line from start to end: positive ahead, negative behind unless the phase is incomplete. Unit: the line's. */
  readonly size: number;
  /** The largest move against the side inside it, from its furthest point so far; zero or positive. Unit: the line's. */
  readonly setBack: number;
  /** Index of its furthest point in the direction of the side, the first of equal ones. */
  readonly extreme: number;
}

/**
 * The phases between turning points, and the incomplete ones before the first and after the last. O(n).
 * Empty where there is no turn.
 *
 * @param line cumulated log lead of one side over the other
 * @param turns its turning points, alternating
 * @example toLeadershipPhases(Float64Array.of(0, 3, 1), [{ index: 1, kind: 'peak' }]) // ahead by 3, then behind by -2
 */
export function toLeadershipPhases(line: Float64Array, turns: readonly TurningPoint[]): LeadershipPhase[] {
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bounds = [0, ...turns.map(({ index }) => index), line.length - 1];
  const sides = [toSideUpTo(first), ...turns.map(toSideAfter)];
  return sides
    .map((side, i) => {
      const isComplete = i > 0 && i < sides.length - 1;
      return toPhase(line, side, bounds[i] as number, bounds[i + 1] as number, isComplete);
    })
    .filter(({ start, end }) => end > start);
}

function toSideUpTo({ kind }: TurningPoint): LeadershipSide {
  return kind === 'peak' ? 'ahead' : 'behind';
}

function toSideAfter({ kind }: TurningPoint): LeadershipSide {
  return kind === 'trough' ? 'ahead' : 'behind';
}

function toPhase(
  line: Float64Array,
  side: LeadershipSide,
  start: number,
  end: number,
  isComplete: boolean,
): LeadershipPhase {
  const sign = side === 'ahead' ? 1 : -1;
  let extreme = start;
  let setBack = 0;
  for (let i = start; i <= end; i++) {
    const lead = sign * ((line[i] as number) - (line[extreme] as number));
    if (lead > 0) extreme = i;
    else setBack = Math.max(setBack, 0 - lead);
  }
  return { side, start, end, isComplete, size: (line[end] as number) - (line[start] as number), setBack, extreme };
}
