import { type DayNumber, type Series, toIsoDate } from '../core/index.ts';
import type { MetricContext } from './definition.ts';

const daysPerYear = 365.25;

/** Years of history a statement such as "record", "longest" or "unusual" needs before it may stand without a warning. */
export const recordHistoryYears = 20;
export const rankHistoryYears = 10;

/** Warns where the history at hand is too short for what a statement claims. */
export function warnIfHistoryIsShort(
  context: MetricContext,
  history: Series,
  needYears: number,
  statement: string,
): void {
  const first = history.days[0];
  const last = history.days.at(-1);
  if (first === undefined || last === undefined) return;
  const years = (last - first) / daysPerYear;
  if (years >= needYears) return;
  context.warn(
    'insufficient-history',
    `${statement} is over ${toSpan(first, last)} only: have ${years.toFixed(1)} years, need ${needYears}`,
  );
}

function toSpan(first: DayNumber, last: DayNumber): string {
  return `${toIsoDate(first)} to ${toIsoDate(last)}`;
}
