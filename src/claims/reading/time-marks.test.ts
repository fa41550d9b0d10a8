import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from './time-fixture.ts';

/** Stretches of the first time mark of a sentence. */
function first(sentence: string, published: string, lastDay?: string): string | undefined {
  const mark = readTimes(sentence, published, lastDay)[0];
  return mark === undefined ? undefined : formatStretch(mark);
}

describe('times', () => {
  it('counts weeks and months up to a named day', () => {
    expect(first('Chip shares put on 9% in the three weeks to last Friday.', '2023-05-30')).toBe(
      '2023-05-05..2023-05-26',
    );
    expect(first('The index added 4% in the month to 15 April 2010.', '2010-04-26')).toBe('2010-03-15..2010-04-15');
  });

  it('takes a day with "by" as a limit in a sentence that tells of the past', () => {
    expect(first('It lost a tenth of its value by the close of 5 August.', '2024-08-09', '2024-07-16')).toBe(
      '2024-07-16..2024-08-05',
    );
    expect(readTimes('We expect the index to reach 2,400 by December.', '2024-08-09')[0]?.isAhead).toBe(true);
  });

  it('takes the day of an opening or a close for one that has been', () => {
    expect(readTimes('Before the opening bell on Nov. 9, the maker said so.', '2020-11-30')[0]?.isAhead).toBeFalsy();
    expect(readTimes('Before markets opened on August 5 Tokyo had crashed.', '2024-08-09')[0]?.isAhead).toBeFalsy();
  });

  it('reads a quarter by its months, and a stretch from a close by its day', () => {
    expect(first('The January-to-March quarter of 2020 cost banks 40%.', '2021-02-01')).toBe('2019-12-31..2020-03-31');
    expect(first('In the July-September quarter of 2011 it lost 14%.', '2012-02-01')).toBe('2011-06-30..2011-09-30');
    expect(first('From its March 23 close to June 8, it rose 40%.', '2020-06-20')).toBe('2020-03-23..2020-06-08');
    expect(first('From its 12 October 2022 close through 2 February 2023, it rose 17%.', '2023-03-01')).toBe(
      '2022-10-12..2023-02-02',
    );
  });

  it('joins two ends that are told in two phrases', () => {
    expect(first('From that day to the end of June the gauge rose by a quarter.', '2026-07-20', '2026-03-30')).toBe(
      '2026-03-30..2026-06-30',
    );
    expect(first("It fell 10% between its record of February 19 and Thursday's close.", '2025-03-16')).toBe(
      '2025-02-19..2025-03-13',
    );
    expect(first('Tesla lost a third from its January 26 peak to Monday.', '2021-03-13')).toBe(
      '2021-01-26..2021-03-08',
    );
    expect(first("From the market's peak in October 2007 to its low on March 9, 2009, banks sank.", '2025-03-16')).toBe(
      '2007-10-31..2009-03-09',
    );
    expect(first('From October 9, 2007, to March 9, 2009, the index lost 57%.', '2024-07-20')).toBe(
      '2007-10-09..2009-03-09',
    );
    expect(first('Between May 21 and Friday the fund was repriced.', '2013-07-12')).toBe('2013-05-21..2013-07-12');
    expect(first('Thursday and Friday together cost the index 10.5%.', '2025-04-08')).toBe('2025-04-02..2025-04-04');
  });

  it('starts from an extreme of an earlier month, and keeps its place', () => {
    expect(
      readTimes('From its peak of last November to the trough of April 8 it lost 28%.', '2025-05-16')[0]?.period,
    ).toMatchObject({ anchor: { side: 'high' } });
  });

  it('takes names without a year for those of the year that the sentence names before them', () => {
    const last = (sentence: string, published: string) => readTimes(sentence, published).map(formatStretch).at(-1);
    expect(
      last('Between 19 February and 23 March 2020 it fell by a third; on 12 March alone it lost 12%.', '2025-06-14'),
    ).toBe('2020-03-11..2020-03-12');
    expect(last('In 1994 it lost 2%, the worst of it in November.', '2002-08-01')).toBe('1994-10-31..1994-11-30');
    expect(last('In 2009 the fund doubled after it had sunk to 7 dollars on March 9.', '2016-03-15')).toBe(
      '2009-03-06..2009-03-09',
    );
    expect(last('It has trailed since 2009 and lost 2% in March.', '2016-04-15')).toBe('2016-02-29..2016-03-31');
  });

  it('counts from a day that the text says to count from', () => {
    expect(first('Count from November 6 and it is 24% to 5%.', '2021-03-13')).toBe('2020-11-06..2021-03-12');
    expect(first('Measured from the close of 9 March 2009 banks have tripled.', '2010-04-26')).toBe(
      '2009-03-09..2010-04-26',
    );
    expect(first('Counting from June 3 the gap is nine points.', '2019-08-30')).toBe('2019-06-03..2019-08-30');
    expect(first('From there gold has recovered 8%.', '2013-08-30', '2013-06-27')).toBe('2013-06-27..2013-08-30');
  });

  it('takes the months at the turn of a quarter, half or year for those just over', () => {
    expect(first('Tesla fell 23% over the six months.', '2026-07-03')).toBe('2025-12-31..2026-06-30');
    expect(first('The fund returned 4% over the three months.', '2014-04-08')).toBe('2013-12-31..2014-03-31');
    expect(first('It doubled over the twelve months.', '2000-01-06')).toBe('1998-12-31..1999-12-31');
    expect(first('It lost a tenth over the six months.', '2016-05-20')).toBe('2015-11-20..2016-05-20');
  });

  it('takes a day of a month without its name for one of the month spoken of', () => {
    expect(first('It stood at 4% on the 13th.', '2023-04-14', '2023-03-08')).toBe('2023-03-10..2023-03-13');
    expect(first('On the 5th it was sold.', '2024-08-20')).toBe('2024-08-02..2024-08-05');
    expect(first('By the 19th it had lost a third.', '2008-10-20', '2008-09-12')).toBe('2008-09-12..2008-09-19');
  });

  it('knows the elections by their years', () => {
    expect(first('After the 2016 election banks soared.', '2020-11-30')).toBe('2016-11-07..2016-11-08');
    expect(first('Since the 2020 presidential election it has gained 9%.', '2021-01-15')).toBe(
      '2020-11-03..2021-01-15',
    );
    expect(first('Following the 2000 election nothing was certain.', '2004-01-15')).toBe('2000-11-06..2000-11-07');
  });

  it('looks ahead with "the next year" only where nothing past is told', () => {
    expect(readTimes('The next year it lagged the index by six points.', '2020-11-30')).toEqual([]);
    expect(readTimes('The next week saw it fall again.', '2016-03-01')).toEqual([]);
    expect(readTimes('It should beat the index over the next year.', '2020-11-30')[0]?.isAhead).toBe(true);
  });

  it('reads a month at the head of a sentence, and no verb of the same letters', () => {
    expect(first('March alone brought an advance of 8%.', '2002-03-28')).toBe('2002-02-28..2002-03-28');
    expect(first('May brought losses to both.', '2019-06-10')).toBe('2019-04-30..2019-05-31');
    expect(first('May I add that nobody saw it?', '2019-06-10')).toBeUndefined();
  });

  it('takes a close that is counted over the year for no end of it', () => {
    const found = readTimes('It rose to its 39th record close of the year.', '2024-09-20').map(({ text }) => text);
    expect(found).not.toContain('close of the year');
    expect(readTimes('At the close of the year it stood lower.', '2024-09-20')).not.toHaveLength(0);
  });

  it('speaks of the next day in the past where the sentence does', () => {
    expect(first('The next day the index fell 12%.', '2024-09-20', '2020-03-15')).toBe('2020-03-13..2020-03-16');
    expect(readTimes('The next year could bring gains.', '2024-09-20', '2020-03-15')[0]?.isAhead).toBe(true);
  });

  it('counts from the close that a level is set beside', () => {
    expect(first('It is slightly lower than it was on 31 December.', '2021-03-19')).toBe('2020-12-31..2021-03-19');
    expect(first('The gauge stands 14% above its level at the end of 2025.', '2026-09-25')).toBe(
      '2025-12-31..2026-09-25',
    );
  });

  it('ends what is before a time to come on the day before it', () => {
    const end = (text: string, published: string) => first(text, published)?.slice(12);
    expect(end('It will not see that high again before 2015.', '2010-01-03')).toBe('2014-12-31');
    expect(end('We expect a new low before April 2021.', '2020-11-20')).toBe('2021-03-31');
    expect(end('It will recover before 2013 is out.', '2012-05-04')).toBe('2013-12-31');
    expect(end('It will recover by 2013.', '2012-05-04')).toBe('2013-12-31');
  });

  it('takes a limit by its day, whatever might have been thought before', () => {
    expect(first('The yield would have shocked us; it fell to 3% by August 13.', '2024-10-03', '2024-06-13')).toBe(
      '2024-06-13..2024-08-13',
    );
    expect(readTimes("We have the index at 2,300 by New Year's Eve.", '2016-11-28')[0]?.isAhead).toBe(true);
    expect(first("It had fallen to 2,000 by New Year's Eve.", '2016-02-28')).toBe('2015-12-30..2015-12-31');
  });

  it('knows last August from this one, and seasons', () => {
    expect(first('The peak was last August.', '2026-08-15')).toBe('2025-07-31..2025-08-29');
    expect(first("It has doubled from last March's low.", '2021-03-20')).toBe('2020-03-31..2021-03-19');
    expect(readTimes('Its highest since the spring of 2022.', '2026-08-15')[0]?.isSince).toBe(true);
    expect(first('It fell in the summer of 2015.', '2016-08-15')).toBe('2015-05-29..2015-08-31');
  });

  it('takes a gain of years, told in January, to be that of calendar years', () => {
    expect(first('That makes a two-year gain of 55%.', '2014-01-15')).toBe('2011-12-30..2013-12-31');
  });

  it('takes a half-year that has just begun for that of the year before, where the past is told', () => {
    expect(first('It lost most of that in the first half.', '2010-01-08')).toBe('2008-12-31..2009-06-30');
    expect(first('The second half was kind to gold.', '2013-07-05')).toBe('2012-06-29..2012-12-31');
    expect(first('Small caps rose in the first half.', '2019-01-04')).toBe('2017-12-29..2018-06-29');
    expect(first('Growth carried the index through the summer.', '2011-10-14')).toBe('2011-05-31..2011-08-31');
  });

  it.each([
    ['Value beat growth by four points in the third quarter.', '2016-10-05'],
    ['The Dow trails by almost seven points in the second quarter.', '2018-07-03'],
    ['Equal weight leads by about six points in September.', '2013-10-02'],
  ])('takes the size of a lead for no limit of time: %s', (text, published) => {
    expect(readTimes(text, published)[0]?.isAhead).toBeFalsy();
  });
});
