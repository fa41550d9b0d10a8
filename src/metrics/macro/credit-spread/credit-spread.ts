import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { changeOver, percentileOfMonths, percentileYears } from '../rate-change.ts';

export const creditSpread = defineMetric({
  id: 'credit-spread',
  version: 1,
  name: 'High-yield credit spread',
  family: 'macro',
  basis: 'measured',
  question: 'What do lenders charge weak borrowers over Treasuries, and is it rising?',
  formula: 'latest option-adjusted spread known',
  conventions: [
    'option-adjusted spread of US high yield over Treasuries',
    'known on the business day after',
    `percentile among the finished month-ends of the last ${percentileYears} years`,
  ],
  warmUp: 'one observation; the change needs one 3 months before',
  references: [
    'ICE BofA US High Yield Index Option-Adjusted Spread, as published by the Federal Reserve Bank of St. Louis',
  ],
  value: { unit: 'annual fraction', meaning: 'spread' },
  details: {
    date: { unit: 'date', meaning: 'day it was observed' },
    change3Months: { unit: 'annual fraction', isDifference: true, meaning: 'change over 3 months: positive = wider' },
    percentile: { unit: 'fraction', meaning: 'share of those month-ends with a spread at or below it' },
  },
  params: z.object({ series: z.string().min(1).max(200).default('BAMLH0A0HYM2').describe('spread series') }),
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
