import { describe, expect, it } from 'vitest';
import { read, readReturns } from './read-fixture.ts';

const idOfLast = (text: string, published: string): string | undefined => readReturns(text, published).at(-1)?.id;

describe('of whom a figure speaks where the nearest name is another', () => {
  it.each([
    ['Utilities are the one bright spot, with the sector fund up 12% this year.', '2014-08-15', 'utilities'],
    [
      'Energy rose 39% in the first quarter. The S&P 500 lost 4.9% in those months. The sector fund gained 37.7% in those months.',
      '2022-04-04',
      'energy',
    ],
    ['In 2013 the Dow gained 26% and was beaten by the Nasdaq-100, which climbed 35%.', '2014-01-03', 'nasdaq-100'],
    ['Stocks fell 9% in June and did worse than gold, which lost 4% in June.', '2022-07-05', 'gold'],
    ['Tesla fell 5% on the week. Apple fared no better: the shares are down 11% since June.', '2022-10-14', 'AAPL'],
    ['In March S&P 500 technology stocks gained 8.1%.', '2023-04-04', 'technology'],
    ['Across the stock market, financials gained 6.2% in July.', '2022-08-03', 'financials'],
    [
      'The S&P 500 lost 19% in 2022. Giving all companies in it an equal weight, the loss was 13% in 2022.',
      '2023-01-06',
      'sp-500-equal-weight',
    ],
    [
      'The Russell 1000 rose 9% last year. Within it the growth half returned 14% last year.',
      '2019-01-06',
      'russell-1000-growth',
    ],
    ['Amazon lost 4% in October. Nvidia, to be fair, did not. It gained 14% in October.', '2021-11-05', 'NVDA'],
  ])('%s', (text, published, id) => {
    expect(idOfLast(text, published)).toBe(id);
  });
});

describe('what is told of nobody named', () => {
  it.each([
    ['The Dow gained 2% in May. Since March the IWM/SPY ratio has fallen 6%.', '2024-06-05'],
    ['The Dow gained 2% in May. In April its ratio to the Nasdaq 100 fell 5%.', '2024-06-05'],
    ['The Dow gained 2% in May. Zetaflow was no help. It fell 40% in May.', '2024-06-05'],
    ["The Dow gained 2% in May. Apple's best month was April, when the shares rose 9.7%.", '2024-06-05'],
    ['The Dow gained 2% in May. Zetaflow Brands, our smallest holding, fell 40% in May.', '2024-06-05'],
  ])('%s', (text, published) => {
    expect(readReturns(text, published)).toHaveLength(1);
    expect(read(text, published).filter(({ kind }) => kind === 'record' || kind === 'level')).toEqual([]);
  });

  it('keeps the multiple of an index, which is a ratio of another sort', () => {
    expect(idOfLast('The S&P 500, whose price-earnings ratio is 22, rose 3% in May.', '2024-06-05')).toBe('sp-500');
  });
});
