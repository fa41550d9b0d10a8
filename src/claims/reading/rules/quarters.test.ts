import { describe, expect, it } from 'vitest';
import { readKind, readReturns } from '../read-fixture.ts';

describe('a quarter told of a move', () => {
  it('is a share behind a verb or an estimate, and a time elsewhere', () => {
    const low = (text: string) => readReturns(text, '2022-11-11')[0]?.low;
    expect(low('The fund IWF has lost around a quarter this year.')).toBe(25);
    expect(low('Gold fell roughly a quarter in 2013.')).toBe(25);
    expect(low('The Dow is down roughly a quarter since January.')).toBe(25);
    expect(low('The Dow fell 3% in a quarter.')).toBe(3);
  });
});

describe('moves of the bank told by a pronoun', () => {
  it.each([
    ['The Fed met last week. It has lifted rates six times this year.', 'hike', 6],
    ['The Federal Reserve meets in December. It has raised interest rates four times since March.', 'hike', 4],
    ['The Fed is done for the year. It lowered its benchmark rate three times in 2019.', 'cut', 3],
  ] as const)('%s', (text, action, count) => {
    expect(readKind('policy-move', text, '2022-11-11')).toContainEqual(expect.objectContaining({ action, count }));
  });
});
