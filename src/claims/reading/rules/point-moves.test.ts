import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('moves in points of an index', () => {
  it('reads points that are many or have decimals, with a day right beside them', () => {
    expect(readKind('return', "The Dow fell again after Monday's 1,175-point plunge.", '2018-02-08')).toMatchObject([
      { direction: 'down', asserted: { low: 1175, unit: 'level' }, period: { to: day('2018-02-05') } },
    ]);
    expect(readKind('return', 'The S&P 500 ended with an advance of 70.10 points.', '2021-03-01')).toMatchObject([
      { direction: 'up', asserted: { low: 70.1, unit: 'level' } },
    ]);
  });

  it('leaves points of percent and prices at the open alone', () => {
    const texts = [
      'The lead grew by 3 points.',
      'The Dow opened with a gain of 300 points.',
      'Spreads rose 60 basis points.',
    ];
    for (const text of texts)
      expect(readKind('return', text, '2021-03-01').filter(({ asserted }) => asserted?.unit === 'level')).toEqual([]);
  });
});
