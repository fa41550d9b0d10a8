import { z } from 'zod';
import { addMonths, type Series, sliceSeries, toIsoDate, toMonthLasts } from '../../../core/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';
import { ownHistoryOutputs, rankInOwnHistory } from '../own-history.ts';

export const multiplePercentile = defineMetric({
  id: 'multiple-percentile',
  version: 1,
  name: 'Multiple against its own history',
  family: 'valuation',
  basis: 'measured',
  question: 'Is a multiple high or low against its own history?',
  formula: 'share of the finished months whose multiple was at or below the latest one known',
  conventions: [
    'each month stands by its last value known, so that daily and monthly series are ranked alike; an unfinished month is not among them',
    'multiples of zero or less, as of losses, say nothing: they are left out, and named',
    'history is as known at the date in its latest vintage',
    'z: distance from the mean of the months over their standard deviation (ddof 1)',
  ],
  warmUp: 'one finished month; under 10 years a warning says so',
  references: [
    'Campbell and Shiller, Valuation Ratios and the Long-Run Stock Market Outlook, Journal of Portfolio Management 24(2), 1998',
  ],
  value: { unit: 'fraction', meaning: 'share of the months at or below it' },
  details: {
    multiple: { unit: 'ratio', meaning: 'latest multiple known' },
    date: { unit: 'date', meaning: 'day it speaks of' },
    median: { unit: 'ratio', meaning: 'median of the months' },
    z: ownHistoryOutputs.z,
    months: ownHistoryOutputs.months,
    historyFirst: ownHistoryOutputs.historyFirst,
  },
  points: {
    date: { unit: 'date', meaning: 'last value of a finished month' },
    multiple: { unit: 'ratio', meaning: 'multiple' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the multiple: a series of price over earnings, CAPE or another'),
    years: z.coerce.number().int().min(0).max(200).default(0).describe('years of history; 0 is all [years]'),
  }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { day, value, history } = readLatest(context, params.series);
    if (!(value > 0)) {
      throw new NotMeasurable('undefined-value', `${params.series} is ${value} for ${toIsoDate(day)}: no multiple`);
    }
    const all = toMonthLasts(history, context.view.asOf);
    const recent = params.years === 0 ? all : sliceSeries(all, addMonths(day, -12 * params.years) + 1, day);
    const months = keepPositive(context, recent, params.series);
    if (months.days.length === 0) {
      throw new NotMeasurable('insufficient-history', `${params.series} has no finished month to compare with`);
    }
    const { percentile, ...details } = rankInOwnHistory(context, value, months, params.series);
    return {
      value: percentile,
      window: { base: months.days[0] as number, first: months.days[0] as number, last: day },
      details: { multiple: value, date: toIsoDate(day), ...details },
      points: Array.from(months.days, (each, i) => ({ date: toIsoDate(each), multiple: months.values[i] as number })),
    };
  },
});

function keepPositive(context: MetricContext, months: Series, series: string): Series {
  const keep = months.values.map((value) => (value > 0 ? 1 : 0));
  const lost = keep.length - keep.reduce((sum, each) => sum + each, 0);
  if (lost === 0) return months;
  context.warn('undefined-value', `${series} is zero or less in ${lost} months: they are left out`);
  return {
    days: months.days.filter((_, i) => keep[i] === 1),
    values: months.values.filter((_, i) => keep[i] === 1),
  };
}
