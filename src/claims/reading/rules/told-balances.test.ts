import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readReturns } from '../read-fixture.ts';

const wordsOf = (text: string, published: string) =>
  readReturns(text, published).map(({ id, direction }) => `${id} ${direction}`);

describe('balances told in words', () => {
  it.each([
    ['The Nasdaq-100 has swung into the red for the year.', 'nasdaq-100 down'],
    ['KRE is clinging to a tiny gain for the month.', 'KRE up'],
    ['Microsoft (NASDAQ: MSFT) is still nursing a loss for 2022.', 'MSFT down'],
    ['The Russell 2000 has since erased its loss for the month.', 'russell-2000 up'],
    ['The S&P 500, a touch firmer on the week, said little.', 'sp-500 up'],
    ['Tesla is lower than it was in January.', 'TSLA down'],
    ['Long-dated Treasuries eked out a gain in July.', 'TLT up'],
    ['In July utilities managed a small rise.', 'utilities up'],
    ['Gold finished the second quarter with a loss.', 'gold down'],
    ['Homebuilders, which few had expected, helped too.', 'homebuilders up'],
    ['The S&P 500 ended the year higher than it began.', 'sp-500 up'],
  ])('%s', (text, said) => {
    expect(wordsOf(text, '2022-08-19')).toEqual([said]);
  });

  it('measures from the day it compares with', () => {
    const [said] = readReturns('Gold is higher than on 30 June.', '2022-08-19');
    expect(said).toMatchObject({ direction: 'up', base: parseIsoDate('2022-06-30'), to: parseIsoDate('2022-08-19') });
  });

  it.each([
    'Investors in small caps are nursing a loss.',
    'Earnings of the S&P 500 are lower than a year ago.',
    'Banks eked out a gain in their deposits.',
    'Is the Russell 2000 still in the red?',
  ])('is silent on what is no price: %s', (text) => {
    expect(wordsOf(text, '2022-08-19')).toEqual([]);
  });

  it.each([
    ['Utilities have joined in since March.', 'utilities'],
    ['Gains broadened in June 2013, with small caps joining in.', 'small-caps'],
    ['Banks have now joined in this month.', 'banks'],
  ])('%s', (text, id) => {
    expect(readReturns(text, '2013-07-12')).toEqual([expect.objectContaining({ id, direction: 'up' })]);
  });
});
