import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const show = (text: string, published: string) =>
  readKind('streak', text, published).map(
    ({ subject, of, frequency, asserted, isFromStart, period: { base, to } }) =>
      `${subject.id} ${of} ${asserted?.low} ${frequency} ${toIsoDate(base)}..${toIsoDate(to)}${isFromStart ? ' from the start' : ''}`,
  );

describe('runs that open or end a stretch', () => {
  it.each([
    [
      'The Russell 2000 beat the S&P 500 for 14 straight sessions to start the year.',
      '2026-01-27',
      ['russell-2000 lead 14 session 2025-12-31..2026-01-22 from the start'],
    ],
    [
      'Gold fell three straight days to open the month.',
      '2024-05-17',
      ['gold loss 3 session 2024-04-30..2024-05-03 from the start'],
    ],
    [
      'The S&P 500 fell for four straight sessions to end the year.',
      '2026-01-05',
      ['sp-500 loss 4 session 2025-12-30..2025-12-31'],
    ],
    ['The Dow rose nine days in a row to close out 2017.', '2018-03-05', ['dow gain 9 session 2017-12-28..2017-12-29']],
  ])('%s (%s)', (text, published, expected) => {
    expect(show(text, published)).toEqual(expected);
  });

  it('count what stands beside the count, whatever is told behind it', () => {
    expect(show('Energy has risen six weeks in a row this year.', '2022-03-14')).toEqual([
      expect.stringContaining('energy gain 6 week'),
    ]);
  });
});

describe('a run that is said to have ended', () => {
  it('reaches to the session before, and on that day it was otherwise', () => {
    expect(show('The Dow fell for ten days in a row, a run that ended on December 19.', '2024-12-27')).toEqual([
      'dow loss 10 session 2024-12-17..2024-12-18',
    ]);
    const lead =
      'Gold beat silver in each of the first eight sessions of the year, a streak that snapped only on January 15.';
    expect(
      readKind('relative-return', lead, '2026-02-06').map(({ direction, period }) => [direction, toIsoDate(period.to)]),
    ).toEqual([['behind', '2026-01-15']]);
  });
});
