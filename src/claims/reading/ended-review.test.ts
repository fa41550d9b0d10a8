import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { readKind } from './read-fixture.ts';

const text = 'The S&P 500 rose 4% in the second quarter. It is up 15% year to date.';
const yearToDate = (published: string) => readKind('return', text, published)[1]?.period;

describe('reviews of a quarter', () => {
  it('admits the end of the quarter for what runs up to now, in its first days', () => {
    expect(yearToDate('2024-07-03')).toMatchObject({
      to: day('2024-07-03'),
      others: [{ base: day('2023-12-29'), to: day('2024-06-28') }],
    });
    expect(yearToDate('2024-07-19')?.others).toEqual([]);
  });
});
