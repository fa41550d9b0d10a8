import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('a count told in the passive', () => {
  const lead = 'In 2025 the Russell 2000 rose 11.3% and the S&P 500 16.4%.';
  const directionOf = (text: string) => readKind('breadth', `${lead} ${text}`, '2026-01-30')[0]?.each?.direction;

  it('is of those that lost', () => {
    for (const text of [
      'Both were beaten by the Nasdaq-100.',
      'Both were outpaced by the Nasdaq-100.',
      'Both were left behind by the Nasdaq-100.',
      'Both lagged the Nasdaq-100.',
    ])
      expect(directionOf(text)).toBe('behind');
  });

  it('is of those that won where it is told in the active', () => {
    for (const text of ['Both beat the Dow.', 'Both have outpaced the Dow.', 'Both left the Dow behind.'])
      expect(directionOf(text) ?? 'ahead').toBe('ahead');
  });
});
