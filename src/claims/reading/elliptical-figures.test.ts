import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

const moves = (text: string, published: string) =>
  readKind('return', text, published).map(
    ({ subject, direction, asserted }) => `${subject.id} ${direction} ${asserted?.wording} ${asserted?.low}`,
  );

describe('a second percent without its unit', () => {
  it.each([
    [
      'The Nasdaq 100 gained 39% in the first half of 2023 and the S&P 500 about 16.',
      '2023-07-10',
      'sp-500 up about 16',
    ],
    ['Gold rose 12% in 2010, while the Dow rose just under nine.', '2011-01-10', 'dow up nearly 9'],
    [
      'The Russell 2000 is up 17% this year and the Nasdaq 100 more than twenty.',
      '2021-06-18',
      'nasdaq-100 up over 20',
    ],
    ['Utilities fell 8% in 2015 while energy lost 21.5; nobody minded.', '2016-01-15', 'energy down plain 21.5'],
  ])('%s', (text, published, expected) => {
    expect(moves(text, published)[1]).toBe(expected);
  });

  it('leaves a number that is no rise', () => {
    expect(moves('The S&P 500 rose 2.7% in January and the Fed cut rates to 4.5.', '2025-02-08')).toEqual([
      'sp-500 up plain 2.7',
    ]);
    expect(moves('The Dow rose 4% in May, and the Nasdaq 100 has 100 members.', '2019-06-08')).toEqual([
      'dow up plain 4',
    ]);
  });

  it('goes on with the subject of the main clause after a contrast', () => {
    expect(moves('In 2017 utilities gained 12% while energy lost 1.1; in 2018 they rose 4%.', '2019-03-02')[2]).toBe(
      'utilities up plain 4',
    );
  });

  it('reads verbs of scraping as rises', () => {
    expect(moves('The Nasdaq 100 managed less than 7% in June.', '2021-07-09')).toEqual(['nasdaq-100 up under 7']);
    expect(moves('In 2011 the S&P 500 had scraped together two percent.', '2012-02-09')).toEqual(['sp-500 up plain 2']);
    expect(moves('The Fama-French value factor earned more than 7 percent in May.', '2016-06-09')).toEqual([]);
  });
});
