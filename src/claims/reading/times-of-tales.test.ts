import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';
import { formatStretch, readTimes } from './time-fixture.ts';

const told = (text: string, published: string): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

const first = (sentence: string, published: string, lastDay?: string): string | undefined => {
  const [mark] = readTimes(sentence, published, lastDay);
  return mark === undefined ? undefined : formatStretch(mark);
};

describe('moves from a turn that was told', () => {
  it('start at the day of the turn, and hold for what follows', () => {
    expect(
      told(
        'Banks bottomed on March 23, 2020. Since that trough the S&P 500 has gained 60%. The Nasdaq is up 80%.',
        '2020-12-11',
      ),
    ).toEqual(expect.arrayContaining(['return 2020-03-23..2020-12-11']));
    expect(told('The top came on January 26, 2018. Since that top the Dow is down 7%.', '2018-04-06')).toContain(
      'return 2018-01-26..2018-04-06',
    );
  });

  it('take a day of the month that the passage turns to, however long ago', () => {
    const text = 'Let us go back to August. By the 5th, the Nikkei panic had cost the S&P 500 8 percent.';
    const rebound = 'From that low the S&P 500 has gained 15 percent.';
    expect(told(`${text} ${rebound}`, '2024-12-20')).toContain('return 2024-08-05..2024-12-20');
    expect(first('Records that go back to April 1990 show no such run.', '2024-12-20')).toBe('1990-03-30..1990-04-30');
  });

  it('run from one close told to another', () => {
    expect(first('Between that close and Thursday the fund lost 4%.', '2024-08-09', '2024-07-16')).toBe(
      '2024-07-16..2024-08-08',
    );
    expect(first("From that session to yesterday's close oil shed a tenth.", '2019-06-06', '2019-04-23')).toBe(
      '2019-04-23..2019-06-05',
    );
  });

  it('end with the year of the tale, and cannot be measured where their first day is not told', () => {
    const [, move] = readKind(
      'return',
      'In March 2021 value stocks rose 6%. From that afternoon to the end of the year the S&P 500 gained 20%.',
      '2023-05-05',
    );
    expect(move?.period).toMatchObject({ isUndatable: true, to: parseIsoDate('2021-12-31') });
    expect(move?.modality).toBe('fact');
  });

  it("start at the market's own turn", () => {
    const [move] = readKind('return', "Since the market's low in March 2020 gold has gained 20%.", '2021-02-12');
    expect(move?.period.anchor).toMatchObject({ side: 'low', isOfMarket: true });
    const [other] = readKind('return', 'The Dow is 60 percent above the low of March 2020.', '2021-02-12');
    expect(other?.period.anchor?.side).toBe('low');
  });
});

describe('ends told by parts of the calendar', () => {
  it('reach from the start of the one to the end of the other', () => {
    const [mark] = readTimes('It doubled between early March and the middle of June 2009.', '2010-01-20');
    expect(mark?.period.ends?.start.base).toBe(parseIsoDate('2009-02-27'));
    expect(mark?.period.ends?.end.to).toBeLessThan(parseIsoDate('2009-06-23'));
    expect(first('From mid-January to late February stocks slid.', '2016-05-20')).toBe('2016-01-11..2016-02-29');
  });

  it('are of the year that the sentence or the passage tells of', () => {
    expect(told('In 2011 the Dow ended higher, having dropped 30% between April and June.', '2014-02-03')).toContain(
      'return 2011-03-31..2011-06-30',
    );
    expect(
      told(
        'In a single week of October 1998 the Dow rose 5%. It rallied 12% between late November and the middle of December.',
        '2001-03-01',
      ),
    ).toContain('return 1998-11-20..1998-12-22');
  });

  it('limit what had been gained by then', () => {
    expect(told('The S&P 500 bottomed on March 23. It had gained 30% by late April.', '2020-06-05')).toContain(
      'return 2020-03-23..2020-04-30',
    );
  });
});

describe('lengths within a time that is over', () => {
  it('lie somewhere in the month, the season or the label told', () => {
    expect(
      readKind('return', 'In two weeks of March 2020 the Russell 2000 lost 30%.', '2021-05-05')[0]?.period,
    ).toMatchObject({ role: 'scope', length: 14 });
    expect(
      readKind('return', 'In the autumn of 2008, gold stocks fell 40% in eight weeks.', '2010-05-05')[0]?.period,
    ).toMatchObject({ role: 'scope', length: 56, base: parseIsoDate('2008-08-29') });
    expect(
      readKind('return', 'August 2007: a credit scare, and the Dow loses 6% in five sessions.', '2009-05-05')[0]
        ?.period,
    ).toMatchObject({ role: 'scope', length: 7 });
  });

  it('are up to now where the time named is not over', () => {
    expect(
      readKind('return', 'After a poor June the Dow has gained 6% in five sessions.', '2024-07-05')[0]?.period.length,
    ).toBeUndefined();
  });

  it('are up to now where they are longer than what was told', () => {
    const text = 'From the end of 2013 to the end of 2016 the Russell 2000 gained 17%.';
    expect(told(`${text} Over ten years the Dow has gained 160 percent.`, '2019-06-14')).toContain(
      'return 2009-06-12..2019-06-14',
    );
  });

  it('end where they were told to have ended, else now', () => {
    expect(first('It had risen 9% in the two weeks since October 27.', '2023-12-08')).toBe('2023-10-27..2023-11-10');
    expect(first('It has risen 9% in the two weeks since October 27.', '2023-11-10')).toBe('2023-10-27..2023-11-10');
    expect(first('It was the most over two sessions since October 27.', '2023-12-08')).not.toBe(
      '2023-10-27..2023-10-31',
    );
  });

  it('count back to a day from the one told', () => {
    expect(first('It had closed at 92 six days before.', '2020-04-10', '2020-03-26')).toBe('2020-03-19..2020-03-20');
    expect(first('On the Wednesday of that week it sank.', '2020-04-10', '2020-03-20')).toBe('2020-03-17..2020-03-18');
  });
});

describe('sums held from day to day', () => {
  it('run from the day somebody bought to the one told behind', () => {
    const text =
      'Whoever bought the S&P 500 at the end of 2007 had a loss of 11 percent at the end of 2010, over a stretch in which the Dow lost 13.';
    expect(told(text, '2013-03-08').filter((one) => one === 'return 2007-12-31..2010-12-31')).toHaveLength(2);
  });

  it('leave out what nobody held', () => {
    expect(
      told('Whoever bought at the end of 2007 slept badly. The S&P 500 rose 1 percent on May 3, 2013.', '2013-05-08'),
    ).toContain('return 2013-05-02..2013-05-03');
  });
});

describe('a year under review', () => {
  it('is what is told next, without a time and in the past', () => {
    const text =
      '2018 was a sour year for everybody. \n\nThe Fed raised four times.\n\nNobody was spared. The S&P 500 fell 6%.';
    expect(told(text, '2019-01-16')).toEqual(['policy-move 2017-12-29..2018-12-31', 'return 2017-12-29..2018-12-31']);
    expect(told('Q: So, last year was kind to you?\n\nA: It was. Gold was up 13%.', '2021-01-20')).toContain(
      'return 2019-12-31..2020-12-31',
    );
  });

  it('is the one that a figure began', () => {
    const [opening] = readKind(
      'indicator',
      '2018 was a sour year.\n\nThe ten-year yield began the year at 2.4% and ended it at 2.69%.',
      '2019-01-16',
    );
    expect(opening?.period.to).toBeLessThan(parseIsoDate('2018-01-08'));
    const [now] = readKind(
      'indicator',
      '2018 was a sour year.\n\nThe ten-year yield began the year at 2.69% and now stands at 2.73%.',
      '2019-01-16',
    );
    expect(now?.period.to).toBeGreaterThan(parseIsoDate('2018-12-27'));
  });

  it('is none that is over for long, and none of what has been done since', () => {
    expect(told('2018 was a sour year.\n\nThe Fed raised four times.', '2019-06-14')).not.toContain(
      'policy-move 2017-12-29..2018-12-31',
    );
    expect(told('2018 was a sour year.\n\nThe Fed has raised nine times.', '2019-01-16')).not.toContain(
      'policy-move 2017-12-29..2018-12-31',
    );
  });

  it('takes a way of looking at figures for no condition', () => {
    const modality = (text: string) => readKind('return', text, '2019-01-16')[0]?.modality;
    expect(modality('If you look at funds with dividends, small caps were down 11% in 2018.')).toBe('fact');
    expect(modality('If we count payouts, energy lost 18% in 2018.')).toBe('fact');
    expect(modality('If you take the deal, the fund would gain 5%.')).not.toBe('fact');
  });
});
