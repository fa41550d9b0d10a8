import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('so many gains in so many', () => {
  it('takes the sort of period from the word before the move', () => {
    expect(
      readKind('streak', 'The Dow rose 1.2% last week, its third weekly gain in four.', '2015-03-09'),
    ).toMatchObject([{ of: 'gain', frequency: 'week', asserted: { low: 3 }, outOf: 4 }]);
    expect(readKind('streak', 'It was the fifth monthly loss in six for the Nasdaq.', '2022-07-05')).toMatchObject([
      { of: 'loss', frequency: 'month', asserted: { low: 5 }, outOf: 6 },
    ]);
    expect(readKind('streak', 'It was the third gain in four.', '2022-07-05')).toEqual([]);
  });
});

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

  it('dates the years that it says of each by the stretch told before', () => {
    const told =
      'From the end of 2009 to the end of 2013 the Dow rose 59% and the S&P 500 66%. The Dow rose in each of those four years.';
    expect(readKind('streak', told, '2021-03-05')).toMatchObject([
      { asserted: { low: 4 }, period: { to: day('2013-12-31') } },
    ]);
    const named = 'The Dow rose in each of the four years from then through 2013.';
    expect(readKind('streak', named, '2021-03-05')).toMatchObject([{ period: { to: day('2013-12-31') } }]);
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

  it('reads a run and the lead in every one of its periods apart', () => {
    const read = (text: string) => readKind('streak', text, '2021-03-13');
    expect(
      read('The Russell 2000 has gained for five consecutive months, and it has beaten the S&P 500 in each of them.'),
    ).toMatchObject([
      { of: 'gain', asserted: { low: 5 } },
      { of: 'lead', against: { id: 'sp-500' }, asserted: { low: 5, wording: 'at-least' } },
    ]);
    expect(
      read('The Dow fell for three straight weeks, but it outpaced the Nasdaq-100 in every one of them.'),
    ).toMatchObject([
      { of: 'loss', frequency: 'week' },
      { of: 'lead', against: { id: 'nasdaq-100' }, frequency: 'week' },
    ]);
    expect(read('The S&P 500 rose for six straight weeks, and all of them were quiet.')).toMatchObject([
      { of: 'gain' },
    ]);
  });

  it('takes a noun of leading after "in which" for the lead', () => {
    const text = 'May was the third month in a row in which large caps came out ahead of the Russell 2000.';
    expect(readKind('streak', text, '2024-06-05')[0]).toMatchObject({
      of: 'lead',
      against: { id: 'russell-2000' },
      frequency: 'month',
      asserted: { low: 3 },
    });
    const lag = 'That was the second month in a row in which the Dow trailed the S&P 500.';
    expect(readKind('streak', lag, '2024-07-05')[0]).toMatchObject({ of: 'lag', subject: { id: 'dow' } });
    const hand = 'It was the fourth week in a row in which the Nasdaq-100 had the upper hand over the Dow.';
    expect(readKind('streak', hand, '2024-07-05')[0]).toMatchObject({ of: 'lead', subject: { id: 'nasdaq-100' } });
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

  it('asks of a run that is told with its length and its last day for its place alone', () => {
    for (const text of [
      'The Dow rose for nine straight sessions through June 3, its longest winning streak since 2013.',
      'Gold fell for six consecutive days through June 3, its longest losing streak since March.',
      'IWM gained for eight sessions in a row through June 3, its longest winning streak since 2003.',
    ]) {
      const [length, place] = readKind('streak', text, '2016-06-10');
      expect(length?.asserted).not.toBeNull();
      expect(place).toMatchObject({ asserted: null, rank: 1, period: { role: 'day', to: parseIsoDate('2016-06-03') } });
    }
  });
});

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

describe('runs over years that are named', () => {
  it.each([
    [
      'Foreign shares trailed the S&P 500 in each of the five years from 1995 through 1999.',
      '2003-05-02',
      'lag',
      5,
      '1999-12-31',
    ],
    ['From 1995 to 1999 the Dow rose in each of the five years.', '2003-05-02', 'gain', 5, '1999-12-31'],
    ['IWM has risen in every calendar year since its launch in 2000.', '2006-02-03', 'gain', 5, '2006-02-03'],
    ['Growth had won three years running.', '2000-12-01', 'lead', 3, '2000-12-01'],
    ['In May gold fell 4%. It had risen for three months running.', '2018-06-08', 'gain', 3, '2018-04-30'],
    ['Between 2003 and 2006 value beat growth in each of the four years.', '2010-01-15', 'lead', 4, '2006-12-29'],
  ] as const)('%s', (text, published, of, low, to) => {
    const [run] = readKind('streak', text, published);
    expect(run).toMatchObject({ of, asserted: { low } });
    expect(run?.period.to).toBe(day(to));
  });

  it('sets a style by its bare name against the other, and goes on with it', () => {
    const text = 'Value had won four years in a row. In 2006 it beat growth by 13 points.';
    expect(readKind('streak', text, '2007-03-02')).toMatchObject([
      { subject: { id: 'value' }, against: { id: 'growth' } },
    ]);
  });

  it.each(['Banks won five contracts running into billions.', 'The fund won three prizes in a row.'])(
    'but wins nothing else: %s',
    (text) => {
      expect(readKind('streak', text, '2010-01-15').filter(({ of }) => of === 'lead')).toEqual([]);
    },
  );
});

describe('how many of the last periods one side won', () => {
  const told = 'Value rose 2.1% in January, growth 0.4%.';
  const countsOf = (text: string) =>
    readKind('streak', `${told} ${text}`, '2026-02-06').map(
      ({ subject, against, asserted, outOf }) => `${subject.id} ${asserted?.low} of ${outOf} over ${against?.id}`,
    );

  it.each([
    ['In four of the last five months value did better than growth.', ['value 4 of 5 over growth']],
    ['Over the past six months, value beat growth four times.', ['value 4 of 6 over growth']],
    ['Value has been ahead in three of the past four months.', ['value 3 of 4 over growth']],
    ['Over the past six months, value beat growth.', []],
  ])('%s', (text, said) => {
    expect(countsOf(text)).toEqual(said);
  });
});
