import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { checkText } from './check-text.ts';
import { createClosesStore } from './verdict/closes-fixture.ts';

/** Closes that fall by three a session to July 2023, rise to the end of that year, and stand still from there. */
const low = parseIsoDate('2023-07-03');
const last = parseIsoDate('2023-12-29');
const store = createClosesStore('2023-01-03', '2024-10-04', {
  '^GSPC': (day) =>
    4000 - 2.37 * (Math.min(day, low) - parseIsoDate('2023-01-03')) + 3.13 * Math.max(0, Math.min(day, last) - low),
});

function check(text: string, date: string) {
  const published = parseIsoDate(date);
  const document = { source: 't', title: null, publisher: null, published, publishedFrom: 'option' as const, text };
  return checkText(document, store, { asOf: published })
    .checked.claims.filter(({ kind }) => kind === 'level' || kind === 'drawdown')
    .map(({ verdict }) => verdict);
}

const bottom = (4000 - 2.37 * (low - parseIsoDate('2023-01-03'))).toFixed(2);

describe('a level told in the past, and nobody says when', () => {
  it('is one that was reached: the lowest or the highest of the two years before', () => {
    expect(check(`The S&P 500 sank to ${bottom} before anybody noticed.`, '2024-10-04')).toEqual(['supported']);
    expect(check('The S&P 500 sank to 3,412.55 before anybody noticed.', '2024-10-04')).toEqual(['contradicted']);
  });

  it('is of a day that the passage has told, and of no other', () => {
    const close = (4000 - 2.37 * (parseIsoDate('2023-03-13') - parseIsoDate('2023-01-03'))).toFixed(2);
    const told = (figure: string): string =>
      `On March 13, 2023 the bank had failed and nobody slept. The S&P 500 was at ${figure} that evening, or so the screens said.`;
    expect(check(told(close), '2024-10-04')).not.toContain('contradicted');
    expect(check(told('3,901.37'), '2024-10-04')).not.toContain('supported');
  });

  it('is told of now where the words are of now', () => {
    expect(check(`The S&P 500 stands at ${bottom}.`, '2024-10-04')).not.toContain('supported');
  });
});
