import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const indicators = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${asserted?.unit} ${toIsoDate(period.to)}`,
  );

const kinds = (text: string, published: string) => read(text, published).map(({ kind }) => kind);

describe('figures of the economy and of rates are none of the stock market', () => {
  it.each([
    [
      'The Dow fell 2%. Stripping out food, core prices were up 2.2 percent from a year ago.',
      '2018-05-10',
      'core-inflation at 2.2 percent 2018-05-10',
    ],
    [
      'The ISM said its index of national factory activity rose to 54.9 in May.',
      '2017-06-10',
      'ism-manufacturing at 54.9 level 2017-05-31',
    ],
    [
      "The Institute for Supply Management's gauge of manufacturing slipped to 48.1 in December.",
      '2020-01-10',
      'ism-manufacturing at 48.1 level 2019-12-31',
    ],
    [
      'The compensation investors get for holding ten-year notes rather than two-year notes has shrunk to 0.2 percentage point.',
      '2018-12-25',
      'yield-curve at 0.2 percentage points 2018-12-24',
    ],
    [
      'The extra yield on the 10-year note over the 2-year stood at 13 basis points.',
      '2018-12-25',
      'yield-curve at 13 basis points 2018-12-24',
    ],
    ['On the eve of the election the VIX stood at 37.13.', '2020-11-20', 'vix at 37.13 level 2020-11-02'],
    [
      'The two-year yield, a mirror of hopes for the Fed, ended at 1.6 percent.',
      '2019-09-10',
      'treasury-2y at 1.6 percent 2019-09-10',
    ],
  ])('%s', (text, published, expected) => {
    expect(indicators(text, published)).toEqual([expected]);
  });

  it('reads a figure told with its own day apart from the one it went to', () => {
    expect(indicators('The VIX has fallen to 23 from 36 on election eve.', '2020-11-20')).toEqual([
      'vix at 23 level 2020-11-20',
      'vix at 36 level 2020-11-02',
    ]);
  });

  it('reads the month before of a survey as that of the survey', () => {
    for (const [text, day] of [
      [
        "The Institute for Supply Management's index of factory activity rose to 53.2 in November from 51.5 the month before.",
        '2016-12-11',
      ],
      ["The ISM's gauge of manufacturing activity fell to 54.2 in February from 51.5 the month before.", '2019-03-11'],
    ] as const)
      expect(indicators(text, day)[1]).toContain('ism-manufacturing at 51.5 level');
  });

  it('dates a close in the past tense by the day of its passage', () => {
    const passage = 'On February 5, 2018, the S&P 500 fell 4.1%.';
    expect(indicators(`${passage} The VIX closed at 37.32.`, '2018-03-10')).toEqual(['vix at 37.32 level 2018-02-05']);
    expect(indicators(`${passage} The VIX stands at 14.64.`, '2018-03-10')).toEqual(['vix at 14.64 level 2018-03-09']);
    expect(indicators(`${passage} Oil has closed above 60 since.`, '2018-03-10')).toEqual([
      'oil-wti above 60 level 2018-03-09',
    ]);
  });

  it('reads what was foretold as no figure of record', () => {
    for (const text of [
      'Inflation came to 2.9%, more than the 2.8% economists had penciled in.',
      'Consumer prices rose 3.2%, below the 3.3% forecasters were looking for.',
      'Unemployment was 4.1%, against the 4.0% Wall Street had expected.',
    ])
      expect(kinds(text, '2023-12-20')).toEqual(['indicator', 'other']);
  });

  it('reads a lead in points as no level', () => {
    expect(kinds('Growth beat value by close to nine points in 2017.', '2018-01-20')).toEqual(['relative-return']);
    expect(kinds('In 2019 large caps led small caps by up to six points.', '2020-01-20')).not.toContain('level');
    expect(kinds('The Dow beat the Nasdaq 100 by next to two points in May 2022.', '2022-06-20')).not.toContain(
      'level',
    );
  });

  it('reads a level on the day beside it as told, and no forecast', () => {
    expect(
      readKind(
        'level',
        'The Dow set 30 record closes this year, the latest on December 8, at 30,173.88.',
        '2020-12-11',
      ),
    ).toMatchObject([{ modality: 'fact', period: { text: 'December 8' } }]);
    expect(
      readKind('level', 'Gains faded after the last high on July 15, at 3,200.10, of the S&P 500.', '2020-09-11')[0],
    ).toMatchObject({ modality: 'fact' });
  });

  it.each(['Utilities left behind.', 'Banks jump; energy left behind in 2021.', 'Gold left behind as stocks rise.'])(
    'is told of the one that was left behind: %s',
    (text) => {
      expect(readKind('relative-return', text, '2021-06-20')).toMatchObject([{ direction: 'behind' }]);
    },
  );

  it('takes a lead measured against another for that of what the passage speaks of', () => {
    expect(
      readKind(
        'relative-return',
        'The Russell 2000 rose 9%. Measured against the S&P 500, its year-to-date advantage reached 7 points on March 31.',
        '2019-05-10',
      ),
    ).toMatchObject([{ subject: { id: 'russell-2000' }, against: { id: 'sp-500' }, direction: 'ahead' }]);
  });
});
