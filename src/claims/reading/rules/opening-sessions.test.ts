import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readOpenings = (text: string, published: string) =>
  readKind('extreme', text, published).map(({ subject, side, opening, since }) => [
    subject.id,
    side,
    opening,
    since === undefined ? undefined : toIsoDate(since),
  ]);

describe('the first sessions of a year', () => {
  it.each([
    [
      'No year since at least 1988 has opened with a better first ten sessions for small companies.',
      '2026-01-16',
      'small-caps',
      'best',
      10,
      '1987-12-31',
    ],
    [
      'No year since 2000 had begun with a worse first five sessions for the Russell 2000.',
      '2016-01-11',
      'russell-2000',
      'worst',
      5,
      '2000-12-29',
    ],
    [
      "The first twenty sessions of 2022 were the Russell 2000's worst since 2009.",
      '2022-02-01',
      'russell-2000',
      'worst',
      20,
      '2009-12-31',
    ],
    [
      'It was the worst first ten sessions of a year on record for the Russell 2000.',
      '2016-01-15',
      'russell-2000',
      'worst',
      10,
      undefined,
    ],
    [
      "It is the Russell 2000's best start to a year since 2009.",
      '2020-01-30',
      'russell-2000',
      'best',
      20,
      '2009-12-31',
    ],
  ])('%s', (text, published, id, side, opening, since) => {
    expect(readOpenings(text, published)).toEqual([[id, side, opening, since]]);
  });

  it('are not the months of a start that is over', () => {
    expect(
      readKind('extreme', "It was the Russell 2000's best start to a year since 2021.", '2026-03-03'),
    ).toMatchObject([{ months: { first: 1, last: 2 } }]);
  });
});

describe('a month within a year, a quarter', () => {
  it.each([
    ["July was the Russell 2000's best month of the year.", '2024-12-31', '2024-12-31'],
    ["May was the Russell 2000's best month of the quarter.", '2025-07-24', '2025-06-30'],
    ["February was the Nasdaq-100's worst month of 2023.", '2023-12-29', '2023-12-31'],
  ])('is set beside those after it too: %s', (text, published, until) => {
    const [extreme] = readKind('extreme', text, published);
    expect(extreme?.until === undefined ? undefined : toIsoDate(extreme.until)).toBe(until);
  });

  it('is set beside those before it alone where it looks back to a day', () => {
    expect(
      readKind('extreme', "July was the Russell 2000's best month since 2023.", '2024-12-31')[0]?.until,
    ).toBeUndefined();
  });
});

describe('a lead over a part of the year', () => {
  it.each([
    ["The Russell 2000's lead over the S&P 500 in the first two months was its widest since 2021.", '2026-02-27', 2],
    ["Small caps' margin over the S&P 500 in the first half was the widest since 2001.", '2026-06-30', 6],
  ])('is set beside those of the same part: %s', (text, published, last) => {
    expect(readKind('extreme', text, published)).toMatchObject([
      { against: { id: 'sp-500' }, side: 'best', months: { first: 1, last } },
    ]);
  });
});

describe('a part of a lead', () => {
  it('is told after the lead', () => {
    const text =
      'The Russell 2000 beat the S&P 500 by 3.4 points in the third quarter; all of the lead was made in July.';
    expect(
      readKind('relative-return', text, '2024-10-10').map(({ asserted, period }) => [
        asserted?.wording,
        toIsoDate(period.to),
      ]),
    ).toEqual([
      ['plain', '2024-09-30'],
      ['at-least', '2024-07-31'],
    ]);
  });
});

describe('the latest of several records', () => {
  it('must be the last one', () => {
    const text = 'The S&P 500 has made 36 record closes this year. The latest of them came on October 28.';
    const [, latest] = readKind('record', text, '2025-11-07');
    expect(latest?.until === undefined ? undefined : toIsoDate(latest.until)).toBe('2025-11-07');
  });

  it('is none of another thing told', () => {
    expect(readKind('record', 'The S&P 500 fell. The latest report came on Thursday.', '2025-11-07')).toEqual([]);
  });
});
