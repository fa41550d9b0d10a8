import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../core/index.ts';
import { findElectionDay } from './election-day.ts';
import { formatStretch, readTimes } from './time-fixture.ts';

describe('election days', () => {
  it('is the Tuesday after the first Monday of November of an even year', () => {
    const days = ['2016-12-01', '2017-06-01', '2020-11-03', '2022-11-07', '2024-11-20'];
    expect(days.map((one) => toIsoDate(findElectionDay(day(one))))).toEqual([
      '2016-11-08',
      '2016-11-08',
      '2020-11-03',
      '2020-11-03',
      '2024-11-05',
    ]);
  });

  it('dates what is told since then, that week and that night, for a year', () => {
    expect(readTimes('Banks have gained 9% since the election.', '2024-11-22').map(formatStretch)).toEqual([
      '2024-11-05..2024-11-22',
    ]);
    expect(readTimes('It rose 8.6% in election week.', '2024-11-22').map(formatStretch)).toEqual([
      '2024-11-01..2024-11-08',
    ]);
    expect(readTimes('It stood at 2,260 on Election Day.', '2024-11-22').map(formatStretch)).toEqual([
      '2024-11-04..2024-11-05',
    ]);
    expect(readTimes('Since the election little has changed.', '2026-06-22')).toEqual([]);
  });
});
