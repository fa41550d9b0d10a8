import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const show = (text: string): string[] =>
  readKind('policy-move', text, '2026-02-12').map(
    ({ each, period }) =>
      `${toIsoDate(period.base)}..${toIsoDate(period.to)}: ${(each ?? []).map(({ to }) => toIsoDate(to)).join(' ')}`,
  );

describe('moves told of several months', () => {
  it.each([
    [
      'The Fed cut rates in September, October and November of 2025.',
      '2025-08-29..2025-11-28: 2025-09-30 2025-10-31 2025-11-28',
    ],
    ['The Fed cut rates in July and September 2025.', '2025-06-30..2025-09-30: 2025-07-31 2025-09-30'],
    [
      'The committee raised rates by a quarter point in May and in July 2023.',
      '2023-04-28..2023-07-31: 2023-05-31 2023-07-31',
    ],
    ['The Fed cut rates between July and September 2025.', '2025-06-30..2025-09-30: '],
    ['The Fed cut rates in September 2025.', '2025-08-29..2025-09-30: '],
  ])('reads %j', (text, shown) => {
    expect(show(text)).toEqual([shown]);
  });
});
