import { type DayNumber, endOfMonth, findDayOnOrBefore, sessionOnOrBefore } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';
import type { Gauge } from './gauge.ts';
import type { ReturnTest } from './return-test.ts';
import type { Window } from './window.ts';

/** How far the length of a stretch may differ from the one named. Unit: fraction. */
const lengthShare = 0.15;

/** Stretches of a year or more are reckoned to now or to the end of a month, and not to a day in between. Unit: days. */
const longDays = 350;

/** Days before the last close that are as good as now. */
const nowDays = 5;

/**
 * The window of the length named that lies somewhere in a scope and makes a statement true: "a three-week rally". The
 * one whose length is nearest to it wins, then the latest. Undefined where the period names no such length.
 */
export function findFloatingWindow(
  { base, to, role, length }: StatedPeriod,
  gauges: readonly Gauge[],
  { isTrue }: ReturnTest,
): { readonly gauge: Gauge; readonly window: Window } | undefined {
  if (role !== 'scope' || length === undefined) return undefined;
  const slack = Math.max(1, length * lengthShare);
  let best: { gauge: Gauge; window: Window; missed: number } | undefined;
  for (const gauge of gauges) {
    const { days } = gauge.levels;
    const last = findDayOnOrBefore(days, to);
    for (let end = last; end > 0 && (days[end] as number) > base; end--) {
      if (length >= longDays && !isUsualEnd(days[end] as number, to)) continue;
      const start = findDayOnOrBefore(days, (days[end] as number) - length + slack);
      for (let from = Math.min(start, end - 1); from >= 0; from--) {
        const window = { base: days[from] as number, to: days[end] as number };
        const missed = Math.abs(window.to - window.base - length);
        if (window.to - window.base > length + slack || window.base < base) break;
        if ((best === undefined || missed < best.missed) && isTrue(gauge.valueBetween(from, end))) {
          best = { gauge, window, missed };
        }
      }
    }
  }
  return best;
}

function isUsualEnd(day: DayNumber, now: DayNumber): boolean {
  return now - day <= nowDays || day === sessionOnOrBefore(endOfMonth(day));
}
