import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const needOf = (text: string) => readKind('other', text, '2024-05-17').map(({ need }) => need);

describe('facts told in words', () => {
  it.each([
    ['The delinquency rate on commercial mortgages has been rising since the spring.', /default rates/],
    ['The rally is being led by unprofitable biotech stocks with weak balance sheets.', /earnings and balance sheets/],
    ['Several miners trade on the exchange despite having no revenue.', /sales and earnings/],
    ['Bank dividends are still modest, and shareholders have noticed.', /dividends as paid/],
    ['The Russell 2000 is priced as if the economy had no worries.', /priced in/],
    ['The advance of small caps has been powered by steady inflows.', /attribution/],
    ['Growing regulatory scrutiny of Visa has followed the merger.', /dockets/],
    ['Tax credits for clean energy have triggered a wave of factory building.', /spending/],
    ['Many small companies will need to refinance loans taken out in the pandemic.', /maturity and rate/],
    ['Regional lenders say that net interest margins are recovering.', /margins/],
  ])('%s', (text, need) => {
    expect(needOf(text)).toEqual([expect.stringMatching(need)]);
  });

  it.each([
    'Investors should avoid companies with no revenue.',
    'Focus on firms with strong balance sheets.',
    'Are default rates elevated?',
  ])('leaves advice and questions unread: %s', (text) => {
    expect(needOf(text)).toEqual([]);
  });
});
