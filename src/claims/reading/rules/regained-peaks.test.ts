import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const regained = (text: string) =>
  readKind('drawdown', text, '2024-06-28')
    .filter(({ relation }) => relation === 'regained')
    .map(({ subject, period, peak }) => {
      const from = peak === undefined || peak === 'record' ? '' : toIsoDate(peak.to);
      return `${subject.id} ${from} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`;
    });

describe('when a peak was regained', () => {
  it.each([
    [
      'The S&P 500 peaked in January 1973 and did not regain that level until July 1980.',
      'sp-500 1973-01-31 1980-06-30 1980-07-31',
    ],
    [
      'From October 2007 to March 2009 the Nasdaq-100 lost half of its value, and it would not surpass its old peak before 2011.',
      'nasdaq-100 2009-03-31 2010-12-31 2011-12-30',
    ],
    [
      'The Russell 2000 was back above its high of May 2011 by December 2012.',
      'russell-2000 2011-05-31 2011-04-29 2012-12-31',
    ],
  ])('%s', (text, said) => {
    expect(regained(text)).toEqual([said]);
  });

  it.each([
    [
      'The S&P 500 peaked on February 19, 2020. A fresh high had to wait until August 2020.',
      'sp-500 2020-02-19 2020-07-31 2020-08-31',
    ],
    [
      'Few believed in it. The S&P 500 topped out on January 3, 2022. It got back to its old peak in January 2024.',
      'sp-500 2022-01-03 2023-12-29 2024-01-31',
    ],
    [
      'The S&P 500 topped out on January 3, 2022. Not before January 2024 was it again above that level.',
      'sp-500 2022-01-03 2023-12-29 2024-01-31',
    ],
    [
      'The S&P 500 topped out on January 3, 2022. By January 31, 2024 it had made good all of its losses.',
      'sp-500 2022-01-03 2022-01-03 2024-01-31',
    ],
  ])('of the fall that a passage tells: %s', (text, said) => {
    expect(regained(text)).toEqual([said]);
  });

  it.each([
    'The S&P 500 peaked on February 19, 2020. Its next high came on a Tuesday.',
    'The S&P 500 peaked on February 19, 2020. Did it take until August 2020 to set a new high?',
  ])('reads none: %s', (text) => {
    expect(regained(text)).toEqual([]);
  });

  it('reads none where no peak is told', () => {
    expect(regained('The S&P 500 did not regain its old peak until 2013.')).toEqual([]);
  });
});

describe('a peak that is named with its time', () => {
  it('was not regained until later, and set no record before', () => {
    const told = (text: string) =>
      readKind('drawdown', text, '2026-02-12').map(({ relation, negated }) => [relation, negated]);
    for (const text of [
      'The Russell 2000 did not regain its November 2024 high until September.',
      "The S&P 500 didn't surpass its 2022 peak until January 2024.",
    ]) {
      expect(told(text)).toEqual([['regained', false]]);
      expect(readKind('record', text, '2026-02-12')).toEqual([]);
    }
  });

  it('is a record that was not set where nothing says until when', () => {
    expect(readKind('record', 'The Russell 2000 did not regain its 2021 high in 2024.', '2025-01-10')).toMatchObject([
      { negated: true },
    ]);
  });
});
