import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { readGrowth, toGrowthYear, toMiddle } from '../growth-figures.ts';

export const publishedGrowth = defineMetric({
  id: 'published-growth',
  version: 1,
  name: 'Published earnings growth',
  family: 'reported',
  basis: 'reported',
  question: 'What earnings growth did somebody publish for an index, and do publishers agree?',
  formula: 'middle of the latest published range known; not derived here',
  conventions: [
    'a reported figure, mostly a projection',
    'figures older than 120 days are stale',
    'disputed where published ranges do not overlap',
  ],
  warmUp: 'one published figure',
  references: ['reference/published-growth.csv names publisher, date and address of each'],
  value: { unit: 'fraction', meaning: 'middle of the range' },
  details: {
    low: { unit: 'fraction', meaning: 'low end of the latest range' },
    high: { unit: 'fraction', meaning: 'high end of it' },
    lowest: { unit: 'fraction', meaning: 'lowest end of all ranges of the last 120 days' },
    highest: { unit: 'fraction', meaning: 'highest end of them' },
    year: { unit: 'count', meaning: 'calendar year it speaks of' },
    publisher: { unit: 'text', meaning: 'who published the latest' },
    published: { unit: 'date', meaning: 'when' },
    address: { unit: 'text', meaning: 'where, as far as known' },
    figures: { unit: 'count', meaning: 'figures of the last 120 days' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('^GSPC').describe('the index'),
    year: z.coerce
      .number()
      .int()
      .min(0)
      .max(2100)
      .default(0)
      .describe('calendar year of the earnings (default 0: the current year, from December the next)'),
  }),
  inputs: () => [{ facts: 'published-growth' }],
  evaluate(context, params) {
    const year = toGrowthYear(params.year, context.view.asOf);
    const rows = readGrowth(context, params.series, year);
    const last = rows.at(-1) as Fact;
    return {
      value: toMiddle(last),
      window: { base: last.published, first: last.published, last: last.published },
      details: {
        low: Number(last.low) / 100,
        high: Number(last.high) / 100,
        lowest: Math.min(...rows.map((row) => Number(row.low))) / 100,
        highest: Math.max(...rows.map((row) => Number(row.high))) / 100,
        year,
        publisher: String(last.publisher),
        published: toIsoDate(last.published),
        address: last.address === null ? null : String(last.address),
        figures: rows.length,
      },
    };
  },
});
