import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import type { SeriesStore } from '../data/index.ts';
import { checkText } from './check-text.ts';
import { createClosesStore } from './verdict/closes-fixture.ts';

/** Closes that stand still to the year's end, and then rise by a step a session. */
function createStore(steps: Readonly<Record<string, number>>): SeriesStore {
  const start = parseIsoDate('2024-12-31');
  const closes = Object.entries(steps).map(
    ([series, step]) => [series, (day: number, i: number) => (day <= start ? 1000 : 1000 + step * i)] as const,
  );
  return createClosesStore('2024-12-31', '2025-01-10', Object.fromEntries(closes));
}

function check(text: string, store: SeriesStore) {
  const published = parseIsoDate('2025-01-10');
  const document = { source: 't', title: null, publisher: null, published, publishedFrom: 'option' as const, text };
  return checkText(document, store, { asOf: published }).checked.claims.map(({ verdict, period }) => [
    verdict,
    period.to,
  ]);
}

// Sessions from the year's end: 2, 3, 6, 7, 8 and 10 January; the ninth was a day of mourning.
const store = createStore({ '^GSPC': 7.3, '^RUT': 11.7, '^NDX': 4.1 });

describe('a text without a word on its closes', () => {
  it('was written before the close of its day where its figures fit the session before', () => {
    const text =
      'The S&P 500 is up 3.65% year to date. The Russell 2000 has gained 5.85% year to date. The Nasdaq-100 is up 9.9% year to date.';
    expect(check(text, store)).toEqual([
      ['supported', '2025-01-08'],
      ['supported', '2025-01-08'],
      ['contradicted', '2025-01-08'],
    ]);
  });

  it('runs to the close of its day where its figures fit that', () => {
    const text = 'The S&P 500 is up 4.38% year to date. The Russell 2000 has gained 7.02% year to date.';
    expect(check(text, store)).toEqual([
      ['supported', '2025-01-10'],
      ['supported', '2025-01-10'],
    ]);
  });

  it('is not moved by one figure alone', () => {
    const [first] = check('The S&P 500 is up 3.65% year to date.', store);
    expect(first?.[1]).toBe('2025-01-10');
  });
});
