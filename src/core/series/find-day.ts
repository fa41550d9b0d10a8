import type { DayNumber } from './series.ts';

/**
 * Index of the last day on or before `day` in strictly rising `days`, or -1 when all are later. O(log n).
 *
 * @example findDayOnOrBefore(Int32Array.of(10, 20), 15) // 0
 */
export function findDayOnOrBefore(days: Int32Array, day: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Index of exactly `day` in strictly rising `days`, or -1 when it is not there. O(log n).
 *
 * @example findDay(Int32Array.of(10, 20), 15) // -1
 */
export function findDay(days: Int32Array, day: DayNumber): number {
  const index = findDayOnOrBefore(days, day);
  return index >= 0 && days[index] === day ? index : -1;
}
