import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('a move as a noun right behind its figure', () => {
  it('is of that noun, whatever verb told the figure before it', () => {
    const told = (text: string) =>
      readKind('return', text, '2016-07-07').map(({ direction, asserted }) => `${direction} ${asserted?.low}`);
    expect(told('The Nasdaq is up 2% in 2016 after a 20% loss in 2015.')).toEqual(['up 2', 'down 20']);
    expect(told('Gold is down 7% this year despite a 64% gain in 2015.')).toEqual(['down 7', 'up 64']);
  });

  it('says which way, whatever the verb', () => {
    const read = (text: string) =>
      readKind('return', text, '2022-10-04').map(({ subject, direction, asserted }) => [
        subject.id,
        direction,
        asserted?.low,
      ]);
    expect(read('September brought a 9% drop in the S&P 500.')).toEqual([['sp-500', 'down', 9]]);
    expect(read('The quarter saw a 7% slide in the Dow.')).toEqual([['dow', 'down', 7]]);
    expect(read('June 2019 delivered a 7% gain for the Dow.')).toEqual([['dow', 'up', 7]]);
  });
});
