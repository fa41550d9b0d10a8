import { type DayNumber, type Series, toIsoDate, toMonthIndex, toMonthLasts } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { readLatest } from '../latest.ts';
import { NotMeasurable } from '../warning.ts';

export interface LaggedPair {
  readonly price: number;
  readonly priceDay: DayNumber;
  readonly figure: number;
  readonly figureDay: DayNumber;
  /** Months between the two. */
  readonly lag: number;
  /** The finished months of the price that have a figure as many months before: price and figure on the price's day. */
  readonly months: readonly { readonly day: DayNumber; readonly price: number; readonly figure: number }[];
}

/**
 * The latest price known with the latest company figure known that does not speak of a later month, and the same pair, as
 * many months apart, for every finished month before: history is compared as it could have been computed at the time.
 */
export function readLaggedPair(context: MetricContext, priceSeries: string, figureSeries: string): LaggedPair {
  const prices = readLatest(context, priceSeries);
  const figures = readLatest(context, figureSeries);
  const byMonth = new Map<number, number>();
  figures.history.days.forEach((day, i) => {
    byMonth.set(toMonthIndex(day), figures.history.values[i] as number);
  });
  const priceMonth = toMonthIndex(prices.day);
  const figureDay = figures.history.days.findLast((day) => toMonthIndex(day) <= priceMonth);
  if (figureDay === undefined) {
    throw new NotMeasurable(
      'insufficient-history',
      `${figureSeries} has no figure for the month of ${toIsoDate(prices.day)} or before`,
    );
  }
  const lag = priceMonth - toMonthIndex(figureDay);
  const lasts: Series = toMonthLasts(prices.history, context.view.asOf);
  const months = [...lasts.days].flatMap((day, i) => {
    const figure = byMonth.get(toMonthIndex(day) - lag);
    return figure === undefined ? [] : [{ day, price: lasts.values[i] as number, figure }];
  });
  return {
    price: prices.value,
    priceDay: prices.day,
    figure: byMonth.get(toMonthIndex(figureDay)) as number,
    figureDay,
    lag,
    months,
  };
}

/** A ratio of each month where it is defined, as a series. */
export function toMonthRatios(
  { months }: LaggedPair,
  toRatio: (month: { readonly price: number; readonly figure: number }) => number,
): Series {
  const known = months.map((month) => ({ day: month.day, ratio: toRatio(month) })).filter(({ ratio }) => ratio > 0);
  return {
    days: Int32Array.from(known, ({ day }) => day),
    values: Float64Array.from(known, ({ ratio }) => ratio),
  };
}
