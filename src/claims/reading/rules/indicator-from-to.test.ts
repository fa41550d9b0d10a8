import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const read = (text: string, published: string) => readKind('indicator', text, published);

describe('from one figure to another', () => {
  it('an end that is told alone begins before it', () => {
    expect(read('The ten-year yield climbed from 3.84% to 4.57% by the end of 2023.', '2024-01-12')).toMatchObject([
      { relation: 'rose', fromValue: 3.84, asserted: { low: 4.57 }, period: { to: day('2023-12-29') } },
    ]);
    const [one] = read('The two-year yield went from 0.73% to 2.92% by quarter-end.', '2022-07-12');
    expect(one?.period.base).toBeLessThan(day('2021-12-31'));
  });

  it('a day at the start binds the first figure to it', () => {
    expect(
      read('Unmoved no longer, the VIX rose from 17.35 at the end of last year to 21 now.', '2025-03-31'),
    ).toMatchObject([
      { relation: 'rose', fromValue: 17.35, fromUntil: day('2024-12-31'), period: { to: day('2025-03-31') } },
    ]);
    expect(
      read('The two-year yield, down from 4.25 percent at the end of last year to under 3.5 now, helps.', '2025-12-19'),
    ).toMatchObject([{ relation: 'fell', asserted: { low: 3.5, unit: 'percent', wording: 'under' } }]);
  });

  it('a bare word is in the unit of the figure before it', () => {
    expect(
      read('High-yield spreads have come in from 5.9 points at New Year to just over four.', '2023-04-14'),
    ).toMatchObject([
      { relation: 'fell', fromValue: 5.9, asserted: { low: 4, unit: 'percentage points', wording: 'over' } },
    ]);
    expect(
      read('The junk-bond spread exceeded nine points in March, is down to about five.', '2020-10-02'),
    ).toMatchObject([
      { relation: 'above', asserted: { low: 9 } },
      { relation: 'at', asserted: { low: 5, wording: 'about' }, period: { from: 'assumed' } },
    ]);
    // What is counted is no level.
    expect(
      read('The high-yield spread is 4.2 points, it was wider in six of twelve months.', '2023-01-17'),
    ).toHaveLength(1);
  });

  it('a start that is told alone tells the way from there to now', () => {
    expect(read('The 10-year yield has fallen from 4.79% in the middle of January.', '2025-03-14')).toMatchObject([
      { relation: 'fell', isStart: true, asserted: { low: 4.79 }, period: { to: day('2025-03-14') } },
    ]);
    expect(read('The yield curve steepened from 33 basis points at year-end.', '2025-05-30')).toMatchObject([
      { relation: 'rose', isStart: true, fromUntil: day('2024-12-31'), period: { to: day('2025-05-30') } },
    ]);
    // With the figure that it is at, the other is where it came from.
    expect(read('The 10-year yield is 4.31%, down from 4.79% in the middle of January.', '2025-03-14')).toMatchObject([
      { relation: 'at', asserted: { low: 4.31 } },
      { relation: 'at', asserted: { low: 4.79 } },
    ]);
  });
});

describe('a figure against one that is told by reference', () => {
  it('the level of the last close of a year', () => {
    for (const [text, low] of [
      ['The 10-year yield stands at 4.58%, some 70 basis points above its level at the end of 2023.', 70],
      ['The ten-year yield sits 40 basis points below where it closed last year.', 40],
      ['The 30-year yield is half a percentage point higher than its 2023 close.', 0.5],
    ] as const)
      expect(read(text, '2024-12-20').at(-1)).toMatchObject({
        asserted: { low },
        period: { base: day('2023-12-29'), to: day('2024-12-20') },
      });
    // Of a session, and of no year.
    expect(
      read('The 10-year yield is 4 basis points above where it closed on Friday.', '2024-12-17').at(-1)?.period.base,
    ).not.toBe(day('2023-12-29'));
  });

  it('both ends of a year that is over', () => {
    expect(
      read('Crude aside, the ten-year yield began the year at 3.88% and ended it at 3.88%.', '2024-02-09'),
    ).toMatchObject([{ period: { base: day('2022-12-29') } }, { period: { to: day('2023-12-29') } }]);
    expect(read('The ten-year yield began the year at 3.88% and stands at 4.17%.', '2024-02-09')[0]?.period.base).toBe(
      day('2023-12-28'),
    );
  });
});

describe('of what a figure is told', () => {
  it('what moved inflation is not its subject', () => {
    expect(read('Headline inflation, driven up by energy, climbed to 3.1% in April.', '2026-05-15')).toMatchObject([
      { subject: { id: 'inflation' }, asserted: { low: 3.1 } },
    ]);
    expect(
      read(
        'Consumer price inflation peaked at 9.1% in June, was held up by housing, and fell to 7.7% in October.',
        '2022-11-18',
      ),
    ).toMatchObject([{ asserted: { low: 9.1 } }, { subject: { id: 'inflation' }, asserted: { low: 7.7 } }]);
  });

  it('what is said to the reader is no condition', () => {
    for (const text of [
      'If you want comfort, unemployment fell to 3.5% in July.',
      'If one must find fault, the ten-year yield rose to 3.04% in June.',
    ])
      expect(read(text, '2022-08-12')[0]?.modality).toBe('fact');
    expect(read('If inflation rises to 5% in July, stocks will fall.', '2022-07-12')[0]?.modality).not.toBe('fact');
  });
});
