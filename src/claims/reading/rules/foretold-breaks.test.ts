import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('peaks that are to be passed', () => {
  it.each([
    ['We expect the S&P 500 to surpass its January record of 6,977 by the end of June.', 6977],
    ['The Nasdaq Composite closed at 2,340. He thinks it will take out its 2007 high of 2,859 within two years.', 2859],
    ['The Russell 2000 should regain its old peak, 2,442.74, in the first half of next year.', 2442.74],
  ])('%s', (text, level) => {
    expect(readKind('level', text, '2026-01-15').at(-1)).toMatchObject({
      relation: 'above',
      asserted: { low: level },
      modality: 'forecast',
    });
    expect(readKind('record', text, '2026-01-15')).toEqual([]);
  });

  it.each([
    'It took the S&P 500 five years to regain its 2007 high of 1,565.',
    'The Nasdaq Composite will take out its record, 5,048.62, set on March 10, 2000.',
    'The S&P 500 could not get back above its record, 6,977, this month.',
  ])('not: %s', (text) => {
    expect(readKind('level', text, '2026-01-15').filter(({ modality }) => modality === 'forecast')).toEqual([]);
  });
});
