import { describe, expect, it } from 'vitest';
import { read, readKind } from './read-fixture.ts';

function subjects(text: string, published: string): (string | undefined)[] {
  return read(text, published).flatMap((one) => ('subject' in one && one.subject !== null ? [one.subject.id] : []));
}

describe('names told by their kin', () => {
  it('takes the other style of the same size, in the sentence or the one before', () => {
    expect(
      subjects('The Russell 2000 Value index rose 3% in May while its growth twin fell 1%.', '2024-06-03'),
    ).toEqual(['russell-2000-value', 'russell-2000-growth']);
    expect(subjects('IWF gained 4% in May. The value one lost 2% in May.', '2024-06-03')).toEqual(['IWF', 'IWD']);
  });

  it('takes the index that an equal-weighted one is made from', () => {
    expect(
      subjects('The equal-weighted S&P 500 rose 2% in May; the ordinary index gained 5% in May.', '2024-06-03'),
    ).toContain('sp-500');
  });

  it('takes the core of a price index and the spread of bonds', () => {
    expect(subjects('Consumer prices rose 3.4% in the year to April, with core at 3.6%.', '2024-05-20')).toEqual([
      'inflation',
      'core-inflation',
    ]);
    expect(subjects('High-yield bonds held up: their spread narrowed to 310 basis points.', '2024-05-20')).toContain(
      'high-yield-spread',
    );
  });

  it('takes "value" in a passage on one of two styles for that style', () => {
    const text = 'The Russell 2000 Value index lagged in May. Against growth, value returned 9% in April.';
    expect(subjects(text, '2024-06-03')).toContain('russell-2000-value');
    expect(subjects('Against growth, value returned 9% in April.', '2024-06-03')).toContain('value');
  });
});

it.each(['its cap-weighted sister', 'its capitalisation-weighted twin', 'the market-cap-weighted version'])(
  'names the ordinary index by %s',
  (words) => {
    const text = `The equal-weighted S&P 500 gained 3.8% in October, ${words} 3.2%.`;
    expect(readKind('return', text, '2006-11-06').map(({ subject }) => subject.id)).toEqual([
      'sp-500-equal-weight',
      'sp-500',
    ]);
  },
);
