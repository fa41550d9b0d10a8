import { z } from 'zod';
import { addMonths, type DayNumber, endOfMonth, findDay, type Series, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';

export const inflation = defineMetric({
  id: 'inflation',
  version: 1,
  name: 'Inflation',
  family: 'macro',
  basis: 'measured',
  question: 'By how much had consumer prices risen over the year to the latest month known?',
  formula: 'CPI(m) / CPI(m - months) - 1, m the latest month published',
  conventions: [
    'unadjusted index by default, as the headline figure is quoted over 12 months',
    'known from its release date where on record, else from the 28th of the next month',
    'a month that was never published (2025-10) leaves the figures that need it undefined',
  ],
  warmUp: '`months` + 1 months',
  references: ['US Bureau of Labor Statistics, Consumer Price Index'],
  value: { unit: 'fraction', meaning: 'rise of the index over the months' },
  details: {
    month: { unit: 'date', meaning: 'month it speaks of, by its last day' },
    index: { unit: 'index points', meaning: 'index of that month' },
    baseIndex: { unit: 'index points', meaning: 'index of the base month' },
    previous: { unit: 'fraction', meaning: 'the same figure a month before' },
  },
  params: z.object({
    series: z
      .string()
      .min(1)
      .max(200)
      .default('CPIAUCNS')
      .describe('price index: CPIAUCNS unadjusted, CPIAUCSL seasonally adjusted'),
    months: z.coerce.number().int().min(1).max(240).default(12).describe('months compared [months]'),
  }),
  inputs: (params) => [{ series: params.series, field: 'value' }],
  evaluate(context, params) {
    const { day, value: index, history } = readLatest(context, params.series);
    const base = monthBefore(day, params.months);
    const baseIndex = indexOf(history, base);
    if (Number.isNaN(baseIndex)) {
      const isBeforeHistory = base < (history.days[0] as number);
      throw new NotMeasurable(
        isBeforeHistory ? 'insufficient-history' : 'no-observation',
        `${params.series} has no figure for the month to ${toIsoDate(base)}`,
      );
    }
    return {
      value: index / baseIndex - 1,
      window: { base, first: base, last: day },
      details: {
        month: toIsoDate(day),
        index,
        baseIndex,
        previous: indexOf(history, monthBefore(day, 1)) / indexOf(history, monthBefore(day, params.months + 1)) - 1,
      },
    };
  },
});

function monthBefore(monthEnd: DayNumber, months: number): DayNumber {
  return endOfMonth(addMonths(monthEnd, -months));
}

function indexOf(history: Series, monthEnd: DayNumber): number {
  return history.values[findDay(history.days, monthEnd)] ?? Number.NaN;
}
