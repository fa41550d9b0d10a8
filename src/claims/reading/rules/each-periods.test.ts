import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('runs that fill a stretch', () => {
  it('dates the years that it says of each by the stretch told before', () => {
    const told =
      'From the end of 2009 to the end of 2013 the Dow rose 59% and the S&P 500 66%. The Dow rose in each of those four years.';
    expect(readKind('streak', told, '2021-03-05')).toMatchObject([
      { asserted: { low: 4 }, period: { to: day('2013-12-31') } },
    ]);
    const named = 'The Dow rose in each of the four years from then through 2013.';
    expect(readKind('streak', named, '2021-03-05')).toMatchObject([{ period: { to: day('2013-12-31') } }]);
  });

  it('reads each of some months, to an end or of a stretch that is named', () => {
    const first = (text: string, published: string) => readKind('streak', text, published)[0];
    expect(
      first('In each of the nine months to February the Russell 2000 did better than the S&P 500.', '2021-03-19'),
    ).toMatchObject({ of: 'lead', frequency: 'month', asserted: { low: 9 }, period: { to: day('2021-02-26') } });
    expect(
      first('The Russell 2000 has beaten the S&P 500 on every trading day of 2026 so far.', '2026-01-16'),
    ).toMatchObject({ of: 'lead', frequency: 'session', asserted: { low: 11 } });
  });

  it('reads every period of a stretch that is named before it, or by "the year"', () => {
    const text = 'The Russell 2000 has lagged the S&P 500 in every month of the year so far.';
    expect(readKind('streak', text, '2023-06-02')[0]).toMatchObject({
      of: 'lag',
      frequency: 'month',
      asserted: { low: 5, wording: 'at-least' },
    });
    expect(
      readKind(
        'streak',
        'In the first four sessions of 2019 the Russell 2000 beat the S&P 500 every day.',
        '2019-01-08',
      )[0],
    ).toMatchObject({ of: 'lead', frequency: 'session', asserted: { low: 4 }, period: { to: day('2019-01-07') } });
    expect(readKind('streak', 'In 2017 the Dow rose in every quarter.', '2018-02-10')[0]).toMatchObject({
      of: 'gain',
      frequency: 'quarter',
      asserted: { low: 4 },
      period: { to: day('2017-12-29') },
    });
  });

  it('reads that each of so many periods was such', () => {
    const each = (text: string) => readKind('streak', text, '2014-01-05')[0];
    expect(each('The S&P 500 rose 29.6% in 2013. Each of the four quarters was positive.')).toMatchObject({
      subject: { id: 'sp-500' },
      of: 'gain',
      frequency: 'quarter',
      asserted: { low: 4, wording: 'at-least' },
      period: { to: day('2013-12-31') },
    });
    expect(each('Gold (GLD) fell 28% in 2013. Each of the four quarters ended lower.')).toMatchObject({ of: 'loss' });
    expect(each('The Dow rose 26.5% in 2013. Each of the twelve months was up.')).toMatchObject({
      frequency: 'month',
      asserted: { low: 12 },
    });
    expect(each('The Dow rose 26.5% in 2013. Each of the three months was up.')).toBeUndefined();
  });
});
