import { z } from 'zod';
import {
  addMonths,
  type DayNumber,
  dropMissing,
  endOfMonth,
  findDayOnOrBefore,
  type Series,
  toIsoDate,
  toMonthIndex,
} from '../../../core/index.ts';
import { type Frequency, maximumAgeDays } from '../../../data/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { type ExtremeSide, findEarlierValue } from '../../earlier-level.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';

const monthsOf: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3 };

export const latestValue = defineMetric({
  id: 'latest-value',
  version: 1,
  name: 'Latest figure of a series',
  family: 'macro',
  basis: 'measured',
  question: 'What is the latest figure, how did it change, and when had it last been as high or as low?',
  formula:
    'X(t), t the latest day published; change = X(t) - X(s), growth = X(t) / X(s) - 1, a year: (X(t) / X(s))^(12 / months) - 1',
  conventions: [
    'in the unit of the source, which `unit` names: 4.2 of a series in percent is 4.2%',
    'as published by the as-of date, in the vintage known then',
    'the previous figure is that of the month, or quarter, before; of daily and weekly series the one before within the maximum age',
    'the figure `months` earlier is that of that month, or quarter; of daily and weekly series the last within the maximum age of that day',
    'growth has no value unless both figures are above 0',
  ],
  warmUp: 'one figure, not past its maximum age',
  references: ['definition'],
  value: { unit: 'unit of the series', meaning: 'the latest figure' },
  details: {
    unit: { unit: 'text', meaning: 'the unit of the source' },
    date: { unit: 'date', meaning: 'day it speaks of; of a month or a quarter its last one' },
    published: { unit: 'date', meaning: 'day it was published, as far as the release rule tells' },
    previous: { unit: 'unit of the series', meaning: 'the figure before' },
    previousDate: { unit: 'date', meaning: 'day that one speaks of' },
    changeFromPrevious: { unit: 'unit of the series', meaning: 'change from that one' },
    growthFromPrevious: { unit: 'fraction', meaning: 'growth from that one' },
    base: { unit: 'unit of the series', meaning: 'the figure `months` earlier' },
    baseDate: { unit: 'date', meaning: 'day that one speaks of' },
    change: { unit: 'unit of the series', meaning: 'change from that one' },
    growth: { unit: 'fraction', meaning: 'growth from that one' },
    annualGrowth: { unit: 'annual fraction', meaning: 'that growth at a yearly rate, compounded' },
    highestSince: { unit: 'date', meaning: 'last earlier day at least as high; none where the history has none' },
    lowestSince: { unit: 'date', meaning: 'last earlier day at least as low; none where the history has none' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the value series, by the id of its source (DGS10, UNRATE, CPIAUCNS)'),
    months: z.coerce.number().int().min(1).max(240).default(12).describe('months that it is compared over [months]'),
  }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { view } = context;
    const { frequency, unit } = view.meta(params.series, 'value');
    const history = dropMissing(readLatest(context, params.series).history);
    const at = history.days.length - 1;
    if (at < 0) throw new NotMeasurable('no-observation', `no row of ${params.series} has a figure`);
    const day = history.days[at] as number;
    const value = history.values[at] as number;
    const published = view.lastPublished(params.series, 'value');
    const previous = findPrevious(history, frequency);
    const base = findBase(context, history, params, frequency);
    const fromPrevious = toChange(history, previous);
    const fromBase = toChange(history, base);
    const sinceOf = (side: ExtremeSide): string | null =>
      toDate(history, findEarlierValue(context, history, frequency, at, side));
    return {
      value,
      window: { base: day, first: day, last: day },
      details: {
        unit,
        date: toIsoDate(day),
        published: published === undefined ? null : toIsoDate(published),
        previous: fromPrevious.from,
        previousDate: toDate(history, previous),
        changeFromPrevious: fromPrevious.change,
        growthFromPrevious: fromPrevious.growth,
        base: fromBase.from,
        baseDate: toDate(history, base),
        change: fromBase.change,
        growth: fromBase.growth,
        annualGrowth: (1 + fromBase.growth) ** (12 / params.months) - 1,
        highestSince: sinceOf('high'),
        lowestSince: sinceOf('low'),
        historyFirst: toIsoDate(history.days[0] as number),
      },
    };
  },
});

/** Index of the figure before the latest, -1 where it is missing. */
function findPrevious({ days }: Series, frequency: Frequency): number {
  const [day, before] = [days.at(-1) as number, days.at(-2)];
  if (before === undefined) return -1;
  const months = monthsOf[frequency];
  const isNext =
    months === undefined
      ? day - before <= maximumAgeDays[frequency]
      : toMonthIndex(day) - toMonthIndex(before) === months;
  return isNext ? days.length - 2 : -1;
}

/**
 * Index of the figure some months before the latest; -1, with a warning, where it is missing, or where the figures of a
 * daily or weekly series around it are too far apart to tell which is the last by that day.
 */
function findBase(
  context: MetricContext,
  { days }: Series,
  { series, months }: BaseParams,
  frequency: Frequency,
): number {
  const target = addMonths(days.at(-1) as number, -months);
  const isByMonth = monthsOf[frequency] !== undefined;
  const index = findDayOnOrBefore(days, isByMonth ? endOfMonth(target) : target);
  const day = days[index] ?? Number.NEGATIVE_INFINITY;
  const next = days[index + 1] as number;
  const limit = maximumAgeDays[frequency];
  const isNear = isByMonth ? toMonthIndex(target) === toMonthIndex(day) : target - day <= limit && next - day <= limit;
  if (isNear) return index;
  const code = isByMonth && index >= 0 ? 'no-observation' : 'insufficient-history';
  context.warn(code, `no figure of ${series} is at hand for ${toIsoDate(target)}, ${months} months before the latest`);
  return -1;
}

interface BaseParams {
  readonly series: string;
  readonly months: number;
}

/** The change from an earlier figure to the latest: NaN where there is none, growth also where one is not above 0. */
function toChange({ values }: Series, index: number): { from: number; change: number; growth: number } {
  const from = values[index] ?? Number.NaN;
  const value = values.at(-1) as number;
  return { from, change: value - from, growth: from > 0 && value > 0 ? value / from - 1 : Number.NaN };
}

function toDate({ days }: Series, index: number): string | null {
  const day: DayNumber | undefined = days[index];
  return day === undefined ? null : toIsoDate(day);
}
