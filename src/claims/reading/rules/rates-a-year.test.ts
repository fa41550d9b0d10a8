import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const returnsOf = (text: string, published: string) =>
  read(text, published).flatMap((one) =>
    one.kind === 'return'
      ? [`${one.subject.id} ${one.asserted?.low} ${one.isAnnual === true ? 'a year' : 'in all'}`]
      : [],
  );

describe('rates of growth a year', () => {
  it.each([
    ['The S&P 500 returned 13% a year from 2010 through 2019.', ['sp-500 13 a year']],
    ['Between 2000 and 2010 the Russell 2000 rose 4.9% per annum.', ['russell-2000 4.9 a year']],
    ['Gold has compounded at 9% a year since the end of 2004.', ['gold 9 a year']],
    ['Over the past decade the Nasdaq-100 has posted an average annual gain of 17%.', ['nasdaq-100 17 a year']],
    ['The iShares Russell 2000 ETF returned 9.5% annualized over the past five years.', ['IWM 9.5 a year']],
    ['The S&P 500 rose 5% in March, a year after it fell 12%.', ['sp-500 5 in all', 'sp-500 12 in all']],
    ['An annual gain of 23% made the S&P 500 the winner of 2017.', []],
  ])('%s', (text, said) => {
    const told = returnsOf(text, '2020-01-14');
    if (said.length === 0) expect(told.filter((one) => one.endsWith('a year'))).toEqual([]);
    else expect(told).toEqual(said);
  });
});

describe('sums that have grown', () => {
  it('reckons the sums of a passage from the stake that it puts in, over its stretch', () => {
    const text =
      '$1,000 that tracked the S&P 500 from the end of 2012 to the end of 2019 would have grown to about $2,265. ' +
      'The same amount in the Russell 2000 would be worth $1,965. You would have ended up with $3,282 in the Nasdaq-100.';
    const said = read(text, '2020-03-02').flatMap((one) =>
      one.kind === 'return' ? [[one.subject.id, one.asserted?.low, one.period.base, one.period.to]] : [],
    );
    expect(said.map(([id, low]) => `${id} ${low}`)).toEqual(['sp-500 126.5', 'russell-2000 96.5', 'nasdaq-100 228.2']);
    expect(new Set(said.map(([, , base, to]) => `${base} ${to}`)).size).toBe(1);
  });

  it.each([
    'The fund would now be worth $1.95.',
    'A dollar put into cash grew to $1.10. We had $3,000 in the S&P 500.',
    'The Russell 2000 ended up with nothing to show.',
  ])('makes no rise of %s', (text) => {
    expect(returnsOf(text, '2020-03-02').filter((one) => !one.includes('undefined'))).toEqual([]);
  });
});
