import { describe, expect, it } from 'vitest';
import { readKind, readReturns } from './read-fixture.ts';

describe('the fund a passage goes on with', () => {
  it.each([
    ['The gold fund (GLD) rose 2% in May. The energy fund (XLE) gained 7% in May. In June the fund lost 4%.', 'XLE'],
    [
      'The SPDR fund (NYSEARCA: KRE) gained 3% in May. In June, when Zions (NASDAQ: ZION) warned, the fund lost 6%.',
      'KRE',
    ],
    [
      'The chip fund (SMH) gained 3% in May. The Magnificent Seven were asleep: in June the Roundhill fund lost 4%.',
      'MAGS',
    ],
    ['Nobody liked the regional banks. Their fund lost 4% in June.', 'regional-banks'],
  ])('%s', (text, id) => {
    expect(readReturns(text, '2026-07-15').at(-1)?.id).toBe(id);
  });

  it('leaves a figure with the company that its own clause tells of', () => {
    const text = 'The SPDR fund (NYSEARCA: KRE) gained 3% in May. In June, unlike the fund, Apple lost 6%.';
    expect(readReturns(text, '2026-07-15').at(-1)?.id).toBe('AAPL');
  });
});

it('takes "it" after "Like the S&P 500," for what the passage tells of', () => {
  const text = 'The Russell 2000 gained 3% in May. Like the S&P 500, it set six new highs in May.';
  expect(readKind('record', text, '2026-06-15').at(-1)?.subject.id).toBe('russell-2000');
});
