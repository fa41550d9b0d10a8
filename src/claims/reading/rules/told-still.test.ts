import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('a level that is said to hold to this day', () => {
  it.each([
    ['The two-year yield climbed to 2.6% in mid-May, and stands there still.', '2018-07-09', 2.6],
    ['The ten-year yield went as high as 3.4% in the spring of 2018, and stands there still.', '2018-07-09', 3.4],
    ['On May 3 the ten-year yield reached 2.31%, where it remains.', '2017-06-09', 2.31],
    ['The ten-year yield hit 4.2% in October, but has been stuck at that level since.', '2023-01-20', 4.2],
    ['The 10-year yield hit 4.79% in the middle of January, and is still there.', '2025-03-14', 4.79],
    ['The ten-year Treasury yield touched 4.7% in January and has stayed there since.', '2025-03-03', 4.7],
  ])('%s', (text, published, low) => {
    const [reached, now] = readKind('indicator', text, published);
    expect(now).toMatchObject({
      relation: 'at',
      asserted: { low, wording: 'about' },
      period: { role: 'day', isOpen: true },
    });
    expect(toIsoDate(now?.period.to ?? 0)).toBe(published);
    expect(reached?.period.to).toBeLessThan(now?.period.to ?? 0);
  });

  it.each([
    ['The ten-year yield reached 2.31% on May 3, and there are still sceptics.', '2017-06-09'],
    ['The 10-year yield hit 4.79% in January, and there it turned.', '2025-03-14'],
    ['The ten-year yield reached 2.31% on May 3, where buyers stepped in.', '2017-06-09'],
  ])('but not: %s', (text, published) => {
    expect(readKind('indicator', text, published)).toHaveLength(1);
  });

  it('is of the figure right before it, or of none', () => {
    const text = 'The ten-year yield began the quarter at 2.32%, printed 3.49% in June, and stands there still.';
    const now = readKind('indicator', text, '2022-07-11').filter(
      ({ period }) => period.text === 'and stands there still',
    );
    expect(now.every(({ asserted }) => asserted?.low === 3.49)).toBe(true);
  });
});
