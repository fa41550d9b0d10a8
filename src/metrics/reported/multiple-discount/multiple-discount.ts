import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';
import { readReported } from '../reported-figures.ts';

export const multipleDiscount = defineMetric({
  id: 'multiple-discount',
  version: 1,
  name: 'Valuation discount from published multiples',
  family: 'reported',
  basis: 'reported',
  question: 'How much cheaper was one index than another by the multiples one publisher gave for both?',
  formula: '1 - multiple / benchmark multiple, both by one publisher on one day',
  conventions: [
    'multiples of different publishers are never mixed: they exclude losses differently',
    'figures older than 120 days are stale',
  ],
  warmUp: 'both multiples by one publisher on one day',
  references: ['reference/published-multiples.csv'],
  value: { unit: 'fraction', meaning: 'discount: positive = cheaper than the benchmark' },
  details: {
    multiple: { unit: 'times earnings', meaning: 'multiple of the index' },
    benchmarkMultiple: { unit: 'times earnings', meaning: 'multiple of the benchmark' },
    reRating: { unit: 'fraction', meaning: 'rise of the index at unchanged earnings that would close the gap' },
    publisher: { unit: 'text', meaning: 'who published both' },
    published: { unit: 'date', meaning: 'when' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('^SP600').describe('the index'),
    benchmark: z.string().min(1).max(200).default('^GSPC').describe('the index it is compared with'),
    measure: z.string().min(1).max(60).default('forward-pe').describe('which multiple'),
  }),
  inputs: () => [{ facts: 'published-multiples' }],
  evaluate(context, params) {
    const read = (index: string): readonly Fact[] =>
      readReported(
        context,
        'published-multiples',
        (row) => row.index === index && row.measure === params.measure && row.unit === 'multiple',
        `${params.measure} of ${index}`,
      );
    const benchmarks = read(params.benchmark);
    const pairs = read(params.series).flatMap((row) => {
      const benchmark = benchmarks.find(
        (other) => other.publisher === row.publisher && other.published === row.published,
      );
      return benchmark === undefined ? [] : [{ row, benchmark }];
    });
    const last = pairs.at(-1);
    if (last === undefined)
      throw new NotMeasurable(
        'no-observation',
        `no publisher gave ${params.measure} of both ${params.series} and ${params.benchmark} on one day`,
      );
    const multiple = Number(last.row.value);
    const benchmarkMultiple = Number(last.benchmark.value);
    const day = last.row.published;
    return {
      value: 1 - multiple / benchmarkMultiple,
      window: { base: day, first: day, last: day },
      details: {
        multiple,
        benchmarkMultiple,
        reRating: benchmarkMultiple / multiple - 1,
        publisher: String(last.row.publisher),
        published: toIsoDate(day),
      },
    };
  },
});
