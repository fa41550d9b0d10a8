import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const countsOf = (text: string, published: string) =>
  readKind('record', text, published)
    .filter(({ asserted }) => asserted?.unit === 'count')
    .map(({ asserted, isStraight, period }) => [
      asserted?.low,
      isStraight ?? false,
      toIsoDate(period.base),
      toIsoDate(period.to),
    ]);

describe('a number of records told beside one', () => {
  it.each([
    ['The S&P 500 closed at a record high on Friday, its fifth of the week.', [5, false, '2013-11-08', '2013-11-15']],
    ['On Friday the Nasdaq set a record, the 31st of the year.', [31, false, '2012-12-31', '2013-11-15']],
    ['Small caps ended at a record on Friday, their fourth in a row.', [4, true, '2013-11-14', '2013-11-15']],
  ])('%s', (text, count) => {
    expect(countsOf(text, '2013-11-15')).toEqual([count]);
  });

  it.each([
    'The S&P 500 closed at a record on Friday, its fifth gain in a row.',
    'The S&P 500 may set a record, its fifth of the week.',
  ])('is not read in %s', (text) => {
    expect(countsOf(text, '2013-11-15')).toEqual([]);
  });
});
