import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const told = (text: string, published = '2024-02-15') =>
  read(text, published)
    .filter(({ kind }) => kind === 'other')
    .map(({ span }) => text.slice(span.start, span.end));

describe('clauses that could be looked up', () => {
  it.each([
    [
      'For the first time in over two decades, the primacy of the giants is being questioned by their own clients.',
      'For the first time in over two decades, the primacy of the giants is being questioned by their own clients',
    ],
    ["The Fed's second rate cut to 4.75% in November 2019 spooked bond traders.", 'spooked bond traders'],
  ])('%s', (text, clause) => {
    expect(told(text)).toContain(clause);
  });

  it.each([
    'Investors should own what is cheap.',
    'This represents a fundamental shift in how we think of markets.',
    'For the first time in years, will the giants be questioned?',
  ])('makes nothing of: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
