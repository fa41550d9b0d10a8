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
  const isNear = (index: number, stated: number): boolean => Math.abs(place(index) - place(stated)) <= reach;
  const bases = listNear(days.length, from, isNear);
  const ends = listNear(days.length, end, isNear);
  let nearest: NearWindow | undefined;
  for (const to of ends) {
    for (const base of bases) {
      if (base >= to || Math.abs(place(to) - place(base) - length) > length * lengthShare) continue;
      const found = { base: days[base] as number, to: days[to] as number };
      const moved = Math.abs(found.base - window.base) + Math.abs(found.to - window.to);
      const isNearer = nearest === undefined || moved < nearest.moved || (moved === nearest.moved && to > end);
      if (moved > 0 && isNearer && isTrue(valueBetween(base, to))) nearest = { ...found, moved };
    }
  }
  return nearest;
}

/** Indices around one that are near it. */
function listNear(length: number, around: number, isNear: (index: number, around: number) => boolean): number[] {
  const indices: number[] = [];
  for (let i = around; i >= 0 && isNear(i, around); i--) indices.push(i);
  for (let i = around + 1; i < length && isNear(i, around); i++) indices.push(i);
  return indices.sort((a, b) => a - b);
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
