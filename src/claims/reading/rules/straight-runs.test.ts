import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('runs told by a noun', () => {
  const told = (text: string) =>
    readKind('streak', text, '2024-06-15').map(({ of, frequency, asserted }) => [of, frequency, asserted?.low]);

  it('counts what is in succession, wherever the move stands', () => {
    expect(told("Friday's gain was the sixth in succession for the Dow.")).toEqual([['gain', 'session', 6]]);
    expect(told('The weekly loss was the fourth in succession for the Russell 2000.')).toEqual([['loss', 'week', 4]]);
  });

  it('takes how long a run of outperformance has come to', () => {
    expect(told("The Dow's run of outperformance against the Nasdaq-100 has stretched to eight weeks.")).toEqual([
      ['lead', 'week', 8],
    ]);
    expect(told('The streak of underperformance of IWM against SPY has lasted five months.')).toEqual([
      ['lag', 'month', 5],
    ]);
    expect(told('The Dow had a run of outperformance over SPY after the 30 years of growth.')).toEqual([]);
  });
});

describe('lengths told with a word of a run', () => {
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

  it('reads a run of moves that are counted', () => {
    expect(readKind('streak', 'The Dow has strung together a run of five gains.', '2019-05-05')[0]).toMatchObject({
      subject: { id: 'dow' },
      of: 'gain',
      frequency: 'session',
      asserted: { low: 5 },
    });
    expect(
      readKind(
        'streak',
        'Gold (GLD) beat the S&P 500 and silver put up a string of four weekly losses.',
        '2022-07-30',
      )[0],
    ).toMatchObject({ of: 'loss', frequency: 'week', asserted: { low: 4 } });
    expect(readKind('streak', 'A series of three funds closed, and the S&P 500 had gains.', '2022-07-30')).toHaveLength(
      0,
    );
  });

  it('ends a run before what ended it', () => {
    const ended = (text: string, published: string) => readKind('streak', text, published)[0]?.period;
    expect(
      ended('The S&P 500 is higher. The slide of March ended a run of five monthly gains.', '2014-05-08'),
    ).toMatchObject({
      to: day('2014-02-28'),
      role: 'day',
    });
    expect(
      ended("The Dow's string of eight weekly gains snapped in the week to 9 August.", '2019-08-20'),
    ).toMatchObject({ to: day('2019-08-02'), role: 'day' });
    expect(
      ended('Energy (XLE) saw its run of six weekly losses, the longest in years, come to an end.', '2020-11-15'),
    ).toMatchObject({ to: day('2020-11-06') });
  });
});
