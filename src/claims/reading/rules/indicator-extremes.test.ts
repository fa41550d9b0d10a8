import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const extremesOf = (text: string, published: string) =>
  readKind('indicator', text, published)
    .filter(({ relation }) => relation === 'highest' || relation === 'lowest')
    .map(({ subject, relation, since, isOfChange }) =>
      [subject.id, relation, since && toIsoDate(since), isOfChange].filter((part) => part !== undefined).join(' '),
    );

describe('a figure that stands out among those before it', () => {
  it.each([
    ['The 10-year yield rose to 4.11%, its highest in three months.', '2025-10-31', 'treasury-10y highest 2025-08-03'],
    ['Crude ended at $31.26 on Friday, a six-month high.', '2003-06-06', 'oil-wti highest 2002-12-11'],
    [
      'Inflation eased to 3.0% in June, and has now slowed for a year, to the lowest since March 2021.',
      '2023-07-28',
      'inflation lowest 2021-03-31',
    ],
    ['The VIX fell 7% on Friday, its biggest drop of the week.', '2016-12-09', 'vix lowest 2016-12-02 true'],
    [
      'Ten-year yields dropped on Thursday by the most since March 2020.',
      '2022-11-11',
      'treasury-10y lowest 2020-03-31 true',
    ],
  ])('%s', (text, published, extreme) => {
    expect(extremesOf(text, published)).toEqual([extreme]);
  });

  it.each([
    ['The yield curve stands at 2.75 points, close to the steepest on record.', '2010-04-26'],
    ['The 10-year yield rose to 4.11%, while gold set a six-month low.', '2025-10-31'],
  ])('is not read in %s', (text, published) => {
    expect(extremesOf(text, published)).toEqual([]);
  });
});
