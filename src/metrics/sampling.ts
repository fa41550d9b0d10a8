import {
  type DayNumber,
  isLastSessionOfMonth,
  isLastSessionOfWeek,
  type ReturnKind,
  type Series,
  sessionOnOrBefore,
  toIsoWeekIndex,
  toMonthIndex,
  toPeriodEnds,
} from '../core/index.ts';
import type { Frequency, MarketView } from '../data/index.ts';
import { parseBlend, toBlend } from './blend.ts';
import type { MetricContext } from './definition.ts';

/** Periods over which returns and drivers are compared, finest first. */
export const samplings = ['week', 'month', 'quarter'] as const;
export type Sampling = (typeof samplings)[number];

/** Whole number that rises by 1 each period. */
export function toSamplingIndex(day: DayNumber, sampling: Sampling): number {
  if (sampling === 'week') return toIsoWeekIndex(day);
  return sampling === 'month' ? toMonthIndex(day) : Math.floor(toMonthIndex(day) / 3);
}

/** The finest sampling a series allows. */
const finestOf: Record<Frequency, Sampling> = { daily: 'week', weekly: 'week', monthly: 'month', quarterly: 'quarter' };

/** The sampling asked for, or the series' own where that is coarser. */
export function toSampling(wanted: Sampling, frequency: Frequency): Sampling {
  const finest = finestOf[frequency];
  return samplings.indexOf(wanted) >= samplings.indexOf(finest) ? wanted : finest;
}

/** Whether a series of a frequency has several figures a period. */
export function isFinerThan(frequency: Frequency, sampling: Sampling): boolean {
  return frequency === 'daily' || toSampling('week', frequency) !== sampling;
}

/** The last period whose last session is on or before a day. */
export function lastFinishedPeriod(day: DayNumber, sampling: Sampling): number {
  const session = sessionOnOrBefore(day);
  const isEnd =
    sampling === 'week'
      ? isLastSessionOfWeek(session)
      : isLastSessionOfMonth(session) && (sampling === 'month' || toMonthIndex(session) % 3 === 2);
  return toSamplingIndex(session, sampling) - (isEnd ? 0 : 1);
}

/** The last close of each finished period of a price or total-return series. */
function readPeriodEnds(view: MarketView, series: string, kind: ReturnKind, sampling: Sampling): Series {
  if (sampling === 'week') return toPeriodEnds(view.levels(series, kind), 'week');
  const months = view.monthEnds(series, kind);
  if (sampling === 'month') return months;
  const isQuarterEnd = months.days.map((day) => (toMonthIndex(day) % 3 === 2 ? 1 : 0));
  return {
    days: months.days.filter((_, i) => isQuarterEnd[i] === 1),
    values: months.values.filter((_, i) => isQuarterEnd[i] === 1),
  };
}

/** The last level of each finished period of a series or a blend; a blend is rebalanced at each of them, and announced. */
export function readReferenceEnds(
  { view, warn }: MetricContext,
  reference: string,
  kind: ReturnKind,
  sampling: Sampling,
): Series {
  const parts = parseBlend(reference);
  const ends = parts.map(({ series }) => ({ ...readPeriodEnds(view, series, kind, sampling), returnKind: kind }));
  if (parts.length === 1) return ends[0] as Series;
  warn(
    'mixed-benchmark',
    `${reference} is a mix, here rebalanced each ${sampling}, that stands in for an index not at hand`,
  );
  return toBlend(parts, ends, kind);
}
