import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

describe('what a list is about', () => {
  it('begins each point under a lead with what the lead spoke of', () => {
    const text = `The Russell 2000 rose 5% in May. What stands behind it:

- It is up 9% this year. The S&P 500 is up 4% this year.
- It has gained 20% since March 2.

The Dow is flat. It fell 1% in May.`;
    expect(readKind('return', text, '2026-06-05').map(({ subject }) => subject.id)).toEqual([
      'russell-2000',
      'russell-2000',
      'sp-500',
      'russell-2000',
      'dow',
      'dow',
    ]);
  });
});
