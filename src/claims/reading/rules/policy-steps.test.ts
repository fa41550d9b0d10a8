import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

/** The moves that a text tells: which, how large, how many, and what else is said of them. */
function show(text: string, published: string): string[] {
  return readKind('policy-move', text, published).map(
    ({ action, asserted, count, isTotal, isStraight, meetings, modality }) =>
      [
        action,
        asserted?.low,
        count === undefined ? undefined : `x${count}`,
        isTotal ? 'total' : undefined,
        isStraight ? 'straight' : undefined,
        meetings === undefined ? undefined : `last ${meetings.count}`,
        modality === 'fact' ? undefined : modality,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
  );
}

describe('counts of moves', () => {
  it.each([
    ['Fourteen quarter-point steps have lifted the funds rate to 4.5 percent.', '2006-02-01', ['hike 25 x14']],
    [
      'The Fed raised rates seven times, including four straight moves of 75.',
      '2022-12-20',
      ['hike x7', 'hike 75 x4 straight'],
    ],
    ['The Fed has cut rates six times, the last by three quarters of a point.', '2008-04-05', ['cut 75', 'cut x6']],
    ['The Fed has raised rates seven times, four of which by three quarters of a point.', '2022-12-20', ['hike x7']],
    ['The Fed cut rates three times, two of them by a quarter point.', '2025-01-15', ['cut x3']],
    [
      'The bank has tightened. The Fed raised rates at ten increases in eleven meetings.',
      '2023-06-20',
      ['hike x10 last 11'],
    ],
    [
      'The Fed raised its target, the third increase this year and the ninth since the end of 2015.',
      '2018-12-26',
      ['hike x3', 'hike x9'],
    ],
    [
      'The Fed cut on Wednesday, its third of the year, which brought the total since September to a full point.',
      '2024-12-19',
      ['cut 100 total', 'cut x3'],
    ],
    ['The FOMC took out 75bp last year.', '2020-01-05', ['cut 75 total']],
    ['The Fed skipped a rise in June after ten in a row.', '2023-07-05', ['hold', 'hike x10 straight']],
    [
      'The Fed left its range in April, the third meeting this year at which it has done nothing.',
      '2026-05-10',
      ['hold x3'],
    ],
    ['We expect no change at the July meeting.', '2024-07-06', ['hold forecast']],
    [
      'My call: another full percentage point of cuts before the end of the year.',
      '2019-09-20',
      ['cut 100 total forecast'],
    ],
  ])('reads %j', (text, published, moves) => {
    expect(show(text, published).toSorted()).toEqual(moves.toSorted());
  });

  it.each([
    ['Its third rise of the year took the Dow to 20,000.', '2017-01-26'],
    ['Earnings fell for the third quarter in a row, the second since 2015.', '2019-11-05'],
    ['Two quarter-point moves in the dollar were enough.', '2019-11-05'],
    ['He skipped a meeting in June.', '2019-11-05'],
  ])('makes no move of %j', (text, published) => {
    expect(show(text, published)).toEqual([]);
  });

  it('counts "since the end of" a year with or without its last month, and a length that is exceeded', () => {
    const [ninth] = readKind(
      'policy-move',
      'The rise was the ninth since the end of 2015, the Fed said.',
      '2018-12-26',
    );
    expect(ninth?.period.others.map(({ base }) => base)).toContain(parseIsoDate('2015-11-30'));
    const [second] = readKind(
      'policy-move',
      'The Fed cut rates, the second cut in little more than two weeks.',
      '1998-10-16',
    );
    expect(second?.period.base).toBeLessThan(parseIsoDate('1998-09-29'));
  });

  it('takes the lowest range for a rate near zero', () => {
    expect(readKind('policy-rate', 'The Fed has held its rate near zero since 2009.', '2013-05-05')).toMatchObject([
      { asserted: { low: 0, high: 0.25 } },
    ]);
  });
});
