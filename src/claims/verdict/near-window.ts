import { type DayNumber, findDay, type Series } from '../../core/index.ts';
import { nearDays, type Window } from './window.ts';

/** Windows of up to this many sessions are counted in sessions: weekends make their calendar lengths jump. */
const shortSessions = 4;

/** How far the length of a near window may differ. Unit: fraction of the stated length. */
const lengthShare = 0.2;

/** The value of the window between two indices of a series' days, in any unit; NaN where it has none. */
export type WindowValue = (base: number, to: number) => number;

export interface NearWindow extends Window {
  /** Calendar days by which both ends were moved together. */
  readonly moved: number;
}

/**
 * The window nearest to the one stated in which a statement holds: its length within a fifth, each end moved by at most
 * the window's own length or 31 days, whichever is less; the least sum of both moves wins, then the later window.
 * O(m^2) for m sessions within reach, which is at most 45.
 */
export function findNearWindow(
  { days }: Series,
  window: Window,
  valueBetween: WindowValue,
  isTrue: (value: number) => boolean,
): NearWindow | undefined {
  const from = findDay(days, window.base);
  const end = findDay(days, window.to);
  if (from < 0 || end < 0) return undefined;
  const isShort = end - from <= shortSessions;
  const length = isShort ? end - from : window.to - window.base;
  const reach = Math.min(length, nearDays);
  const place = (index: number): number => (isShort ? index : (days[index] as number));
  const bases = toReach(days.length, from, (index) => Math.abs(place(index) - place(from)) <= reach);
  const ends = toReach(days.length, end, (index) => Math.abs(place(index) - place(end)) <= reach);
  let nearest: NearWindow | undefined;
  for (let to = ends.first; to <= ends.last; to++) {
    const day = days[to] as number;
    for (let base = bases.first; base <= Math.min(bases.last, to - 1); base++) {
      if (Math.abs(place(to) - place(base) - length) > length * lengthShare) continue;
      const moved = Math.abs((days[base] as number) - window.base) + Math.abs(day - window.to);
      if (moved === 0 || (nearest !== undefined && moved > nearest.moved)) continue;
      if (moved === nearest?.moved && day <= window.to) continue;
      if (isTrue(valueBetween(base, to))) nearest = { base: days[base] as number, to: day, moved };
    }
  }
  return nearest;
}

/** The first and the last of the indices around one that are near it. */
function toReach(
  length: number,
  around: number,
  isNear: (index: number) => boolean,
): { readonly first: number; readonly last: number } {
  let first = around;
  while (first > 0 && isNear(first - 1)) first--;
  let last = around;
  while (last < length - 1 && isNear(last + 1)) last++;
  return { first, last };
}

/** The latest end, within reach before the stated one, with which the same base makes a statement true. */
export function findEarlierEnd(
  { days }: Series,
  window: Window,
  valueBetween: WindowValue,
  isTrue: (value: number) => boolean,
): DayNumber | undefined {
  const base = findDay(days, window.base);
  const end = findDay(days, window.to);
  if (base < 0 || end < 0) return undefined;
  const reach = Math.min(nearDays, window.to - window.base);
  for (let to = end - 1; to > base && window.to - (days[to] as number) <= reach; to--) {
    if (isTrue(valueBetween(base, to))) return days[to] as number;
  }
  return undefined;
}
