import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { readGrowth, toGrowthYear, toMiddle } from '../growth-figures.ts';

export const growthGap = defineMetric({
  id: 'growth-gap',
  version: 1,
  name: 'Gap in published earnings growth',
  family: 'reported',
  basis: 'reported',
  question: 'By how much was one group expected to outgrow the other, and does every published figure say so?',
  formula: 'middle of the latest range - middle of the latest range of the benchmark',
  conventions: [
    'reported figures, mostly projections, possibly of different publishers: both are named',
    'figures older than 120 days are stale',
  ],
  warmUp: 'one published figure of each',
  references: ['reference/published-growth.csv'],
  value: {
    unit: 'fraction',
    isDifference: true,
    meaning: 'gap: positive = expected to grow faster than the benchmark',
  },
  details: {
    growth: { unit: 'fraction', meaning: 'latest figure of the index' },
    benchmarkGrowth: { unit: 'fraction', meaning: 'latest figure of the benchmark' },
    leastGap: { unit: 'fraction', isDifference: true, meaning: 'smallest gap any pair of published ranges allows' },
    greatestGap: { unit: 'fraction', isDifference: true, meaning: 'largest gap any pair allows' },
    year: { unit: 'count', meaning: 'calendar year it speaks of' },
    publisher: { unit: 'text', meaning: 'publisher of the latest figure of the index' },
    published: { unit: 'date', meaning: 'its date' },
    benchmarkPublisher: { unit: 'text', meaning: 'publisher of the latest figure of the benchmark' },
    benchmarkPublished: { unit: 'date', meaning: 'its date' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('^RUT').describe('the index'),
    benchmark: z.string().min(1).max(200).default('^GSPC').describe('the index it is compared with'),
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
    const benchmarks = readGrowth(context, params.benchmark, year);
    const last = rows.at(-1) as Fact;
    const benchmark = benchmarks.at(-1) as Fact;
    const first = Math.min(last.published, benchmark.published);
    const end = (all: readonly Fact[], side: 'low' | 'high', pick: (...values: number[]) => number): number =>
      pick(...all.map((row) => Number(row[side]))) / 100;
    return {
      value: toMiddle(last) - toMiddle(benchmark),
      window: { base: first, first, last: Math.max(last.published, benchmark.published) },
      details: {
        growth: toMiddle(last),
        benchmarkGrowth: toMiddle(benchmark),
        leastGap: end(rows, 'low', Math.min) - end(benchmarks, 'high', Math.max),
        greatestGap: end(rows, 'high', Math.max) - end(benchmarks, 'low', Math.min),
        year,
        publisher: String(last.publisher),
        published: toIsoDate(last.published),
        benchmarkPublisher: String(benchmark.publisher),
        benchmarkPublished: toIsoDate(benchmark.published),
      },
    };
  },
});
