import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('a figure as a part of another', () => {
  it('is arithmetic of the two', () => {
    const spread = 'High-yield spreads stand at 310 basis points, less than half of their March 2020 high of 1,087.';
    expect(readKind('comparison', spread, '2024-05-17')[0]).toMatchObject({
      left: { value: 310 },
      right: { value: 1087 },
      asserted: { low: 0.5, wording: 'under' },
    });
  });

  it('takes the figure of the sentence before for "that"', () => {
    const vix = 'The VIX closed at 38.57. That is about half of its March 2020 peak of 82.69.';
    expect(readKind('comparison', vix, '2024-08-05')[0]).toMatchObject({
      left: { value: 38.57 },
      right: { value: 82.69 },
    });
  });
});
