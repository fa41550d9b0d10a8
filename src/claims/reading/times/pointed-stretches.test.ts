import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from '../time-fixture.ts';

const stretches = (sentence: string, published: string, lastDay?: string): string[] =>
  readTimes(sentence, published, lastDay).map(formatStretch);

describe('stretches told by a day, and days told by a stretch', () => {
  it('reads the nth weekday of a month', () => {
    expect(stretches('It peaked on the second Friday of March 2000.', '2025-03-21')).toEqual([
      '2000-03-09..2000-03-10',
    ]);
    expect(stretches('The third Tuesday of October 2018 was worse.', '2019-05-01')).toEqual(['2018-10-15..2018-10-16']);
    expect(stretches('The Dow fell on the last Monday of August.', '2015-09-18')).toEqual(['2015-08-28..2015-08-31']);
    expect(stretches('It closed on the fifth Friday of February 2015.', '2015-09-18')).not.toContain(
      '2015-03-05..2015-03-06',
    );
  });

  it('reads a day by its number, of the month told in the sentence or the passage', () => {
    expect(stretches('By the close on the 8th it stood lower.', '2025-04-14', '2025-04-02')).toEqual([
      '2025-04-07..2025-04-08',
    ]);
    expect(
      stretches('Back in March nobody would: since the 23rd of that month it has soared.', '2020-06-15'),
    ).toContain('2020-03-23..2020-06-15');
    expect(stretches('At the end of trading on the 9th it was flat.', '2011-08-12', '2011-08-05')).toContain(
      '2011-08-08..2011-08-09',
    );
  });

  it('counts sessions from an event that a day is told with', () => {
    expect(stretches('In the two sessions after the tariff announcement of April 2 it sank.', '2025-04-14')).toEqual([
      '2025-04-02..2025-04-04',
    ]);
    expect(stretches('Over the four sessions that began with the vote it gained.', '2004-11-08')).toEqual([
      '2004-11-01..2004-11-05',
    ]);
    expect(stretches('The three sessions beginning on June 24 were rough.', '2016-07-01')).toEqual([
      '2016-06-23..2016-06-28',
    ]);
    expect(stretches('Between the jobs report of February 2 and yesterday it slid.', '2018-02-15')).toEqual([
      '2018-02-02..2018-02-14',
    ]);
  });

  it('reads stretches up to a day, with an article or without', () => {
    expect(stretches('Over ten years to last Friday it doubled.', '2017-06-12')).toEqual(['2007-06-08..2017-06-09']);
    expect(stretches('For the quarter ending today it is up.', '2003-06-30')).toEqual(['2003-03-31..2003-06-30']);
    expect(stretches('Energy fell between late July and this Wednesday.', '2007-08-17')).toEqual([
      '2007-07-20..2007-08-15',
    ]);
    expect(stretches('It lost a quarter in the decade just past.', '2010-01-04')).toEqual(['1999-12-31..2009-12-31']);
    expect(stretches('It gained 11% in the quarter just ended.', '2009-07-01')).toEqual(['2009-03-31..2009-06-30']);
  });

  it('reads the weekday, the month or the year before', () => {
    expect(stretches('It had been 1.55 percent the Friday before.', '2019-09-13')).toEqual(['2019-09-05..2019-09-06']);
    expect(stretches('In 2010 it rose 13% after gaining 23% the year before.', '2011-12-30')).toContain(
      '2008-12-31..2009-12-31',
    );
    expect(stretches('It rose 7.1% in March after 0.3% the month before.', '2016-04-04')).toContain(
      '2016-01-29..2016-02-29',
    );
    expect(stretches('It gained 9% after a 35% jump the year before.', '2010-12-31')).toEqual([
      '2008-12-31..2009-12-31',
    ]);
  });

  it('takes a quarter of a century for twenty-five years, and a year and a day ago for that day', () => {
    expect(stretches('It has risen 700% in a quarter of a century.', '2024-10-10')).toEqual(['1999-10-08..2024-10-10']);
    expect(stretches('Over half a century it won.', '2020-06-30')).toEqual(['1970-06-30..2020-06-30']);
    expect(stretches('One year and one day ago it bottomed.', '2010-03-10')).toEqual(['2009-03-06..2009-03-09']);
    expect(stretches('Two years and a week ago it stood there.', '2012-05-17')).toEqual(['2010-05-07..2010-05-10']);
  });
});
