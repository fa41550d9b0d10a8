import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readRatios = (text: string, published: string) =>
  readKind('record', text, published).flatMap(({ subject, against, side, since }) =>
    against === undefined ? [] : [[subject.id, against.id, side, since === undefined ? undefined : toIsoDate(since)]],
  );

describe('a record of a ratio', () => {
  it.each([
    [
      'The ratio of the Russell 2000 to the S&P 500 fell to its lowest since 2000.',
      'russell-2000',
      'sp-500',
      'low',
      '2000-12-29',
    ],
    [
      'The Russell 2000 now stands at its lowest against the S&P 500 since 2000.',
      'russell-2000',
      'sp-500',
      'low',
      '2000-12-29',
    ],
    ['SMH is at its highest relative to QQQ since 2000.', 'SMH', 'QQQ', 'high', '2000-12-29'],
    [
      'Relative to the S&P 500, the Russell 2000 has not been so low since 2000.',
      'russell-2000',
      'sp-500',
      'low',
      '2000-12-29',
    ],
    [
      'Measured against the Nasdaq-100, the Russell 2000 is at its lowest since 2000.',
      'russell-2000',
      'nasdaq-100',
      'low',
      '2000-12-29',
    ],
    [
      'The ratio of small caps to the Nasdaq-100 touched its highest level since October.',
      'small-caps',
      'nasdaq-100',
      'high',
      '2025-10-31',
    ],
    [
      'The ratio of the Russell 2000 to the Russell 1000 ended the week at a record low.',
      'russell-2000',
      'russell-1000',
      'low',
      undefined,
    ],
  ])('%s', (text, subject, against, side, since) => {
    expect(readRatios(text, '2026-01-22')).toEqual([[subject, against, side, since]]);
  });

  it('is told of two funds by their tickers', () => {
    const text =
      'On May 14 the ratio of the equal-weighted fund (RSP) to its capitalization-weighted sibling (SPY) sank to its lowest level in more than twenty years.';
    expect(readRatios(text, '2026-05-18')).toMatchObject([['RSP', expect.any(String), 'low', expect.any(String)]]);
  });

  it.each([
    'The Russell 2000 closed at its highest since November, and the S&P 500 rose.',
    'While the S&P 500 fell, the Russell 2000 rose to a record high.',
    'Against expectations, the Russell 2000 closed at a record high.',
  ])('is none in: %s', (text) => {
    expect(readRatios(text, '2026-01-22')).toEqual([]);
  });
});
