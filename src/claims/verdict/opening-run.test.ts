import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { checkText } from '../check-text.ts';
import { createClosesStore } from './closes-fixture.ts';

// Falls from the second to last session of 2023 to the third of 2024, and rises on all others.
const first = parseIsoDate('2023-12-28');
const last = parseIsoDate('2024-01-04');
const levels = new Map<number, number>();
let level = 1000;
const store = createClosesStore('2023-12-01', '2024-01-31', {
  '^GSPC': (day) => {
    const known = levels.get(day);
    if (known !== undefined) return known;
    level *= day >= first && day <= last ? 0.99 : 1.005;
    levels.set(day, level);
    return level;
  },
});

function verdictOf(text: string): string[] {
  const published = parseIsoDate('2024-01-31');
  const document = { source: 't', title: null, publisher: null, published, publishedFrom: 'option' as const, text };
  return checkText(document, store, { asOf: published }).checked.claims.map(({ verdict }) => verdict);
}

describe('a run that opens a year', () => {
  it('counts no session before it', () => {
    expect(verdictOf('The S&P 500 opened 2024 with three straight declines.')).toEqual(['supported']);
    expect(verdictOf('The S&P 500 opened 2024 with five straight declines.')).not.toContain('supported');
  });
});
