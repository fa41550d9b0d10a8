import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('a place among sectors that no time is told of', () => {
  const periodOf = (text: string) => readKind('ranking', text, '2026-02-12')[0]?.period;

  it('is one of recent months where it is told as a state', () => {
    for (const text of [
      'Technology is the worst of the eleven sectors.',
      'Energy leads all sectors.',
      'Utilities are still the best-performing sector.',
    ])
      expect(periodOf(text)).toMatchObject({ from: 'assumed', role: 'window' });
  });

  it('is one of the session where it is told as done, and of its own time where that is told', () => {
    expect(periodOf('Energy led all sectors.')).toMatchObject({ from: 'assumed', role: 'day' });
    expect(periodOf('Energy leads all sectors in 2026.')).toMatchObject({ from: 'stated', role: 'window' });
  });
});
