import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

const subjects = (text: string): string[] =>
  readKind('return', text, '2016-07-08').map(({ subject, asserted }) => `${subject.id} ${asserted?.low}`);

describe('symbols in brackets', () => {
  it('are no abbreviations', () => {
    const names = [
      'The producer price index (PPI) rose 3% in June.',
      'The European carbon price (ECP) rose 3% in June.',
    ];
    expect(names.flatMap(subjects)).toEqual([]);
  });

  it.each([
    ['Utilities gained 23.1% in the first half. Property trusts (VNQ) returned 13.5%.', ['utilities 23.1', 'VNQ 13.5']],
    ['Office landlords (NYSEARCA: VNQ) lost 2% in June.', ['VNQ 2']],
    ['Gold rose 5% in June, while chip makers and their kin (SMH) gained 3%.', ['gold 5', 'SMH 3']],
    ['The iShares Russell 2000 Value ETF (IWN) fell 3% in May.', ['russell-2000-value 3']],
    // Of which nothing is known here: no move of what was told before.
    ['Gold rose 5% in June, while junior miners (ZZJX) gained 30%.', ['gold 5', 'ZZJX 30']],
    ['Nvidia fell 1% last week. Foomatic (FOOM) gained 30%.', ['NVDA 1', 'FOOM 30']],
    // Words that a name is known for keep it.
    ['The S&P 500 (SPY) rose 2% in June.', ['sp-500 2']],
  ])('stand for words that no name is known for, in %j', (text, shown) => {
    expect(subjects(text)).toEqual(shown);
  });
});
