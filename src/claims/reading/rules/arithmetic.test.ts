import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

describe('what it takes to get back', () => {
  it('is reckoned from the loss, and no rise is foretold beside it', () => {
    const told = (text: string) => read(text, '2023-01-04').filter(({ kind }) => kind !== 'drawdown');
    expect(told('The S&P 500 stands 20% lower, so it would need to rise by 20% to get back.')).toMatchObject([
      { kind: 'return' },
      { kind: 'comparison', left: { value: 100 }, right: { value: 80 }, asserted: { low: 20 } },
    ]);
    expect(told('The Dow is 30% below its peak and must climb 43% to regain it.').at(-1)).toMatchObject({
      kind: 'comparison',
      right: { value: 70 },
      asserted: { low: 43 },
    });
    expect(told('After a 50% loss gold has to gain 100% to break even.').at(-1)).toMatchObject({
      kind: 'comparison',
      right: { value: 50 },
      asserted: { low: 100 },
    });
  });
});
