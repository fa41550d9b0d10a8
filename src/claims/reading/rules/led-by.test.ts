import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const leadsOf = (text: string) =>
  readKind('relative-return', text, '2020-06-05').map(
    ({ subject, direction, against }) => `${subject.id} ${direction} ${against.id}`,
  );

describe('a move led by some', () => {
  it.each([
    ['The S&P 500 rose 3.1% this week, led by financials.', ['sp-500 behind financials']],
    [
      'The S&P 500 gained 4.9% on the week, led by energy, financials and industrials.',
      ['sp-500 behind energy', 'sp-500 behind financials', 'sp-500 behind industrials'],
    ],
    ['The S&P 500 fell 4.6% this week, led by financials.', ['sp-500 ahead financials']],
  ])('%s', (text, leads) => {
    expect(leadsOf(text)).toEqual(leads);
  });
});
