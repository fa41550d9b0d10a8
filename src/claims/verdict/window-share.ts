import type { Gauge } from './gauge.ts';

/** Windows needed before a share of them says anything. */
const minimumWindows = 250;

/** A window by the indices of its ends in the levels of a gauge. */
interface Ends {
  readonly from: number;
  readonly end: number;
}

/**
 * Share of the windows of the same length, up to this one, that were at least as strong in the same direction; null where
 * there are fewer than 250. O(n). Unit: fraction.
 */
export function toShareAtLeast(gauge: Gauge, ends: Ends): number | null {
  const value = toMove(gauge, ends);
  const direction = Math.sign(value);
  return toShare(gauge, ends, (other) => other * direction >= Math.abs(value));
}

/** The same of moves in either direction: the share of windows that moved at least as far, up or down. */
export function toShareAsFar(gauge: Gauge, ends: Ends): number | null {
  const size = Math.abs(toMove(gauge, ends));
  return toShare(gauge, ends, (other) => Math.abs(other) >= size);
}

function toShare(gauge: Gauge, { from, end }: Ends, isCounted: (move: number) => boolean): number | null {
  const length = end - from;
  let known = 0;
  let counted = 0;
  for (let to = length; to <= end; to++) {
    const move = toMove(gauge, { from: to - length, end: to });
    if (Number.isNaN(move)) continue;
    known++;
    if (isCounted(move)) counted++;
  }
  return known < minimumWindows ? null : counted / known;
}

function toMove({ valueBetween, unit }: Gauge, { from, end }: Ends): number {
  return valueBetween(from, end) - (unit === 'times' ? 1 : 0);
}
