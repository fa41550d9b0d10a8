import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

/** What is foretold of a low: whose, since when, and up to when. */
const lowsOf = (text: string, published: string): string[] =>
  readKind('record', text, published).map(
    ({ subject, side, relation, since, horizon, negated, modality }) =>
      `${subject.id} ${side} ${relation} since ${since === undefined ? '-' : toIsoDate(since)} to ${horizon === undefined ? '-' : toIsoDate(horizon)}${negated ? ' denied' : ''} ${modality}`,
  );

describe('lows to come', () => {
  it.each([
    [
      'The desk expects the Nasdaq-100 to break its April low before the year is out.',
      'nasdaq-100 low set since 2025-03-31 to 2025-12-31 forecast',
    ],
    [
      'We look for the Russell 2000 to fall below the low of last autumn by the end of September.',
      'russell-2000 low set since 2024-08-29 to 2025-09-30 forecast',
    ],
    [
      "The Dow's April low should hold for the rest of the year.",
      'dow low set since 2025-03-31 to 2025-12-31 denied forecast',
    ],
    [
      'My hunch, dear reader, is that the S&P 500 retests its April low before the end of the summer.',
      'sp-500 low near since 2025-03-31 to 2025-08-29 forecast',
    ],
  ])('%s', (text, expected) => {
    expect(lowsOf(text, '2025-06-16')).toEqual([expected]);
  });

  it('takes a low that is not to be broken, in words that name the asset before', () => {
    expect(lowsOf('The S&P 500 fell by 3%. The low of November 20 will not be broken in 2009.', '2008-12-20')).toEqual([
      'sp-500 low set since 2008-11-19 to 2009-12-31 denied forecast',
    ]);
  });

  it.each([
    'The S&P 500 broke its April low on Monday.',
    'Could the S&P 500 break its April low before the year is out?',
    'We expect the company to test the low end of the market this year.',
    'We expect the S&P 500 to close below its average by the end of June.',
  ])('nothing in: %s', (text) => {
    expect(lowsOf(text, '2025-06-16').filter((said) => said.includes(' low ') && said.includes('forecast'))).toEqual(
      [],
    );
  });

  it('gives the level where the text does, and the hundreds it names', () => {
    const levelsOf = (text: string, published: string) =>
      readKind('level', text, published).map(
        ({ relation, asserted, modality }) => `${relation} ${asserted.low}-${asserted.high} ${modality}`,
      );
    expect(
      levelsOf(
        'We think the Nasdaq Composite revisits the low of last September, 1,423, by the end of June.',
        '2002-03-28',
      ),
    ).toEqual(['crossed-below 1423-1423 forecast']);
    expect(levelsOf('We expect the S&P 500 to fall back to the 4,000s by Christmas.', '2025-06-16')).toEqual([
      'between 4000-5000 forecast',
    ]);
    expect(levelsOf('The S&P 500 should be back in the 600s by Labor Day.', '2009-03-24')).toEqual([
      'between 600-700 forecast',
    ]);
  });
});

describe('highs to come', () => {
  const highsOf = (text: string) => lowsOf(text, '2025-06-16');

  it.each([
    [
      'I think the Russell 2000 takes out its November high before the year is over.',
      'russell-2000 high set since 2024-10-31 to 2025-12-31 forecast',
    ],
    [
      'Strategists expect the Nasdaq-100 to recover its February record before the calendar year is over.',
      'nasdaq-100 high set since 2025-01-31 to 2025-12-31 forecast',
    ],
    [
      'We believe that the Dow gets its December high back within two years.',
      'dow high set since 2024-11-29 to 2027-06-17 forecast',
    ],
  ])('%s', (text, expected) => {
    expect(highsOf(text)).toEqual([expected]);
  });

  it('leaves the level and the day of the record to be told besides', () => {
    const said = lowsOf(
      'The Russell 2000 will take out its record, 606.05, set on March 9, 2000, before the year is over.',
      '2002-01-07',
    );
    expect(said).toHaveLength(2);
    expect(said.some((one) => one.endsWith('fact'))).toBe(true);
  });
});
