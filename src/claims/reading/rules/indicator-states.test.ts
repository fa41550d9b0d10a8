import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const indicators = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${asserted?.unit} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('yields and spreads that a passage goes on with', () => {
  it('reads "the yield" as the one spoken of, from where it was to where it went', () => {
    expect(
      indicators(
        'The ten-year yield was calm. After touching 1.60 percent on September 26, the yield rose by a quarter of a point in one week, to 1.85 percent.',
        '2016-10-14',
      ),
    ).toEqual([
      'treasury-10y at 1.6 percent 2016-09-23 2016-09-26',
      'treasury-10y rose 0.25 percentage points 2016-09-26 2016-10-03',
      'treasury-10y at 1.85 percent 2016-09-30 2016-10-03',
    ]);
    expect(
      indicators(
        'Junk spreads are wide. After peaking at 880 basis points in February, the spread narrowed.',
        '2016-06-10',
      ),
    ).toEqual(
      expect.arrayContaining([expect.stringContaining('high-yield-spread at 880 basis points 2016-01-29 2016-02-29')]),
    );
  });

  it.each([
    [
      'The 10-year yield ended the week at 2.36 percent, up from 2.21 percent the Friday before.',
      '2017-06-30',
      '2.21 percent 2017-06-22 2017-06-23',
    ],
    [
      'High-yield spreads are at 490 basis points. The spread was 420 the Monday before.',
      '2013-07-08',
      '420 basis points 2013-06-28 2013-07-01',
    ],
  ])('counts a weekday before from the day spoken of: %s', (text, published, expected) => {
    expect(indicators(text, published).at(-1)).toContain(expected);
  });

  it.each([
    [
      'The gap between two- and 10-year yields widened to 30 basis points. It was below zero in May 2007.',
      '2007-08-20',
      'yield-curve below 0 percentage points 2007-04-30 2007-05-31',
    ],
    [
      'The ten-year real yield went below zero in March.',
      '2020-08-14',
      'real-yield-10y below 0 percent 2020-02-28 2020-03-31',
    ],
    [
      'High-yield spreads stood above 10 points in December 2008 and are well below that now.',
      '2010-03-05',
      'high-yield-spread below 10 percentage points 2010-03-04 2010-03-05',
    ],
  ])('holds them against nought or the figure told: %s', (text, published, expected) => {
    expect(indicators(text, published).at(-1)).toBe(expected);
  });

  it.each([
    ['**Inflation.** It has been cooling since May.', '2022-12-19', 'inflation fell'],
    ['Core inflation is the puzzle. It has been quickening since March.', '2021-07-19', 'core-inflation rose'],
  ])('reads the pace of prices: %s', (text, published, expected) => {
    expect(
      readKind('indicator', text, published).map(({ subject, relation }) => `${subject.id} ${relation}`),
    ).toContain(expected);
  });

  it.each([
    ['Consumer prices fell 0.4 percent in June.', '2026-07-18', -0.4],
    ['Consumer prices slipped by nearly 0.2% in December.', '2015-01-20', -0.2],
    ['Consumer prices fell to 0.4% from 0.9%.', '2015-01-20', 0.4],
  ])('takes prices that fell for a rise below nothing: %s', (text, published, low) => {
    expect(readKind('indicator', text, published)[0]?.asserted?.low).toBe(low);
  });

  it('leaves the pace of what is no rate', () => {
    expect(readKind('indicator', 'The S&P 500 is high. It has been cooling since May.', '2022-12-19')).toEqual([]);
  });

  it('puts what the Street had beside a report to a survey', () => {
    expect(
      readKind(
        'other',
        'May CPI came in at 4.0% where the Street had 4.1%, and the Nasdaq Composite rose 1%.',
        '2023-06-14',
      )[0],
    ).toMatchObject({ asserted: { low: 4.1 } });
  });

  it('puts where a move went on its day', () => {
    expect(indicators('The Dow fell 2% on Tuesday. The VIX jumped 30%, to 24.4.', '2018-10-31').at(-1)).toBe(
      'vix at 24.4 level 2018-10-29 2018-10-30',
    );
  });

  it.each([
    ['At 5.2% in May, unemployment is low.', '2015-06-20', 'unemployment at 5.2'],
    ['- **Inflation.** May was 3.6%, still above the Fed’s 2% target.', '2011-06-20', 'inflation above 2'],
  ])('gives a figure to what its clause or its label names: %s', (text, published, expected) => {
    expect(indicators(text, published).join('; ')).toContain(expected);
  });
});

describe('what would surprise', () => {
  it.each([
    ['We would be surprised if the ten-year yield stood under 3% at Christmas.', true],
    ["I'd be astonished to see the Russell 2000 beat the S&P 500 in 2016.", true],
    ['It would surprise us if the VIX rose above 40 by the end of the year.', true],
    ['We would not be surprised if the ten-year yield hit 3.5% this year.', false],
    ['Nobody would be surprised if the VIX rose above 40 by the end of the year.', false],
  ])('is foretold not to come, unless it would not: %s', (text, negated) => {
    expect(read(text, '2016-01-08')[0]).toMatchObject({ modality: 'forecast', negated });
  });

  it('is no condition, nor is "as it should"', () => {
    expect(
      read('It behaved as it should: the ten-year yield came down from 4.58 percent to 4.23 percent.', '2025-04-14')[0]
        ?.modality,
    ).toBe('fact');
  });

  it('takes what patterns point to for a forecast, and not what they showed', () => {
    expect(read('Seasonal patterns point to a rise in the VIX above 20 in June.', '2019-05-30')[0]?.modality).toBe(
      'forecast',
    );
    expect(read('History suggests a further spike of the VIX above 45 in September.', '2011-08-12')[0]?.modality).toBe(
      'forecast',
    );
    expect(read('The chart points to a rise in the VIX above 20 in June 2018.', '2019-05-30')[0]?.modality).toBe(
      'fact',
    );
  });
});
