import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const readWeights = (text: string) =>
  readKind('breadth', text, '2026-04-20').map(({ subject, of, test, asserted }) => [
    test,
    of?.id ?? null,
    subject.id,
    asserted?.low,
    asserted?.wording,
  ]);

describe('a share of an index by weight', () => {
  it.each([
    ['NVIDIA makes up 7.5% of the S&P 500.', 'NVDA', 'sp-500', 7.5],
    ['Apple makes up a whopping 7% of the S&P 500.', 'AAPL', 'sp-500', 7],
    [
      'Banks aside, health care carries a combined 15% benchmark weight in the Russell 2000.',
      'health-care',
      'russell-2000',
      15,
    ],
    ['Financials account for 18% of the Russell 2000.', 'financials', 'russell-2000', 18],
    ["The Magnificent Seven represent 33% of the S&P 500's market value.", 'magnificent-seven', 'sp-500', 33],
    ['Health care is 16% of the Russell 2000.', 'health-care', 'russell-2000', 16],
    ['Microsoft has a 6.2% weighting in the S&P 500.', 'MSFT', 'sp-500', 6.2],
    ['The Russell 2000 has 17% in industrials.', 'industrials', 'russell-2000', 17],
    ['The S&P 500 now has a 33% weighting in technology.', 'technology', 'sp-500', 33],
    ["Utilities' weight in the S&P 500 has fallen to 2.3%.", 'utilities', 'sp-500', 2.3],
    ['Energy was just 3% of the S&P 500 by weight on Friday.', 'energy', 'sp-500', 3],
    ["Energy's weight in the S&P 500 has crept up to 8.1 percent.", 'energy', 'sp-500', 8.1],
    ["Technology's weight in the S&P 500 has ballooned to 30%.", 'technology', 'sp-500', 30],
  ])('%s', (text, of, subject, low) => {
    expect(readWeights(text)).toEqual([['weight', of, subject, low, expect.any(String)]]);
  });

  it('is that of several names together', () => {
    expect(
      readWeights('Industrials, health care and financials together make up more than half of the Russell 2000.'),
    ).toEqual([['weight', 'industrials+health-care+financials', 'russell-2000', 50, 'over']]);
  });

  it.each([
    "Technology's weight in the S&P 500 has risen to 31%.",
    "Energy's weight in the S&P 500 has slipped to 3%.",
    "Utilities' share of the Russell 2000 has grown to 3.4%.",
  ])('is no move of the index: %s', (text) => {
    expect(readKind('return', text, '2026-04-20')).toEqual([]);
  });

  it('leaves the part to be spoken of', () => {
    const text = "Energy's weight in the S&P 500 has edged up to 3.4%. The group has returned 18% since January.";
    expect(readKind('return', text, '2026-04-20').map(({ subject }) => subject.id)).toEqual(['energy']);
  });

  it('is told of two indexes in turn', () => {
    expect(readWeights('Technology is about a third of the S&P 500 but only 15% of the Russell 2000.')).toEqual([
      ['weight', 'technology', 'sp-500', 33.3, 'about'],
      ['weight', 'technology', 'russell-2000', 15, 'plain'],
    ]);
  });

  it('is one of the index spoken of before', () => {
    expect(readWeights("The S&P 500 rose 1%. Apple's weight in the index is 6%. Amazon makes up 4% of it.")).toEqual([
      ['weight', 'AAPL', 'sp-500', 6, 'plain'],
    ]);
    expect(readWeights('The S&P 500 rose 1%. Apple accounts for 6% of the index.')).toEqual([
      ['weight', 'AAPL', 'sp-500', 6, 'plain'],
    ]);
  });
});

it.each([
  'NVIDIA accounted for 30% of the S&P 500’s gain this year.',
  "The Magnificent Seven represent 26% of the S&P 500's earnings.",
  'Technology was up 3% of late, and the S&P 500 followed.',
  'Financials make up 18% of our portfolio.',
  "Technology makes up 35% of the S&P 500's buybacks.",
  'Technology makes up 35% of the S&P 500 Value Index.',
  'Nvidia represents 8% of S&P 500 options volume.',
  'At the peak of the bubble, technology made up 35% of the S&P 500.',
  'Technology made up 35% of the S&P 500 then.',
  'Apple was the largest company in the S&P 500 for most of the past decade.',
  'Financials is the largest sector in the Russell 2000 by number of companies.',
  "Health care accounts for 40% of the Russell 2000's companies.",
  'Apple is 12% below its record, the S&P 500 is not.',
])('is not told by: %s', (text) => {
  expect(readWeights(text).filter(([test]) => test === 'weight')).toEqual([]);
});

it.each([
  ['Health care is the largest sector in the Russell 2000.', 'health-care', 1],
  ['Financials remain the third-largest sector of the Russell 2000.', 'financials', 3],
  ['NVIDIA is the biggest stock in the S&P 500.', 'NVDA', 1],
  ['The Russell 2000 fell on Friday. Industrials are now the largest sector at a bit over 19%.', 'industrials', 1],
  ['IWM has changed. Health care is the second-largest sector in the fund.', 'health-care', 2],
  ['In the S&P 500, technology is the largest group by weight.', 'technology', 1],
  ['Health care is the largest sector of the American economy.', undefined, undefined],
  ['The Russell 2000 fell on Friday. Technology is the largest sector in Taiwan.', undefined, undefined],
  ['Utilities were the second-smallest sector of the S&P 500.', undefined, undefined],
])('is a place by weight: %s', (text, of, place) => {
  const [found] = readKind('breadth', text, '2026-04-20');
  expect([found?.of?.id, found?.rank]).toEqual([of, place]);
});

it('is no place by return: the largest sector', () => {
  expect(readKind('ranking', 'Health care is the largest sector in the Russell 2000.', '2026-04-20')).toEqual([]);
});
