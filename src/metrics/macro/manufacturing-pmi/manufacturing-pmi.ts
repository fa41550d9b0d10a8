import { z } from 'zod';
import { addMonths, areConsecutive, endOfMonth, findDay, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';

export const manufacturingPmi = defineMetric({
  id: 'manufacturing-pmi',
  version: 1,
  name: 'ISM manufacturing PMI',
  family: 'macro',
  basis: 'measured',
  question: 'Do manufacturers report growth or decline, and for how long have they?',
  formula: 'latest headline index known',
  conventions: [
    'a diffusion index: 50 = no change on the month',
    'as first released where on record',
    'known from its release date, else from the 6th of the next month',
  ],
  warmUp: 'one month',
  references: ['Institute for Supply Management, Report On Business'],
  value: { unit: 'index, 50 = no change', meaning: 'headline index' },
  details: {
    month: { unit: 'date', meaning: 'month it speaks of, by its last day' },
    isGrowth: { unit: 'yes or no', meaning: 'whether it is above 50' },
    monthsOnSide: { unit: 'months', meaning: 'consecutive months on that side of 50' },
    change3Months: { unit: 'index, 50 = no change', meaning: 'change over 3 months, in points' },
  },
  params: z.object({ series: z.string().min(1).max(200).default('NAPM').describe('survey index') }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { day, value, history } = readLatest(context, params.series);
    const isGrowth = value > 50;
    let months = 1;
    for (let i = history.values.length - 2; i >= 0; i--) {
      const isNext = areConsecutive(history.days[i] as number, history.days[i + 1] as number, 'month');
      if (!isNext || (history.values[i] as number) > 50 !== isGrowth) break;
      months++;
    }
    const before = history.values[findDay(history.days, endOfMonth(addMonths(day, -3)))] ?? Number.NaN;
    return {
      value,
      window: { base: day, first: day, last: day },
      details: { month: toIsoDate(day), isGrowth, monthsOnSide: months, change3Months: value - before },
    };
  },
});
