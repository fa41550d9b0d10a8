import { describe, expect, it } from 'vitest';
import { read, readKind, readReturns } from './read-fixture.ts';

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

describe('a figure that a verb takes off, puts on or gives', () => {
  it.each([
    ['The rout took 6% off the S&P 500 and 7.6% off the Nasdaq-100 in May.', ['sp-500 down 6', 'nasdaq-100 down 7.6']],
    ["The spring panic erased 10.5% of the Dow's value in May.", ['dow down 10.5']],
    ['The tariffs shaved 8% off the Russell 2000 in May.', ['russell-2000 down 8']],
    ['May handed holders of the gold fund 12%.', ['gold up 12']],
    ['The slump cost investors in the Nasdaq-100 9% in May.', ['nasdaq-100 down 9']],
    ['Congress stripped 5% from the defence budget in May.', []],
    ['The law cut 14 points from the corporate rate in May.', []],
  ])('%s', (text, expected) => {
    const told = readReturns(text, '2019-06-04').map(({ id, direction, low }) => `${id} ${direction} ${low}`);
    expect(told).toEqual(expected);
  });
});

describe('both, and each of a list', () => {
  const tallies = (text: string) =>
    readKind('breadth', text, '2023-06-05').map(({ subject, each }) => [subject.id, each?.direction, each?.by?.low]);

  it.each([
    ['Among the giants, Alphabet and Meta have both lost ground in May.', [['GOOGL META', 'down', undefined]]],
    [
      'Banks led, helped by JPMorgan and Bank of America, both of which gained about a quarter in May.',
      [['JPM BAC', 'up', 25]],
    ],
    ['Apple, Meta and Tesla have each gained at least 5% in May.', [['AAPL META TSLA', 'up', 5]]],
    ['Financial and health care funds are both up more than 9% this year.', [['financials health-care', 'up', 9]]],
    ['Banks led, helped by JPMorgan and Zetabank, both of which gained about a quarter in May.', []],
    ['Apple and Meta both rose in May, by 3% and 5%.', []],
  ])('%s', (text, expected) => {
    expect(tallies(text)).toEqual(expected);
  });
});

describe('a comparison with one side left out', () => {
  const leads = (text: string) =>
    readKind('relative-return', text, '2024-07-03').map(({ subject, against }) => `${subject.id} ${against.id}`);

  it.each([
    ['IWM was behind the pack in May: it trailed SPY by 13 points.', ['IWM SPY']],
    ['QQQ soared, and RSP trailed SPY in May. It outperformed in June.', ['RSP SPY', 'RSP SPY']],
    [
      'The Russell 2000 made 4% in May and the S&P 500 2%; it has outrun the large caps in June too.',
      ['russell-2000 large-caps'],
    ],
    ['Gold did better than it looked in May.', []],
  ])('%s', (text, expected) => {
    expect(leads(text)).toEqual(expected);
  });

  it('counts records of the one against those of the other', () => {
    const records = readKind(
      'record',
      'The Dow set 12 record closes in 2017, against nine for the Nasdaq-100.',
      '2018-01-04',
    );
    expect(records.map(({ subject, asserted }) => [subject.id, asserted?.low])).toEqual([
      ['dow', 12],
      ['nasdaq-100', 9],
    ]);
  });
});
