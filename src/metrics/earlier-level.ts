import { type Series, toIsoDate } from '../core/index.ts';
import { type Frequency, maximumAgeDays } from '../data/index.ts';
import type { MetricContext } from './definition.ts';
import { recordHistoryYears, warnIfHistoryIsShort } from './history.ts';

export type ExtremeSide = 'high' | 'low';

/**
 * Index of the last value before `at` that is at least as high, or as low, as the one there; -1 where there is none,
 * which makes it a record of the history at hand. Warns where that history is too short for a record.
 */
export function findEarlierLevel(
  context: MetricContext,
  { days, values }: Series,
  at: number,
  side: ExtremeSide,
): number {
  const level = values[at] as number;
  const earlier = values.subarray(0, at).findLastIndex((value) => (side === 'high' ? value >= level : value <= level));
  if (earlier < 0) {
    const history = { days: days.subarray(0, at + 1), values };
    warnIfHistoryIsShort(context, history, recordHistoryYears, `the record ${side}`);
  }
  return earlier;
}

/** The same for values that keep other days than the sessions: warns of a gap in which a later such day may lie. */
export function findEarlierValue(
  context: MetricContext,
  history: Series,
  frequency: Frequency,
  at: number,
  side: ExtremeSide,
): number {
  const earlier = findEarlierLevel(context, history, at, side);
  const days = history.days.subarray(Math.max(0, earlier), at + 1);
  const limit = maximumAgeDays[frequency];
  const after = days.findLastIndex((day, i) => i > 0 && day - (days[i - 1] as number) > limit);
  if (after > 0) {
    const gap = `${toIsoDate(days[after - 1] as number)} and ${toIsoDate(days[after] as number)}`;
    context.warn('insufficient-history', `no figure is at hand between ${gap}, where a later ${side} may lie`);
  }
  return earlier;
}
