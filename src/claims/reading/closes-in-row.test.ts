import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

const told = (text: string) =>
  readKind('level', text, '2026-01-16').map(({ asserted, straight, heldSince }) => [asserted.low, straight, heldSince]);

describe('closes in a row', () => {
  it.each([
    ['The S&P 500 closed above 6,900 for a third day.', 3, undefined],
    ['Its tenth straight close above 6,900 left the S&P 500 near its record.', 10, undefined],
    ['The S&P 500 closed above 6,900 on January 6 and has held above it ever since.', undefined, true],
    ['On Friday the Russell 2000 finished above 2,600 for the fifth session in a row.', 5, undefined],
    ['The S&P 500 closed above 6,900 for the third time this month.', undefined, undefined],
    ['The S&P 500 closed above 6,900 on Friday, and the Nasdaq has held up since.', undefined, undefined],
  ])('%s', (text, straight, heldSince) => {
    expect(told(text).at(0)?.slice(1)).toEqual([straight, heldSince]);
  });
});
