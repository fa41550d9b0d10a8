import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import type { Fact } from '../../../data/index.ts';
import { defineMetric } from '../../definition.ts';
import { describeReports, readReported } from '../reported-figures.ts';

export const publishedMultiple = defineMetric({
  id: 'published-multiple',
  version: 1,
  name: 'Published multiple',
  family: 'reported',
  basis: 'reported',
  question: 'What multiple of earnings did somebody publish for an index, who, and when?',
  formula: 'latest published figure known; not derived here',
  conventions: [
    'a reported figure: nobody can re-derive it from the data at hand',
    'figures older than 120 days are stale',
    'disputed where the latest figures of publishers differ by more than 5%',
  ],
  warmUp: 'one published figure',
  references: ['reference/published-multiples.csv names publisher, date and address of each'],
  value: { unit: 'times earnings', meaning: 'the figure' },
  details: {
    publisher: { unit: 'text', meaning: 'who published it' },
    published: { unit: 'date', meaning: 'when' },
    address: { unit: 'text', meaning: 'where, as far as known' },
    lowest: { unit: 'times earnings', meaning: 'lowest figure of the last 120 days' },
    highest: { unit: 'times earnings', meaning: 'highest figure of the last 120 days' },
    figures: { unit: 'count', meaning: 'figures of the last 120 days' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('^GSPC').describe('the index'),
    measure: z.string().min(1).max(60).default('forward-pe').describe('which multiple'),
  }),
  inputs: () => [{ facts: 'published-multiples' }],
  evaluate(context, params) {
    const isWanted = (row: Fact): boolean =>
      row.index === params.series && row.measure === params.measure && row.unit === 'multiple';
    const rows = readReported(context, 'published-multiples', isWanted, `${params.measure} of ${params.series}`);
    const last = rows.at(-1) as Fact;
    const figures = rows.map((row) => Number(row.value));
    const lowest = Math.min(...figures);
    const highest = Math.max(...figures);
    const latest = [...new Map(rows.map((row) => [row.publisher, row])).values()];
    const latestFigures = latest.map((row) => Number(row.value));
    if (Math.max(...latestFigures) / Math.min(...latestFigures) > 1.05)
      context.warn(
        'disputed',
        describeReports(latest, (row) => `${row.value}x`),
      );
    return {
      value: Number(last.value),
      window: { base: last.published, first: last.published, last: last.published },
      details: {
        publisher: String(last.publisher),
        published: toIsoDate(last.published),
        address: last.address === null ? null : String(last.address),
        lowest,
        highest,
        figures: rows.length,
      },
    };
  },
});
