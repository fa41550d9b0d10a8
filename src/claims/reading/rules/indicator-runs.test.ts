import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

function show(text: string, published: string): string[] {
  return readKind('indicator', text, published).flatMap(({ subject, relation, asserted, run }) =>
    run === undefined
      ? []
      : [
          `${subject.id} ${relation} ${asserted?.low ?? ''} x${run.count.low} ${run.frequency}${run.isStraight ? ' straight' : ''}`,
        ],
  );
}

describe('runs of figures', () => {
  it.each([
    ['Core inflation has fallen for three months in a row.', '2023-07-15', 'core-inflation fell  x3 month straight'],
    [
      'Unemployment has been below 4% for twenty-one months running.',
      '2023-11-08',
      'unemployment below 4 x21 month straight',
    ],
    [
      'ISM manufacturing came in at 48.7, its fifth straight month in contraction territory.',
      '2019-12-21',
      'ism-manufacturing below 50 x5 month straight',
    ],
    [
      'Consumer sentiment slipped to 50, its third straight monthly decline.',
      '2022-07-15',
      'consumer-sentiment fell  x3 month straight',
    ],
    ['The VIX spent 12 days above 30 in 2022.', '2023-01-05', 'vix above 30 x12 session'],
    [
      'The ISM index was 53.2 in November. It is the third month in succession above the 50 mark.',
      '2016-12-30',
      'ism-manufacturing above 50 x3 month straight',
    ],
  ])('reads %j', (text, published, shown) => {
    expect(show(text, published)).toEqual([shown]);
  });

  it.each([
    ['Inflation fell. The S&P 500 then rose for six months in a row.', '2023-07-15'],
    ['The Fed raised rates for three months in a row as inflation rose.', '2023-07-15'],
    ['Apple beat estimates, its third straight quarter of inflation-beating growth.', '2023-07-15'],
  ])('makes no run of a figure of %j', (text, published) => {
    expect(show(text, published)).toEqual([]);
  });
});

describe('runs in other orders of words', () => {
  it.each([
    [
      'Headline inflation eased to 6.5% in December, the sixth decline in a row.',
      '2023-01-17',
      'inflation fell  x6 month straight',
    ],
    [
      'ISM manufacturing slipped to 48.2, its ninth month in a row below 50.',
      '2025-12-10',
      'ism-manufacturing below 50 x9 month straight',
    ],
    [
      'The ISM factory index has been under 50 for four months now.',
      '2023-01-17',
      'ism-manufacturing below 50 x4 month straight',
    ],
    [
      'The unemployment rate rose for a third month running, to 4.3%.',
      '2024-08-05',
      'unemployment rose  x3 month straight',
    ],
  ])('%s', (text, published, expected) => {
    expect(show(text, published)).toContain(expected);
  });

  it('what counts falls of the market is no run of a figure', () => {
    expect(show('Inflation aside, the S&P 500 had its third decline in a row.', '2025-03-14')).toEqual([]);
    expect(show('Unemployment has been low for four months now.', '2023-01-17')).toEqual([]);
  });
});
