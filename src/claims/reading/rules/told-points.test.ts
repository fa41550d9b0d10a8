import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const pointsOf = (text: string, published: string): string[] =>
  read(text, published).flatMap((one) => (one.kind === 'other' ? [text.slice(one.span.start, one.span.end)] : []));

const quotesOf = (text: string, published: string): string[] =>
  read(text, published).map(({ span }) => text.slice(span.start, span.end));

describe('points made beside a statement', () => {
  it.each([
    ['The S&P 500 is in a bear market, its third since 2018.', '2022-06-17', 'its third since 2018'],
    [
      'The Russell 2000 stands 17% below its August record, its deepest drawdown since 2020.',
      '2022-06-03',
      'its deepest drawdown since 2020',
    ],
    [
      'The Russell 2000 closed above 2,140 on Friday, on its fifth attempt this year.',
      '2024-07-12',
      'on its fifth attempt this year',
    ],
    ['The Nasdaq closed above 23,000 for the third time this month.', '2025-10-31', 'for the third time this month'],
    ['Financials gained 12% this week, second only to energy.', '2020-06-05', 'second only to energy'],
    ['The Fed cut rates on Wednesday by a unanimous vote.', '2025-10-31', 'by a unanimous vote'],
    ['SPY gained 0.6% on Friday on twice its usual volume.', '2024-07-12', 'on twice its usual volume'],
    [
      'The Russell 2000 fell 5.6% this week, a bigger loss than in any week since 2011.',
      '2018-12-07',
      'a bigger loss than in any week since 2011',
    ],
    ['Oil closed at $75.53, a record.', '2007-07-20', 'a record'],
    [
      'The 10-year yield dropped to 3.91%, falling in each of the last six sessions.',
      '2023-12-15',
      'falling in each of the last six sessions',
    ],
    ['Industrials gained 7.6% in January, followed by energy.', '2026-02-02', 'followed by energy'],
    [
      'Oil rose to $68 this week, having tripled since the start of the year.',
      '2009-06-05',
      'having tripled since the start of the year',
    ],
    [
      'The S&P 500 fell 34% from its February record and recovered it within three months.',
      '2025-10-31',
      'recovered it within three months',
    ],
  ])('%s', (text, published, point) => {
    expect(pointsOf(text, published)).toEqual([point]);
  });

  it('leaves no quote of another statement that reaches over one', () => {
    const text = 'The Nasdaq closed above 23,000 for the third time this month.';
    expect(quotesOf(text, '2025-10-31')).toEqual(['closed above 23,000', 'for the third time this month']);
  });

  it.each([
    ['The S&P 500 closed at a record on Friday, its fourth in a row.', '2013-11-15'],
    ['The Russell 2000 rose 5.5% this week, its fifth weekly gain in a row.', '2023-12-15'],
    ['The S&P 500 closed above 5,600 on Friday for the first time.', '2024-07-12'],
    ['The Fed raised rates by 75 basis points, its largest increase since 1994.', '2022-06-17'],
    ['The S&P 500 could fall to 4,000, its lowest since March.', '2023-12-15'],
    ['The Russell 2000 gained 2% this week.', '2026-01-16'],
  ])('is not made where a rule tells it, of what is to come, or of nothing: %s', (text, published) => {
    expect(pointsOf(text, published)).toEqual([]);
  });
});
