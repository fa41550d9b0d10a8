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

  it('reads none where no peak is told', () => {
    expect(regained('The S&P 500 did not regain its old peak until 2013.')).toEqual([]);
  });
});
