import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const toldOf = (text: string) => readKind('other', text, '2019-06-14');

describe('opinions and advice', () => {
  it.each([
    'Over the next few months, investors should keep a close eye on the ten-year yield and on Jerome Powell.',
    'Furthermore, the leadership of the Federal Reserve will be a major focal point for markets.',
    'The first weeks of 2019 have shown that the shift to value is no longer a theoretical exercise but a reality.',
    'As 2019 begins on Wall Street, a definitive shift in the mood of markets is unfolding before us.',
    'We think that this will become a defining feature of the market in 2019.',
    'In 2019 savers will need patience more than they will need brilliant stocks.',
  ])('are not told: %s', (text) => {
    expect(toldOf(text)).toEqual([]);
  });

  it.each([
    'In March 2019 Tesla (NASDAQ: TSLA) opened a showroom for lorries in Ohio.',
    'The economy will slow before the election, and earnings may suffer.',
  ])('what could be looked up is: %s', (text) => {
    expect(toldOf(text)).not.toEqual([]);
  });
});
