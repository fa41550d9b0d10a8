import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('a level that is said to hold to this day', () => {
  it.each([
    ['The two-year yield climbed to 2.6% in mid-May, and stands there still.', '2018-07-09', 2.6],
    ['On May 3 the ten-year yield reached 2.31%, where it remains.', '2017-06-09', 2.31],
    ['The ten-year Treasury yield touched 4.7% in January and has stayed there since.', '2025-03-03', 4.7],
  ])('%s', (text, published, low) => {
    const [reached, now] = readKind('indicator', text, published);
    expect(now).toMatchObject({ relation: 'at', asserted: { low }, period: { role: 'day', isOpen: true } });
    expect(toIsoDate(now?.period.to ?? 0)).toBe(published);
    expect(reached?.period.to).toBeLessThan(now?.period.to ?? 0);
  });

  it.each([
    ['The ten-year yield reached 2.31% on May 3, and there are still sceptics.', '2017-06-09'],
    ['The ten-year yield reached 2.31% on May 3, where buyers stepped in.', '2017-06-09'],
  ])('but not: %s', (text, published) => {
    expect(readKind('indicator', text, published)).toHaveLength(1);
  });
});
