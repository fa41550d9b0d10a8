import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('parts of a year', () => {
  it('compares a half of a year with the same halves', () => {
    expect(
      readKind('extreme', "The first half of 2022 was the S&P 500's worst since 1970.", '2022-07-05'),
    ).toMatchObject([
      { frequency: 'year', months: { first: 1, last: 6 }, side: 'worst', period: { to: day('2022-06-30') } },
    ]);
    expect(
      readKind(
        'extreme',
        'Gold fell 23% in the second quarter, its worst three months since at least 1968.',
        '2013-07-01',
      ),
    ).toMatchObject([{ frequency: 'month', length: 3, side: 'worst', period: { to: day('2013-06-28') } }]);
  });
});
