import { z } from 'zod';
import { alignSeries, type Series, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';
import { changeOver } from '../rate-change.ts';

export const yieldCurveSlope = defineMetric({
  id: 'yield-curve-slope',
  version: 1,
  name: 'Slope of the yield curve',
  family: 'macro',
  basis: 'measured',
  question: 'Is the curve steep or inverted, and is it steepening?',
  formula: 'long yield - short yield on the latest day both are known',
  conventions: ['constant-maturity yields of the same day', 'known on the business day after'],
  warmUp: 'one day with both yields; the change needs one 3 months before',
  references: ['Board of Governors of the Federal Reserve System, H.15 Selected Interest Rates'],
  value: { unit: 'annual fraction', isDifference: true, meaning: 'slope: negative = inverted' },
  details: {
    date: { unit: 'date', meaning: 'day both were observed' },
    long: { unit: 'annual fraction', meaning: 'long yield' },
    short: { unit: 'annual fraction', meaning: 'short yield' },
    change3Months: { unit: 'annual fraction', isDifference: true, meaning: 'change over 3 months: positive = steeper' },
  },
  params: z.object({
    long: z.string().min(1).max(200).default('DGS10').describe('long yield'),
    short: z.string().min(1).max(200).default('DGS2').describe('short yield'),
  }),
  inputs: (params) => [
    { series: params.long, field: 'value' },
    { series: params.short, field: 'value' },
  ],
  evaluate(context, params) {
    const { days, left, right } = alignSeries(
      readLatest(context, params.long).history,
      readLatest(context, params.short).history,
    );
    const slope: Series = { days, values: left.map((yieldOfLong, i) => (yieldOfLong - (right[i] as number)) / 100) };
    const day = days.at(-1);
    if (day === undefined) throw new NotMeasurable('no-observation', `${params.long} and ${params.short} share no day`);
    return {
      value: slope.values.at(-1) as number,
      window: { base: day, first: day, last: day },
      details: {
        date: toIsoDate(day),
        long: (left.at(-1) as number) / 100,
        short: (right.at(-1) as number) / 100,
        change3Months: changeOver(slope, 3),
      },
    };
  },
});
