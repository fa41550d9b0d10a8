import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('listed periods', () => {
  it('are a run where months follow each other', () => {
    const run = (text: string) => readKind('streak', text, '2022-07-15')[0];
    expect(run('The S&P 500 fell in April, May and June.')).toMatchObject({
      of: 'loss',
      frequency: 'month',
      asserted: { low: 3, wording: 'at-least' },
      period: { to: day('2022-06-30'), role: 'day' },
    });
    expect(run('The Dow rose in January, March and May.')).toBeUndefined();
    expect(run('The Nasdaq-100 had slipped in January, February, March and April.')).toMatchObject({
      of: 'loss',
      asserted: { low: 4 },
      period: { to: day('2022-04-29') },
    });
    expect(run('The Russell 2000 gained 3% in March, April and May.')).toBeUndefined();
  });

  it('are told one by one where they are years', () => {
    expect(readReturns('Energy (XLE) has lost money in 2014, 2015 and 2018.', '2019-01-04')).toMatchObject([
      { direction: 'down', base: day('2013-12-31'), to: day('2014-12-31') },
      { direction: 'down', to: day('2015-12-31') },
      { direction: 'down', base: day('2017-12-29'), to: day('2018-12-31') },
    ]);
    expect(readReturns('The S&P 500 fell in 2008 and in 2018.', '2019-01-04')).toMatchObject([
      { direction: 'down', to: day('2008-12-31') },
      { direction: 'down', to: day('2018-12-31') },
    ]);
    expect(
      readKind('relative-return', 'The Russell 2000 trailed the S&P 500 in 2017, 2019 and 2021.', '2022-01-04'),
    ).toMatchObject([
      { direction: 'behind', period: { to: day('2017-12-29') } },
      { direction: 'behind', period: { to: day('2019-12-31') } },
      { direction: 'behind', period: { to: day('2021-12-31') } },
    ]);
  });
});
