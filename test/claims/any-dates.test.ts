import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText, type Document } from '../../src/claims/index.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createReferenceStore } from '../../src/data/index.ts';

const store = createReferenceStore();
const asOf = parseIsoDate('2026-06-30');

function toDocument(text: string, published: string): Document {
  return {
    source: 'any.txt',
    title: null,
    publisher: null,
    published: parseIsoDate(published),
    publishedFrom: 'option',
    text,
  };
}

const verdictsOf = (text: string, published: string): string[] =>
  checkText(toDocument(text, published), store, { asOf }).checked.claims.map(({ verdict }) => verdict);

/** The articles written for measuring, each one in twelve of them. */
const articles = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .flatMap((folder) => {
    const url = new URL(`${folder.name}/`, import.meta.url);
    return readdirSync(url)
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => readFileSync(new URL(name, url), 'utf8'));
  })
  .filter((_, i) => i % 12 === 0);

const months = 'January February March April May June July August September October November December'.split(' ');
const numeric = fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.constantFrom('/', '.'));
const year = fc.integer({ min: 1890, max: 2110 });

/** What stands in for the days and years of a text: such as do not exist, and such as no calendar of sessions holds. */
const otherDates = fc.record({
  article: fc.constantFrom(...articles),
  days: fc.array(
    fc.oneof(
      fc.tuple(numeric, year).map(([[a, b, mark], inYear]) => `${a}${mark}${b}${mark}${inYear}`),
      fc.tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 31 })).map(([name, day]) => `${name} ${day}`),
    ),
    { minLength: 1, maxLength: 8 },
  ),
  years: fc.array(year, { minLength: 1, maxLength: 8 }),
  published: fc
    .tuple(fc.integer({ min: 1955, max: 2026 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 }))
    .map(([inYear, month, day]) => `${inYear}-0${month}-${String(day).padStart(2, '0')}`),
});

describe('times that no calendar of sessions holds', () => {
  it('leave every text readable, whatever days and years it names', () => {
    fc.assert(
      fc.property(otherDates, ({ article, days, years, published }) => {
        let [day, ofYear] = [0, 0];
        const text = article
          .replace(new RegExp(`\\b(?:${months.join('|')}) \\d{1,2}\\b`, 'g'), () => days[day++ % days.length] as string)
          .replace(/\b(?:19|20)\d\d\b/g, (own) => (ofYear++ % 2 === 0 ? own : String(years[ofYear % years.length])));
        expect(verdictsOf(text, published)).toBeInstanceOf(Array);
      }),
      { numRuns: 60, seed: 20261123 },
    );
  }, 60_000);

  it('are no other time than the one that is written', () => {
    for (const time of [
      'in 1929',
      'on October 28, 1929',
      'in October 1929',
      'since 1926',
      'between 1929 and 1932',
      'from October 29, 1929 to July 8, 1932',
      'on 2/30/2025',
      'on 31.4.2025',
      'on February 30, 2025',
      'from March 2, 2025 to February 31, 2025',
    ])
      for (const figure of ['0.5%', '12.8%', '3%'])
        expect([time, ...verdictsOf(`The S&P 500 fell ${figure} ${time}.`, '2025-06-02')]).toEqual([
          time,
          'unmeasurable',
        ]);
  });

  it('bound a forecast, and are looked back to by what the figures reach', () => {
    expect(verdictsOf('The S&P 500 will reach 12,000 by 2040.', '2025-06-02')).toEqual(['forecast-open']);
    const [, worst] = verdictsOf('The S&P 500 fell 0.2% in October 2025, its worst month since 1937.', '2025-11-03');
    expect(worst).toBe('contradicted');
  });

  it('are asked of no text that looks back beyond the calendar', () => {
    expect(() => verdictsOf('The Dow rose 2%.', '1954-12-31')).toThrow(/texts are read from 1955-01-01 on/);
    expect(verdictsOf('The S&P 500 rose 2% in 1954.', '1955-01-03')).toHaveLength(1);
  });
});
