import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('streaks', () => {
  it('reads runs and their stretch', () => {
    expect(
      readKind('streak', 'The Nasdaq-100 rose on thirteen straight sessions in April.', '2026-07-05')[0],
    ).toMatchObject({
      of: 'gain',
      frequency: 'session',
      asserted: { low: 13 },
      period: { role: 'scope', base: day('2026-03-31') },
    });
    expect(
      readKind('streak', 'Before today the S&P 500 had dropped four days in a row.', '2025-04-09')[0],
    ).toMatchObject({ of: 'loss', asserted: { low: 4 }, period: { to: day('2025-04-08') } });
    expect(
      readKind(
        'streak',
        'The run began on 4 November and went on for fifteen sessions without a single fall by the Russell 2000.',
        '2016-12-09',
      )[0],
    ).toMatchObject({
      of: 'gain',
      subject: { id: 'russell-2000' },
      period: { base: day('2016-11-03'), to: day('2016-12-09'), role: 'scope' },
    });
  });

  it('takes the two sides of "in which" from after it', () => {
    const text =
      'The S&P 500 trailed again, which completes a run of five consecutive years in which the Russell 2000 has beaten the S&P 500.';
    expect(readKind('streak', text, '2004-01-05')[0]).toMatchObject({
      subject: { id: 'russell-2000' },
      against: { id: 'sp-500' },
      of: 'lead',
      frequency: 'year',
      asserted: { low: 5 },
    });
  });

  it('reads each of, and some of, the latest periods', () => {
    expect(
      readKind('streak', 'Small value has made money in each of the last five years.', '2004-01-05')[0],
    ).toMatchObject({ of: 'gain', frequency: 'year', asserted: { low: 5, wording: 'at-least' } });
    expect(
      readKind(
        'streak',
        'The Russell 2000 rose. The S&P 500 gained 5%. It has also beaten the S&P in each of the past six full months.',
        '2021-03-14',
      )[0],
    ).toMatchObject({ subject: { id: 'russell-2000' }, against: { id: 'sp-500' }, of: 'lead', frequency: 'month' });
    expect(readKind('streak', 'The Dow has fallen in four of the past five weeks.', '2025-04-09')[0]).toMatchObject({
      of: 'loss',
      frequency: 'week',
      asserted: { low: 4 },
      outOf: 5,
    });
    expect(
      readKind('streak', 'Ten of the last eleven weeks have ended lower for the S&P 500.', '2022-06-18')[0],
    ).toMatchObject({ of: 'loss', frequency: 'week', asserted: { low: 10 }, outOf: 11, subject: { id: 'sp-500' } });
    expect(readKind('streak', 'The S&P 500 rose in eleven of twelve months.', '2017-12-30')[0]).toMatchObject({
      of: 'gain',
      frequency: 'month',
      asserted: { low: 11 },
      outOf: 12,
    });
  });

  it('reads the length and the superlative beside it apart', () => {
    const statements = readKind(
      'streak',
      'The Russell 2000 rose for fifteen straight sessions, the longest advance since 1996.',
      '2016-11-25',
    );
    expect(statements).toMatchObject([{ asserted: { low: 15 } }, { since: day('1996-12-31'), rank: 1 }]);
    expect(statements[0]).not.toHaveProperty('rank');
  });

  it('takes the time of a record for none of its own', () => {
    const text = 'After nine weekly gains in a row the S&P 500 stands 0.6% below its January 2022 record.';
    expect(readKind('streak', text, '2023-12-31')[0]).toMatchObject({
      asserted: { low: 9 },
      period: { from: 'assumed' },
    });
  });

  it('takes a row of records for no gains', () => {
    expect(readKind('streak', 'The Nasdaq Composite has logged seven record closes in a row.', '2024-06-30')).toEqual(
      [],
    );
  });

  it('takes closes above a level for no gains', () => {
    expect(
      readKind('streak', 'The S&P 500 has closed above 6,800 for ten consecutive sessions.', '2026-01-04'),
    ).toEqual([]);
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

  it('takes the conventional index for the market, and a row of rate moves for no gains', () => {
    expect(
      readKind('streak', 'RSP has trailed the conventional index for five weeks running.', '2023-05-29')[0],
    ).toMatchObject({ of: 'lag', against: { id: 'sp-500' }, asserted: { low: 5 } });
    expect(
      readKind('streak', 'Stocks liked it: the Fed left rates alone in June after ten in a row.', '2023-07-05'),
    ).toEqual([]);
  });
});
