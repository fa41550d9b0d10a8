import { describe, expect, it } from 'vitest';
import { read } from './read-fixture.ts';

/** Of each return of a text its figure and the kinds of series it may be measured by. */
const kinds = (text: string): string[] =>
  read(text, '2026-02-12').flatMap((one) =>
    one.kind === 'return' || one.kind === 'relative-return'
      ? [
          `${one.asserted?.low}: ${[...new Set(one.subject.readings.map((reading) => reading.return))].sort().join(' ')}`,
        ]
      : [],
  );

describe('returns said to be with dividends, or without them', () => {
  it('are measured so', () => {
    expect(kinds('The S&P 500 rose 17.7% in 2025 including dividends.')).toEqual(['17.7: total']);
    expect(kinds('Dividends reinvested, the Russell 2000 gained 12.7% in 2025.')).toEqual(['12.7: total']);
    expect(kinds('On price alone QQQ rose 20.2% in 2025.')).toEqual(['20.2: price']);
    expect(kinds('Before dividends the S&P 500 beat the Russell 2000 by 5.1 points in 2025.')).toEqual(['5.1: price']);
  });

  it('leave the other figure of the sentence as it was', () => {
    expect(kinds('The S&P 500 returned 17.7% with dividends and 16.4% without them in 2025.')).toEqual([
      '17.7: total',
      '16.4: price total',
    ]);
    expect(kinds('The S&P 500 gained 16.4% in 2025; with dividends it made 17.7%.')).toEqual([
      '16.4: price total',
      '17.7: total',
    ]);
  });

  it('are not made of other dividends', () => {
    expect(kinds('The S&P 500 rose 16.4% in 2025 while dividends grew.')).toEqual(['16.4: price total']);
    expect(kinds('With yields falling, QQQ rose 20.2% in 2025.')).toEqual(['20.2: price total']);
  });

  it('hold of each of those counted', () => {
    expect(read('In 2025 only two sectors lost ground on price.', '2026-02-12')).toMatchObject([
      {
        kind: 'breadth',
        each: { members: [{ readings: [{ return: 'price' }] }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}] },
      },
    ]);
  });
});
