import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const kinds = (text: string, published: string) => read(text, published).map(({ kind }) => kind);

describe('rates of other central banks', () => {
  it.each([
    [
      'The Bank of Japan moved first. It raised its policy rate to around a quarter of a percent on July 31.',
      '2024-08-09',
    ],
    ['Tokyo ended eight years of negative rates this week; the policy rate is now between 0% and 0.1%.', '2024-03-22'],
    ['Frankfurt was next. The central bank lowered its key rate to 3.75%.', '2024-06-10'],
  ])('are none of the Federal Reserve: %s', (text, published) => {
    expect(kinds(text, published)).not.toContain('policy-rate');
    expect(kinds(text, published)).not.toContain('policy-move');
  });

  it.each([
    ['The Federal Reserve met on Wednesday. It raised its policy rate to a range of 5.25% to 5.5%.', '2023-07-28'],
    ['Stocks in Tokyo fell. The Fed kept its policy rate at 5.25% to 5.5%.', '2024-08-02'],
  ])('leaves the Federal Reserve its own: %s', (text, published) => {
    expect(kinds(text, published)).toContain('policy-rate');
  });
});

describe('a share of members told before', () => {
  it.each([
    [
      "On Thursday nearly 70% of the S&P 500's members closed above their 200-day average; at the low on March 30 it was only 43%.",
      '2026-07-17',
    ],
    [
      "Some 70% of the S&P 500's members closed above their 200-day average on Thursday. On March 30 it had been 43%.",
      '2026-07-17',
    ],
  ])('goes on at another time: %s', (text, published) => {
    const told = read(text, published).filter(({ kind }) => kind === 'breadth');
    expect(told.map((one) => (one.kind === 'breadth' ? [one.test, one.asserted?.low] : []))).toEqual([
      ['above-average', 70],
      ['above-average', 43],
    ]);
  });
});
