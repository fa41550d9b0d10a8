import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { changeOver, percentileOfMonths, percentileYears } from '../rate-change.ts';

export const treasuryYield = defineMetric({
  id: 'treasury-yield',
  version: 1,
  name: 'Treasury yield',
  family: 'macro',
  basis: 'measured',
  question: 'Where is the yield, and where is it going?',
  formula: 'latest constant-maturity yield known',
  conventions: [
    'par yield at constant maturity, bond-equivalent',
    'known on the business day after',
    `percentile among the finished month-ends of the last ${percentileYears} years`,
  ],
  warmUp: 'one observation; the change needs one 3 months before',
  references: ['Board of Governors of the Federal Reserve System, H.15 Selected Interest Rates'],
  value: { unit: 'annual fraction', meaning: 'yield' },
  details: {
    date: { unit: 'date', meaning: 'day it was observed' },
    change3Months: { unit: 'annual fraction', isDifference: true, meaning: 'change over 3 months' },
    percentile: { unit: 'fraction', meaning: 'share of those month-ends with a yield at or below it' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('DGS10').describe('constant-maturity yield: DGS10 or DGS2'),
  }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { day, value, history } = readLatest(context, params.series);
    return {
      value: value / 100,
      window: { base: day, first: day, last: day },
      details: {
        date: toIsoDate(day),
        change3Months: changeOver(history, 3) / 100,
        percentile: percentileOfMonths(context, history),
      },
    };
  },
});
