import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { checkText } from './check-text.ts';

const store = createReferenceStore();

/** The claims of a text of January 2026. */
function check(text: string) {
  const document = {
    source: 'test.txt',
    title: null,
    publisher: null,
    published: parseIsoDate('2026-01-22'),
    publishedFrom: 'option' as const,
    text,
  };
  return checkText(document, store, { asOf: parseIsoDate('2026-01-23') }).checked.claims;
}

const may = 'In May 2025 the S&P 500 rose 6.2%.';
const june = 'In June 2025 the S&P 500 rose 5.0%.';
const july = 'In July 2025 the S&P 500 rose 2.2%.';
const fall = 'From February 19 to April 8, 2025, the S&P 500 fell 18.9%.';

describe('a move told without a time', () => {
  it('is of another stretch that the text names, before it or after, where its exact figure is true of that', () => {
    const verdicts = (figure: string) =>
      check([may, june, july, `The Nasdaq-100 lost ${figure}.`, fall].join('\n\n'))[3]?.verdict;
    expect(verdicts('22.9%')).toBe('supported');
    // A whole number may be true of some stretch by chance.
    expect(verdicts('23%')).toBe('unmeasurable');
    expect(verdicts('3.1%')).toBe('unmeasurable');
  });

  it('is refuted by the stretch carried over to it where it is of that sign, or has but its sign wrong', () => {
    const [, larger] = check('Over all of 2025 the S&P 500 gained 16.4%.\n\nThe Russell 2000 gained 36.4%.');
    expect(larger).toMatchObject({ verdict: 'contradicted', flags: ['carried-time'] });
    const [, turned] = check('In the first quarter of 2025 the S&P 500 fell 4.6%.\n\nThe Russell 2000 gained 9.8%.');
    expect(turned?.verdict).toBe('contradicted');
  });

  it('is refuted by the stretch over which the others told beside it hold', () => {
    const others = 'The Nasdaq-100 gained 20.2%. The Russell 2000 gained 11.3%. The S&P 500 gained 16.4%.';
    const told = check(`This is how 2025 went.\n\n${others} The Nasdaq Composite lost 5.2%.`).at(-1);
    expect(told?.verdict).toBe('contradicted');
  });
});
