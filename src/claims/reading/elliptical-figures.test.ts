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

  it.each([
    [
      'Utilities returned 14.8% in 2011, staples 10.5 and health care an even 10.',
      '2012-01-04',
      ['staples up plain 10.5', 'health-care up plain 10'],
    ],
    ['Energy is up 59% this year; utilities, 1.4.', '2022-12-30', ['utilities up plain 1.4']],
    [
      'The Dow rose 1.2% for the week, the S&P fell 1.6 and the Nasdaq 3.1.',
      '2022-10-14',
      ['sp-500 down plain 1.6', 'nasdaq down plain 3.1'],
    ],
    [
      'The S&P 500 gained 3% in 2005. The Dow lost 0.6 and the Nasdaq 100 managed 1.5.',
      '2006-01-05',
      ['dow down plain 0.6', 'nasdaq-100 up plain 1.5'],
    ],
    [
      'The S&P 500 rose 0.8% over the three months. January was minus 5.1 and February minus 0.4.',
      '2016-04-04',
      ['sp-500 down plain 5.1', 'sp-500 down plain 0.4'],
    ],
    [
      "Small caps gained 13.7% in 2021 but could not keep up with the S&P's 26.9.",
      '2021-12-31',
      ['sp-500 up plain 26.9'],
    ],
  ])('goes on with the percent before it: %s', (text, published, expected) => {
    expect(moves(text, published).slice(1)).toEqual(expected);
  });

  it('takes no number for a percent that is far beyond the one before', () => {
    expect(moves('The S&P 500 gained 1.2% today. The Dow added 285.', '2024-05-08')).toEqual([
      'sp-500 up plain 1.2',
      'dow up plain 285',
    ]);
    expect(moves('The Dow rose 4% in May. Gold went up two and a half times.', '2019-06-08')[0]).toBe('dow up plain 4');
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

  it.each([
    ['Silver miners aside, energy rose 4.2% in March 2011 against 1.1 for the Dow.', '2011-04-04', 'dow up plain 1.1'],
    ['In 2006 the Dow returned 19 percent, compared with 15.8 for the S&P 500.', '2007-01-05', 'sp-500 up plain 15.8'],
    ['Over 2009 growth made 37 percent against about 20 for value.', '2010-01-11', 'value up about 20'],
    ['The Dow had a gain of 1.1 percent for the week and of 5.4 for 2014.', '2014-07-11', 'dow up plain 5.4'],
  ])('%s', (text, published, expected) => {
    expect(moves(text, published)[1]).toBe(expected);
  });

  it('takes no digits from a number of thousands', () => {
    expect(moves('The Dow rose 9% in 1999, and Cisco was up more than 2,100 percent.', '2000-01-03')).not.toContain(
      'CSCO up over 2',
    );
  });
});

describe('a second multiple without its unit', () => {
  const multiples = (text: string, published: string) =>
    readKind('multiple', text, published).map(({ subject, asserted }) => `${subject.id} ${asserted?.low}`);

  it.each([
    ['Small caps trade at 15 times earnings, the S&P 500 at 22.', '2025-11-13', ['small-caps 15', 'sp-500 22']],
    [
      'Value stocks sell for about 13 times forward earnings and growth stocks near 21, as they did in June.',
      '2013-08-09',
      ['value 13', 'growth 21'],
    ],
    [
      'The Nasdaq 100 trades at 27 times expected earnings against 18 for the S&P 500.',
      '2023-08-09',
      ['nasdaq-100 27', 'sp-500 18'],
    ],
  ])('%s', (text, published, expected) => {
    expect(multiples(text, published)).toEqual(expected);
  });

  it('is told of no name that is not known', () => {
    expect(multiples('Value stocks sell for 13 times earnings and quality near 21.', '2013-08-09')).toEqual([
      'value 13',
    ]);
  });

  it('is no level told beside it', () => {
    expect(multiples('The Dow sells at 19 times earnings. The S&P 500, at 6,000, is dearer.', '2025-02-10')).toEqual([
      'dow 19',
    ]);
  });
});

describe('the time of the profits in a multiple', () => {
  it.each([
    ['The S&P 500 sells at 21.8 times the earnings expected over the next year.', '2026-02-28'],
    ["Energy shares trade at 14.6 times next year's profits.", '2026-05-31'],
  ])('is not that of the price: %s', (text, published) => {
    expect(readKind('multiple', text, published)).toMatchObject([{ modality: 'fact', period: { from: 'assumed' } }]);
  });

  it('but a price that is to come is foretold', () => {
    const [told] = readKind('multiple', 'The S&P 500 should trade at 18 times earnings by December.', '2026-05-31');
    expect(told).toMatchObject({ modality: 'forecast' });
  });
});
