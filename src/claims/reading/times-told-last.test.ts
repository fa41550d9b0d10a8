import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';
import { formatStretch, readTimes } from './time-fixture.ts';

const moves = (text: string, published: string): string[] =>
  readKind('return', text, published).map(({ period }) => `${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

const first = (sentence: string, published: string): string | undefined => {
  const [mark] = readTimes(sentence, published);
  return mark === undefined ? undefined : formatStretch(mark);
};

describe('a move in a day', () => {
  it('is of the day told last in the passage, for each that is told with it', () => {
    expect(
      moves('Lehman filed on September 15, 2008. The Dow lost 4.4% in a day, the Nasdaq Composite 3.6%.', '2008-10-03'),
    ).toEqual(['2008-09-12..2008-09-15', '2008-09-12..2008-09-15']);
    expect(moves('The vote came in on June 24, 2016. Regional banks (KRE) dropped 7% in a day.', '2016-07-08')).toEqual(
      ['2016-06-23..2016-06-24'],
    );
  });

  it('is of the latest one where the passage tells of none', () => {
    expect(moves('The S&P 500 lost 3% in a day.', '2020-02-24')).toEqual(['2020-02-21..2020-02-24']);
  });
});

describe('stretches told by where they began', () => {
  it('run from the day spoken of up to now', () => {
    expect(moves('On June 8, 2020 the S&P 500 stood at 3,232.39. It has given back 5.9% since.', '2020-06-11')).toEqual(
      ['2020-06-08..2020-06-11'],
    );
    expect(
      moves('Nobody wanted builders on October 27. Homebuilders (XHB) are up 30% since late October.', '2023-12-15'),
    ).toEqual(['2023-10-27..2023-12-15']);
  });

  it('take no single day for the middle of a year', () => {
    expect(moves('Rates fell on September 18. Since the middle of the year gold is up 12%.', '2025-09-26')).toEqual([
      '2025-06-30..2025-09-26',
    ]);
  });

  it('run from a feast, or from the latest such month', () => {
    expect(moves("Tesla (TSLA) shares are lower than they were on New Year's Eve, by 19%.", '2022-03-04')).toEqual([
      '2021-12-31..2022-03-04',
    ]);
    expect(moves('The Dow is up 9% since last October.', '2019-02-15')).toEqual(['2018-09-28..2019-02-15']);
  });
});

describe('where something stood at the end of a month', () => {
  it('is counted from the start of its year, and not from the day before', () => {
    expect(moves('Energy (XLE) was up 38% at the end of March.', '2022-06-10')).toEqual(['2021-12-31..2022-03-31']);
    expect(moves('The Nasdaq Composite stood 14% lower at the end of June.', '2002-08-09')).toEqual([
      '2001-12-31..2002-06-28',
    ]);
  });
});

describe('times within longer ones', () => {
  it('give their year to none that follows', () => {
    const text =
      "The Dow's 6% in October was its best month since March 2019; its 9% in the third quarter beat the Russell 2000's 5%.";
    expect(moves(text, '2021-11-05')).not.toContain('2019-06-28..2019-09-30');
  });

  it('are the last of the days that a meeting takes', () => {
    expect(first('Watchers should keep an eye on the January 28-29 meeting.', '2020-01-10')).toBe(
      '2020-01-27..2020-01-29',
    );
    expect(first('The Fed met on September 17-18.', '2019-10-04')).toBe('2019-09-16..2019-09-18');
  });

  it('put in about a name date nothing behind them', () => {
    const [fall] = readKind(
      'drawdown',
      'Netflix (NASDAQ: NFLX), the darling of 2020, sits 70% under its peak.',
      '2022-05-06',
    );
    expect(fall?.period.to).toBe(parseIsoDate('2022-05-06'));
  });
});

describe('words that tell a way', () => {
  it('of a run stand before that of what ended it', () => {
    const [run] = readKind('streak', 'The rout snapped a seven-week winning streak of the S&P 500.', '2023-12-22');
    expect(run?.of).toBe('gain');
    const [lost] = readKind('streak', 'The rally ended a five-day losing run of the Dow.', '2019-08-30');
    expect(lost?.of).toBe('loss');
  });

  it('of a spread lead to the figure that it came to', () => {
    expect(readKind('indicator', 'High-yield spreads widened to 5.8 points by July 1.', '2022-07-08')).toMatchObject([
      { relation: 'at', asserted: { low: 5.8 } },
    ]);
    expect(readKind('indicator', 'High-yield spreads widened by 1.2 points in June.', '2022-07-08')).toMatchObject([
      { relation: 'rose' },
    ]);
  });

  it('of a rate begin at its peak', () => {
    expect(
      read('The two-year yield has fallen from a high of 5.2% on October 18 to 4.4%.', '2023-12-22'),
    ).toMatchObject([{ relation: 'fell', fromValue: 5.2, asserted: { low: 4.4 } }]);
  });
});

describe('the best quarter since', () => {
  it('a season is one of those after the quarter of that season', () => {
    expect(readKind('extreme', 'The Dow had its best quarter since the spring of 2009.', '2013-04-05')[0]?.since).toBe(
      parseIsoDate('2009-06-30'),
    );
    expect(readKind('extreme', 'It was the worst month for the Dow since May 2010.', '2011-10-03')[0]?.since).toBe(
      parseIsoDate('2010-05-28'),
    );
  });
});
