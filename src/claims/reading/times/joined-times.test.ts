import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

const stretches = (text: string, published: string): string[] =>
  readReturns(text, published).map(({ base, to }) => `${toIsoDate(base)}..${toIsoDate(to)}`);

describe('two times that make one stretch', () => {
  it('are told as an extreme and a day', () => {
    const text = "From the March 23 bottom to last night's close, the Russell 1000 Value index made 46%, Growth 45%.";
    expect(stretches(text, '2020-06-09')).toEqual(['2020-03-23..2020-06-08', '2020-03-23..2020-06-08']);
    const [fall] = readKind('drawdown', 'From its February 19 high to Thursday the S&P 500 lost 12%.', '2020-03-02');
    expect(fall?.period.to).toBe(day('2020-02-27'));
  });

  it('may have a word on the first between them, which is told of that day', () => {
    const text = 'Between March 11, when the S&P 500 stood at 801, and last Friday, it gained 8.4%.';
    expect(stretches(text, '2003-04-14')).toEqual(['2003-03-11..2003-04-11']);
    expect(readKind('level', text, '2003-04-14')[0]?.period.to).toBe(day('2003-03-11'));
    const other = 'From November 6, the last session before the news, to the end of March the Russell 2000 gained 35%.';
    expect(stretches(other, '2021-07-12')).toEqual(['2020-11-06..2021-03-31']);
  });

  it('are what a figure before them is of', () => {
    for (const end of ["Thursday's close", 'Thursday'])
      expect(
        readReturns(`The S&P 500 gained 25% from the March 23 bottom to ${end}.`, '2020-04-17').map((one) => [
          one.low,
          toIsoDate(one.base),
          toIsoDate(one.to),
        ]),
      ).toEqual([[25, '2020-03-23', '2020-04-16']]);
    const text = 'Between March 9, when it stood at 676.53, and last Friday the S&P 500 rose 37.4%.';
    expect(stretches(text, '2009-05-11')).toEqual(['2009-03-09..2009-05-08']);
  });

  it('are none where other words lead from the one to the other', () => {
    expect(stretches('On March 11 the S&P 500 fell 5%, and on Friday it rose 9%.', '2020-03-16')).toEqual([
      '2020-03-10..2020-03-11',
      '2020-03-12..2020-03-13',
    ]);
  });
});

describe('an end of a stretch', () => {
  it('may be a close with its year', () => {
    const text = 'From the close of 20 November 2025 to that of 11 December 2025 the Russell 2000 rose 12.4%.';
    expect(stretches(text, '2026-01-26')).toEqual(['2025-11-20..2025-12-11']);
  });

  it('may be counted from a feast or a vote', () => {
    const text = 'From the last trading day of August to two days after Christmas the S&P 500 gave up 14%.';
    expect(stretches(text, '2019-01-04')).toEqual(['2018-08-31..2018-12-27']);
    const other =
      'Small caps, by our count, put on 14% from the Friday before the election to the eve of Thanksgiving.';
    expect(stretches(other, '2020-12-04')).toEqual(['2020-10-30..2020-11-25']);
    const vote = 'Between the day after the 2016 election and the Ides of March 2017 the Russell 2000 rose 11%.';
    expect(stretches(vote, '2018-05-01')).toEqual(['2016-11-09..2017-03-15']);
  });

  it('is of the last such name before the other', () => {
    const text = 'From its November high to April 8, 2025, the Russell 2000 fell nearly 28%.';
    const [fall] = readKind('drawdown', text, '2025-10-20');
    expect([fall?.peak, fall?.period.to]).toEqual([
      { base: day('2024-10-31'), to: day('2024-11-29') },
      day('2025-04-08'),
    ]);
    expect(stretches('The Dow made 9% between Christmas Eve and that of 12 March.', '2019-08-02')).toEqual([
      '2018-12-24..2019-03-12',
    ]);
  });

  it('may be a turn at either side, to be found in the levels', () => {
    const [period] = readKind(
      'return',
      'Between its February peak and its March trough the S&P 500 lost a third.',
      '2020-12-31',
    ).map((one) => one.period);
    expect(period?.anchor).toEqual({ base: day('2020-02-01'), to: day('2020-02-28'), side: 'high' });
    expect(period?.toAnchor).toEqual({ base: day('2020-02-29'), to: day('2020-03-31'), side: 'low' });
    const [other] = readKind('return', "The Nasdaq Composite is up 19% from October's low.", '2023-02-10');
    expect(other?.period.anchor?.side).toBe('low');
  });

  it('may be pointed at', () => {
    const text =
      'On April 8 the rout ended. The fall of the S&P 500, from February 19 to the same April low, came to 18.9%.';
    expect(stretches(text, '2025-10-20')).toContain('2025-02-19..2025-04-08');
    const other = 'The Dow bottomed on March 23. Between that close and the high on June 8 the Dow gained 48%.';
    expect(stretches(other, '2020-07-06')).toEqual(['2020-03-23..2020-06-08']);
  });

  it('is not left out where it cannot be read', () => {
    for (const [text, published] of [
      ['Between the first cut and the end of May small caps gained 3%.', '2026-06-22'],
      ['The S&P 500 rose 9% from the day the war began to Friday.', '2026-06-22'],
      ['From the August 25 low to the day of the decision the index, the S&P 500, made 11.9%.', '2015-10-30'],
      ['On the Friday after the bank failed the Russell 2000 sank 3%.', '2023-04-20'],
    ] as const)
      expect(readKind('return', text, published).map(({ period }) => period.isUndatable)).toEqual([true]);
  });

  it('is told by no words that lead elsewhere', () => {
    for (const text of [
      'The S&P 500 came back from the low of the day to close 1% higher on Friday.',
      'Money went from last year’s losers to this year’s winners, and on Friday the S&P 500 rose 1%.',
    ])
      expect(readKind('return', text, '2026-06-22').some(({ period }) => period.isUndatable)).toBe(false);
    expect(stretches('On the day after Christmas the Dow rose 5%.', '2018-12-28')).toEqual(['2018-12-24..2018-12-26']);
  });
});

describe('the same stretch', () => {
  it('is that of the fall from a peak told last', () => {
    const text =
      'By April 8 the Russell 2000 was down 28% from its November high, against 17% for the S&P 500 over the same stretch.';
    const [other] = readKind('return', text, '2026-02-06').map(({ period }) => period);
    expect([other?.anchor?.side, other?.anchor?.of?.[0]?.series, other?.to]).toEqual([
      'high',
      '^RUT',
      day('2025-04-08'),
    ]);
  });

  it('is since the day on which somebody bought', () => {
    const text =
      'An investor who bought the Russell 2000 on November 8, 2021 is back to even, while the S&P 500 has gained 42% over the same stretch.';
    expect(stretches(text, '2025-10-20')).toContain('2021-11-08..2025-10-20');
  });

  it('is of several sessions where it says so', () => {
    const text =
      'From the July 29 low the Nasdaq-100 has recovered 10.5%. The Russell managed 5.6% over those same sessions.';
    expect(stretches(text, '2026-08-14')).toEqual(['2026-07-29..2026-08-14', '2026-07-29..2026-08-14']);
  });
});

describe('the day of a passage', () => {
  it('is what "on the day" and "the session" mean', () => {
    expect(
      stretches(
        'Monday brought news of a vaccine. The S&P 500 rose 1.2% on the day, and energy soared 14%.',
        '2020-11-13',
      ),
    ).toEqual(['2020-11-06..2020-11-09', '2020-11-06..2020-11-09']);
    expect(stretches('On Thursday nobody knew a price. The Dow ended the session down 3.2%.', '2010-05-10')).toEqual([
      '2010-05-05..2010-05-06',
    ]);
    expect(stretches('Nobody knew a price. The Dow ended the session down 3.2%.', '2010-05-10')).toEqual([
      '2010-05-07..2010-05-10',
    ]);
  });

  it('is where "in the month since" starts', () => {
    expect(
      stretches('The country voted on November 8. In the month since, the Russell 2000 has gained 16%.', '2016-12-12'),
    ).toEqual(['2016-11-08..2016-12-12']);
  });
});
