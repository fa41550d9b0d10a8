import { z } from 'zod';
import { toReRating, toYearlyRate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { multipleDiscount } from '../../reported/multiple-discount/multiple-discount.ts';

export const reRatingToParity = defineMetric({
  id: 're-rating-to-parity',
  version: 1,
  name: 'Re-rating that would close a reported discount',
  family: 'valuation',
  basis: 'reported',
  question:
    'How far would one index have to rise at unchanged earnings for its published multiple to meet that of another?',
  formula: '1 / (1 - discount) - 1; per year: (1 + that) ^ (1 / years) - 1',
  conventions: [
    'arithmetic on a discount that one publisher gave, as multiple-discount reads it; not a forecast, and no reason for parity is implied',
    'the multiple of the other index and the earnings of both are held where they are',
    'figures older than 120 days are stale',
  ],
  warmUp: 'both multiples by one publisher on one day',
  references: ['reference/published-multiples.csv'],
  value: { unit: 'fraction', meaning: 'rise that would close the discount, in all: negative = a fall' },
  details: {
    perYear: { unit: 'annual fraction', meaning: 'the same spread over the years, compounded' },
    discount: { unit: 'fraction', meaning: 'discount: positive = cheaper than the benchmark' },
    multiple: { unit: 'times earnings', meaning: 'multiple of the index' },
    benchmarkMultiple: { unit: 'times earnings', meaning: 'multiple of the benchmark' },
    publisher: { unit: 'text', meaning: 'who published both' },
    published: { unit: 'date', meaning: 'when' },
  },
  params: multipleDiscount.params.extend({
    years: z.coerce.number().int().min(1).max(50).default(10).describe('years it is spread over [years]'),
  }),
  inputs: () => [{ facts: 'published-multiples' }],
  evaluate(context, { years, ...params }) {
    const { value: discount, details = {}, window } = multipleDiscount.evaluate(context, params);
    const value = toReRating(discount);
    return {
      value,
      window,
      details: {
        perYear: toYearlyRate(value, Number(years)),
        discount,
        multiple: details.multiple ?? null,
        benchmarkMultiple: details.benchmarkMultiple ?? null,
        publisher: details.publisher ?? null,
        published: details.published ?? null,
      },
    };
  },
});
