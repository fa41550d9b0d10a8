import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const rates = (text: string, published: string) => readKind('policy-rate', text, published);
const moves = (text: string, published: string) => readKind('policy-move', text, published);

describe('where the moves end', () => {
  it('is a forecast without a day', () => {
    for (const text of [
      'The Fed stops at 5 to 5.25.',
      'The Fed will be done hiking at 5% to 5.25%.',
      'We think the Fed tops out at 5 to 5.25 percent.',
    ])
      expect(rates(text, '2023-01-17')).toMatchObject([
        { isTerminal: true, modality: 'forecast', asserted: { low: 5, high: 5.25, unit: 'percent' } },
      ]);
    expect(rates('The Fed stopped at 5.25% in 2006.', '2023-01-17').some(({ isTerminal }) => isTerminal)).toBe(false);
    expect(rates('Wall Street stops at 4 on Fridays.', '2023-01-17')).toEqual([]);
  });
});

describe('the rate in other words', () => {
  it('by a pronoun, and since when', () => {
    const text = 'The funds rate was 6.5 percent in May 2000; today it is 1 percent, where it has been since June.';
    expect(rates(text, '2004-03-10')).toMatchObject([
      { asserted: { low: 6.5 } },
      { asserted: { low: 1 }, period: { from: 'assumed' } },
    ]);
    expect(
      rates('The funds rate was 6.5 percent in May 2000; on the ten-year it is now 3.7 percent.', '2004-03-10'),
    ).toHaveLength(1);
  });

  it('a range of zero to a quarter, and one without its unit', () => {
    for (const text of [
      'The Fed left its rate at zero to a quarter percent.',
      'The central bank has kept its target between zero and a quarter of a percent.',
    ])
      expect(rates(text, '2011-08-13').filter(({ asserted }) => asserted.high === 0.25)).toHaveLength(1);
    expect(rates('The Fed held in January at 3.50 to 3.75.', '2026-02-08')).toMatchObject([
      { asserted: { low: 3.5, high: 3.75, unit: 'percent' } },
    ]);
    expect(rates('Shares traded at 3.50 to 3.75 in January.', '2026-02-08')).toEqual([]);
  });
});

describe('moves in other words', () => {
  it('a season ends by its months or by the sun', () => {
    expect(moves('The Fed cut three times last fall.', '2026-02-08')[0]?.period).toMatchObject({
      to: day('2025-11-28'),
      others: [{ to: day('2025-12-19') }],
    });
    expect(moves('The Fed raised rates twice last summer.', '2023-02-10')[0]?.period.others).toMatchObject([
      { to: day('2022-09-21') },
    ]);
  });

  it('the largest goes the way that the passage tells', () => {
    expect(
      moves(
        'The Fed has raised rates three times. The last one, 75 basis points on June 15, was the largest since 1994.',
        '2022-07-12',
      ).find(({ largestSince }) => largestSince !== undefined),
    ).toMatchObject({ action: 'hike', asserted: { low: 75 }, period: { to: day('2022-06-15') } });
  });

  it('what is not touched is held', () => {
    expect(moves("My bets:\n\n- The Fed doesn't touch rates in March.", '2026-02-08')).toMatchObject([
      { action: 'hold', modality: 'forecast', horizon: day('2026-03-31') },
    ]);
    expect(moves('Our forecasts\n\n1. The Fed stays put on 16 September.', '2026-08-17')).toMatchObject([
      { action: 'hold', modality: 'forecast', period: { to: day('2026-09-16') } },
    ]);
  });
});
