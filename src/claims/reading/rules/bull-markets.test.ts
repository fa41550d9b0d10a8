import { describe, expect, it } from 'vitest';
import { readReturns } from '../read-fixture.ts';

describe('a bull market entered', () => {
  it.each([
    'The Nasdaq-100 has entered a new bull market.',
    'Small caps are in a bull market.',
    'The S&P 500 crossed into bull-market territory on Thursday.',
  ])('is a rise by a fifth from a low: %s', (text) => {
    expect(readReturns(text, '2023-06-09')).toMatchObject([{ direction: 'up', low: 20 }]);
  });

  it('is none where it is asked or expected', () => {
    expect(readReturns('Has the Nasdaq-100 entered a bull market?', '2023-06-09')).toEqual([]);
    expect(readReturns('If the Nasdaq-100 has entered a bull market, buyers will return.', '2023-06-09')).toEqual([]);
  });
});
