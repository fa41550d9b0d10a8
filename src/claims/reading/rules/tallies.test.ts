import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

function show(text: string, published = '2024-08-03'): string[] {
  return readKind('breadth', text, published).map(
    ({ asserted, each }) =>
      `${asserted?.low} of ${each?.members.length}: ${each?.direction} ${(each?.members ?? []).map(({ id }) => id).slice(0, 3)} ${each?.which ?? ''}`,
  );
}

describe('counts over several assets', () => {
  it.each([
    ['All eleven sectors finished higher on Friday.', '11 of 11: up materials,communication-services,energy '],
    ['Yesterday all nine Select Sector SPDRs closed lower.', '9 of 9: down materials,energy,financials '],
    ['Of the eleven sectors, seven rose this week.', '7 of 11: up materials,communication-services,energy '],
    [
      'The S&P 500 rose 4% in May. Of the eleven sectors only four did better.',
      '4 of 11: ahead materials,communication-services,energy ',
    ],
    [
      'For the week the S&P 500 lost 2%. Seven of its eleven sectors fared worse.',
      '7 of 11: behind materials,communication-services,energy ',
    ],
    [
      'Ten of the eleven sectors rose on Friday, led by energy (+2.1%).',
      '10 of 11: up materials,communication-services,energy ',
    ],
    ['Ten of the eleven sectors fell this week.', '10 of 11: down materials,communication-services,energy '],
    ['All three major U.S. indexes rose on Friday.', '3 of 3: up dow,sp-500,nasdaq-composite '],
    ['Both the S&P 500 and the Russell 2000 fell this week.', '2 of 2: down sp-500,russell-2000 '],
    ['Neither Apple nor Tesla has gained since June.', '0 of 2: up AAPL,TSLA '],
    ['The Dow and the Nasdaq Composite both gained on Friday.', '2 of 2: up dow,nasdaq-composite '],
    ['Of Apple, Microsoft and Nvidia, only Apple has lost since June.', '1 of 3: down AAPL,MSFT,NVDA AAPL'],
    ['The Magnificent Seven had a bad week. Six of the seven fell this week.', '6 of 7: down AAPL,MSFT,NVDA '],
    [
      'Energy is the only one of the eleven sectors down this year.',
      '1 of 11: down materials,communication-services,energy energy',
    ],
    [
      'Nvidia and Tesla are the only two of the Magnificent Seven still in the red this year.',
      '2 of 7: down AAPL,MSFT,NVDA NVDA,TSLA',
    ],
    [
      'Apple remains the only member of the Magnificent Seven to show a loss. Amazon and Meta were the only members of the Magnificent Seven to have fallen in June.',
      '2 of 7: down AAPL,MSFT,NVDA AMZN,META',
    ],
    [
      'The S&P 500, the Dow and the Nasdaq Composite are up. The Russell 2000 is the only one of these indices showing a loss for 2023.',
      '1 of 4: down sp-500,dow,nasdaq-composite russell-2000',
    ],
    [
      'Only energy and utilities are in the red this year.',
      '2 of 11: down materials,communication-services,energy energy,utilities',
    ],
    [
      'Utilities lost 4% in July. They and staples are the only S&P sectors showing a loss since June.',
      '2 of 11: down materials,communication-services,energy utilities,staples',
    ],
    ['Five sectors lost ground in July.', '5 of 11: down materials,communication-services,energy '],
    ['Every one of the eleven sectors ended July higher.', '11 of 11: up materials,communication-services,energy '],
    [
      'Sectors tell the same story. Only three of the eleven beat the index in 2023.',
      '3 of 11: ahead materials,communication-services,energy ',
    ],
    [
      'The sectors fell together in July. This week, only materials scratched out a gain.',
      '1 of 11: up materials,communication-services,energy materials',
    ],
    ['Not a single sector has gained since July 10.', '0 of 11: up materials,communication-services,energy '],
    ['Sectors fared badly. Only three of the eleven advanced.', '3 of 11: up materials,communication-services,energy '],
    [
      'Two of the Magnificent Seven, Apple and Tesla, are in the red this year.',
      '2 of 7: down AAPL,MSFT,NVDA AAPL,TSLA',
    ],
    [
      'Energy and utilities were the only sectors that made money last year.',
      '2 of 11: up materials,communication-services,energy energy,utilities',
    ],
    [
      'The only sector losing money in July was energy.',
      '1 of 11: down materials,communication-services,energy energy',
    ],
    [
      'Only utilities, among the nine sector funds, are higher this year.',
      '1 of 9: up materials,energy,financials utilities',
    ],
  ])('reads %j', (text, shown) => {
    expect(show(text)).toEqual([shown]);
  });

  it('takes the year of a text of early January for the one just over', () => {
    const [count] = readKind('breadth', 'Four of the eleven sectors finished the year lower.', '2019-01-04');
    expect(count?.period).toMatchObject({ base: parseIsoDate('2017-12-29'), to: parseIsoDate('2018-12-31') });
  });

  it('dates a count from "since"', () => {
    const [count] = readKind('breadth', 'Since July 22 all nine sector funds are down.', '2011-08-12');
    expect(count?.period).toMatchObject({ base: parseIsoDate('2011-07-22') });
  });

  it.each([
    'Nearly all eleven sectors rose on Friday.',
    'In all eleven sectors hiring rose on Friday.',
    'All eleven sectors posted higher earnings.',
    'Utilities led the nine sector funds that rose.',
    'Only three of the eleven weeks advanced the cause.',
    'All three candidates fell behind.',
    'All eleven sectors will rise next year.',
  ])('makes no count of %j', (text) => {
    expect(show(text)).toEqual([]);
  });
});

it.each([
  'The Magnificent Seven are each up 20% or better this year.',
  'The Magnificent Seven have all gained more than 10% this year.',
  'Mag 7 stocks were each up at least 5% in May.',
])('reads what is said of each of a group behind its name: %s', (text) => {
  const [one] = read(text, '2023-06-30').filter(({ kind }) => kind === 'breadth');
  expect(one).toMatchObject({ each: { direction: 'up', members: { length: 7 } } });
});
