import { z } from 'zod';
import { mean, rankInSample, toIsoDate, toMonthIndex } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';

export const sizePremium = defineMetric({
  id: 'size-premium',
  version: 1,
  name: 'Size premium',
  family: 'leadership',
  basis: 'measured',
  question: 'What did small companies earn over large ones, and how does that compare with the past century?',
  formula: 'sum of the last `months` months of SMB; percentile among all such windows',
  conventions: [
    'SMB: small minus big, a long-short factor return; months are added, not compounded',
    'the factor library is revised with each release: the vintage is stated in reference/README.md',
    'windows overlap and are one month apart',
  ],
  warmUp: '`months` consecutive months',
  references: [
    'Fama and French, Common Risk Factors in the Returns on Stocks and Bonds, Journal of Financial Economics 33(1), 1993',
  ],
  value: { unit: 'fraction', meaning: 'size premium over the window' },
  details: {
    month: { unit: 'date', meaning: 'last month known, by its last day' },
    percentile: { unit: 'fraction', meaning: 'share of windows at or below it' },
    meanPerYear: { unit: 'annual fraction', meaning: 'mean over the history at hand, times 12' },
    windows: { unit: 'count', meaning: 'windows compared' },
    historyFirst: { unit: 'date', meaning: 'first month at hand' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('SMB').describe('monthly factor return'),
    months: z.coerce.number().int().min(1).max(240).default(12).describe('length of the window [months]'),
  }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { day, history } = readLatest(context, params.series);
    const { days, values } = history;
    const first = days[0] as number;
    if (values.length < params.months) {
      throw new NotMeasurable('insufficient-history', `have ${values.length} months, need ${params.months}`);
    }
    if (toMonthIndex(day) - toMonthIndex(first) !== values.length - 1) {
      throw new NotMeasurable(
        'no-observation',
        `${params.series} lacks a month between ${toIsoDate(first)} and ${toIsoDate(day)}`,
      );
    }
    warnIfHistoryIsShort(context, history, rankHistoryYears, 'the percentile');
    const sums = Float64Array.from({ length: values.length - params.months + 1 }, (_, i) => {
      let total = 0;
      for (let k = i; k < i + params.months; k++) total += values[k] as number;
      return toFraction(total);
    });
    const value = sums.at(-1) as number;
    return {
      value,
      window: { base: days.at(-params.months - 1) ?? first, first: days.at(-params.months) as number, last: day },
      details: {
        month: toIsoDate(day),
        percentile: rankInSample(value, sums).percentile,
        meanPerYear: (12 * mean(values)) / 100,
        windows: sums.length,
        historyFirst: toIsoDate(first),
      },
    };
  },
});

/** From percent, rounded to 1e-8, so that windows with the same decimal sum are equal whatever the order of adding. */
function toFraction(percent: number): number {
  return Math.round(percent * 1e6) / 1e8;
}
