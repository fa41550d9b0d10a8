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
  const toMoves = (indices: readonly number[], stated: number): Move[] =>
    indices.map((index) => ({ index, moved: Math.abs((days[index] as number) - stated) }));
  const bases = toMoves(listNear(days.length, from, isNear), window.base);
  const ends = toMoves(listNear(days.length, end, isNear), window.to);
  const isFound = (base: number, to: number): boolean =>
    base < to && Math.abs(place(to) - place(base) - length) <= length * lengthShare && isTrue(valueBetween(base, to));
  const moved = findLeastMove(bases, ends, isFound);
  if (moved === undefined) return undefined;
  const nearest = ends.flatMap((to) =>
    bases
      .filter((base) => base.moved + to.moved === moved && isFound(base.index, to.index))
      .map((base) => ({ base: days[base.index] as number, to: days[to.index] as number, moved })),
  );
  return nearest.findLast(({ to }) => to > window.to) ?? nearest[0];
}

/** An end of a window, and the calendar days by which it was moved. */
interface Move {
  readonly index: number;
  readonly moved: number;
}

/** The least sum of moves, above 0, of a window that is found; the nearest are tried first. */
function findLeastMove(
  bases: readonly Move[],
  ends: readonly Move[],
  isFound: (base: number, to: number) => boolean,
): number | undefined {
  const nearestBases = bases.toSorted((a, b) => a.moved - b.moved);
  let least: number | undefined;
  for (const to of ends.toSorted((a, b) => a.moved - b.moved)) {
    for (const base of nearestBases) {
      const moved = base.moved + to.moved;
      if (least !== undefined && moved >= least) break;
      if (moved > 0 && isFound(base.index, to.index)) least = moved;
    }
  }
  return least;
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
