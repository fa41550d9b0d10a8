import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readReturns } from './read-fixture.ts';

const ends = (text: string): string[] => readReturns(text, '2002-02-04').map(({ id, to }) => `${id} ${toIsoDate(to)}`);

describe('figures told in turn', () => {
  it('are over as many stretches told in turn just before, however they are linked', () => {
    const two = 'The Russell 1000 Value made 7% in 2000 and lost 5% in 2001.';
    for (const rest of ['lost 22% and then 20%', 'lost 22%, followed by 20%'])
      expect(ends(`${two} The S&P 500 ${rest}.`).slice(2)).toEqual(['sp-500 2000-12-29', 'sp-500 2001-12-31']);
    const three = 'The Russell 1000 Value returned 7% in 1999, made 6% in 2000 and lost 5% in 2001.';
    expect(ends(`${three} The S&P 500 gained 20%, then lost 9% and finally lost 12%.`).slice(3)).toEqual([
      'sp-500 1999-12-31',
      'sp-500 2000-12-29',
      'sp-500 2001-12-31',
    ]);
  });
});
