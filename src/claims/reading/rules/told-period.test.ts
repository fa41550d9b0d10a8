import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const ends = (text: string, published: string) =>
  read(text, published)
    .filter(({ kind }) => kind === 'streak' || kind === 'extreme')
    .map(({ kind, period }) => `${kind} to ${toIsoDate(period.to)}`);

describe('the period that a count or a superlative is told of', () => {
  it('is the one that the sentence before told the move of', () => {
    expect(ends('The S&P 500 lost 3.6% in January. It was the worst month since May 2012.', '2014-02-12')).toEqual([
      'extreme to 2014-01-31',
    ]);
    expect(ends('The Nasdaq dropped 0.6% last week. It was its third weekly decline in a row.', '2016-02-16')).toEqual([
      'streak to 2016-02-12',
    ]);
    expect(ends('April was kind. Semiconductors had their best month since 2009.', '2026-05-01')).toEqual([
      'extreme to 2026-04-30',
    ]);
  });

  it('is else the one that had just ended', () => {
    expect(ends('For the Dow it was the second winning year in a row.', '2005-01-05')).toEqual([
      'streak to 2004-12-31',
    ]);
    expect(ends('It was the third straight quarterly gain for small caps.', '2012-10-02')).toEqual([
      'streak to 2012-09-28',
    ]);
    expect(ends('The Dow has just had its best January since 1989.', '2019-02-01')).toEqual(['extreme to 2019-01-31']);
  });

  it('is the session before one that came a day after it', () => {
    expect(ends('The Dow rose 288 points a day after its second-worst point loss ever.', '1998-09-01')).toEqual([
      'extreme to 1998-08-31',
    ]);
  });

  it('is the day in brackets behind what a superlative looks back to', () => {
    expect(
      readKind(
        'extreme',
        "March held the S&P 500's worst day since 1987 (the 16th, -12.0%) and its best since 2008 (the 24th, +9.4%).",
        '2020-04-01',
      ).map(({ side, period }) => [side, period.to]),
    ).toEqual([
      ['worst', day('2020-03-16')],
      ['best', day('2020-03-24')],
    ]);
  });

  it('is the week that the sentence names, or the one over by the day of publication', () => {
    expect(ends('The S&P 500 fell 5.8% for the week, its tenth drop in eleven weeks.', '2022-06-17')).toEqual([
      'streak to 2022-06-17',
    ]);
    expect(ends('The Dow has dropped in six of the past seven weeks.', '2011-09-12')).toEqual(['streak to 2011-09-09']);
  });

  it('is none of another part of the year', () => {
    const halves = 'The S&P 500 had its best June since 1955 and its best first half in 22 years.';
    expect(readKind('extreme', halves, '2019-06-28').map(({ months, period }) => [months?.first, period.base])).toEqual(
      [
        [6, day('2019-05-31')],
        [1, day('2018-12-31')],
      ],
    );
    expect(ends("September was the S&P 500's best in 71 years.", '2010-09-30')).toEqual(['extreme to 2010-09-30']);
    expect(ends("Tuesday's rout was the worst for the Nasdaq since June 2020.", '2022-09-15')).toEqual([
      'extreme to 2022-09-13',
    ]);
  });
});
