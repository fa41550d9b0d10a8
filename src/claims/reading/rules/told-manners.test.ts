import { describe, expect, it } from 'vitest';
import { readReturns } from '../read-fixture.ts';

describe('moves in a participle', () => {
  it.each([
    ['Utilities lagged in May, slipping a little for the month.', '2019-06-03', 'utilities', 'down'],
    ['Staples trailed the market last week, falling slightly.', '2017-03-06', 'staples', 'down'],
    ['Energy outperformed in March, rising modestly while the market fell.', '2015-04-06', 'energy', 'up'],
  ] as const)('%s', (text, published, id, direction) => {
    expect(readReturns(text, published)).toMatchObject([{ id, direction }]);
  });

  it('reads no move of what the participle does not belong to', () => {
    expect(readReturns('Utilities lagged, declining an invitation to the rally.', '2019-06-03')).toEqual([]);
  });

  it('goes past an aside to the verb', () => {
    expect(
      readReturns('Utilities lagged in June. Energy, while no longer in the lead, still gained 4%.', '2018-07-02'),
    ).toMatchObject([{ id: 'energy', direction: 'up', low: 4 }]);
  });
});
