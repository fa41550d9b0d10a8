import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const moves = (text: string, published: string) => readKind('policy-move', text, published);

describe('what was done at meetings', () => {
  it('at every one of a year, the first or the last of them', () => {
    expect(moves('The Fed has raised rates at every meeting this year.', '2023-10-30')).toMatchObject([
      { action: 'hike', meetings: { which: 'all' }, period: { base: day('2022-12-30') } },
    ]);
    expect(
      moves('The FOMC left its target unchanged at each of its first four meetings of 2024.', '2024-05-10')[0],
    ).toMatchObject({ action: 'hold', meetings: { which: 'first', count: 4 }, period: { base: day('2023-12-29') } });
    expect(
      moves('Officials at the Federal Reserve have cut at each of their last three meetings.', '2025-12-20'),
    ).toMatchObject([{ action: 'cut', meetings: { which: 'last', count: 3 } }]);
  });

  it('a number in a row, said of a move named by its noun', () => {
    expect(
      moves('All eyes are on the Fed. Its hike in March was the ninth in a row.', '2023-04-14').at(-1),
    ).toMatchObject({ action: 'hike', count: 9, isStraight: true });
    expect(moves("The Federal Reserve's cut on December 10 was its third straight.", '2025-12-12')[0]).toMatchObject({
      action: 'cut',
      count: 3,
      isStraight: true,
    });
  });
});

describe('the first move since another', () => {
  it('is counted to its own day', () => {
    expect(
      moves('The Fed cut rates in September 2024 for the first time since March 2020.', '2026-01-09')[0],
    ).toMatchObject({ action: 'cut', count: 1, period: { to: day('2024-09-30') } });
    expect(
      moves(
        "The FOMC raised its target on March 16, 2022. It was the committee's first increase in more than three years.",
        '2023-05-05',
      ).at(-1),
    ).toMatchObject({ action: 'hike', count: 1, period: { to: day('2022-03-16') } });
  });
});

describe('what is expected of meetings to come', () => {
  it('no change at the next one', () => {
    expect(moves('The Fed meets on July 30, and we expect no change.', '2026-07-20')[0]).toMatchObject({
      action: 'hold',
      modality: 'forecast',
    });
  });

  it('no further move, by a day or by none', () => {
    expect(moves('We expect no increase in rates before the end of 2010.', '2010-04-26')[0]).toMatchObject({
      action: 'hike',
      negated: true,
      modality: 'forecast',
      horizon: day('2010-12-31'),
    });
    expect(moves('The Fed has done enough, and economists see no further cuts.', '2025-12-20')[0]).toMatchObject({
      action: 'cut',
      negated: true,
      modality: 'forecast',
    });
  });

  it('one more in a month', () => {
    expect(
      moves('The Federal Reserve is not done. We look for one further cut at the December meeting.', '2025-11-07').at(
        -1,
      ),
    ).toMatchObject({ action: 'cut', modality: 'forecast', horizon: day('2025-12-31') });
  });

  it('a bound of the range', () => {
    expect(
      readKind('policy-rate', 'By the end of December the upper end of the range will stand at 4.5%.', '2022-10-31')[0],
    ).toMatchObject({ asserted: { low: 4.5 }, modality: 'forecast' });
    expect(readKind('policy-rate', 'The Fed has the top of its range at 3.75%.', '2026-01-10')[0]).toMatchObject({
      asserted: { low: 3.75 },
      modality: 'fact',
    });
  });
});

it.each([
  ['We expect the Fed to deliver at least two cuts before the end of June.', 'at-least', 2],
  ['The Fed will deliver no more than three hikes in 2022.', 'at-most', 3],
  ['We expect at least one rate hike from the Federal Reserve this year.', 'at-least', 1],
])('reads a bound on a number of moves: %s', (text, countWording, count) => {
  expect(moves(text, '2022-02-14')[0]).toMatchObject({ countWording, count });
});

describe('decisions in a row, and none for a stretch', () => {
  it('a number of meetings in a row at which the same was done, and its sum', () => {
    expect(
      moves('The Fed has now raised rates at ten straight meetings, by a total of 500 basis points.', '2023-05-20'),
    ).toMatchObject([
      { action: 'hike', count: 10, isStraight: true },
      { action: 'hike', isTotal: true, asserted: { low: 500 } },
    ]);
    expect(
      moves('The Federal Reserve left its target range unchanged at eight meetings in a row.', '2024-08-02'),
    ).toContainEqual(expect.objectContaining({ action: 'hold', count: 8, isStraight: true }));
    expect(moves('The Fed has now raised its dividend forecast at ten meetings.', '2023-05-20')).toEqual([]);
  });

  it('nothing done for a stretch', () => {
    expect(moves('The Fed has not moved all year.', '2024-07-05')).toMatchObject([
      { action: 'hold', meetings: { which: 'all' }, period: { base: day('2023-12-29') } },
    ]);
    expect(moves('The Federal Reserve has stood pat since July.', '2023-12-05')).toMatchObject([
      { action: 'hold', meetings: { which: 'all' } },
    ]);
    expect(moves('The Nasdaq has not moved all year.', '2024-07-05')).toEqual([]);
    expect(moves('The Bank of Japan has not moved all year.', '2024-07-05')).toEqual([]);
  });

  it('the sum that a move makes', () => {
    const text = 'The Fed lowered its rate by a quarter point on Thursday. That makes 75 basis points since September.';
    expect(moves(text, '2024-11-09')).toContainEqual(
      expect.objectContaining({ action: 'cut', isTotal: true, asserted: expect.objectContaining({ low: 75 }) }),
    );
  });
});
