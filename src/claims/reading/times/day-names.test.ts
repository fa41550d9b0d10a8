import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from '../time-fixture.ts';

const stretch = (sentence: string, published: string, lastDay?: string): string | undefined =>
  readTimes(sentence, published, lastDay).map(formatStretch)[0];

describe('days by their names', () => {
  it('knows days with a name, the night before and the bell', () => {
    expect(stretch('Christmas Eve left nobody in the mood.', '2018-12-27')).toBe('2018-12-21..2018-12-24');
    expect(stretch('On Columbus Day the index jumped.', '2008-10-14')).toBe('2008-10-10..2008-10-13');
    expect(stretch('It set a record last night.', '2007-10-10')).toBe('2007-10-08..2007-10-09');
    expect(stretch("By Thursday's bell it was lower.", '2011-08-05')).toBe('2011-08-03..2011-08-04');
  });

  it('tells "last Thursday" from the Thursday that was yesterday', () => {
    expect(stretch('It fell last Thursday.', '2022-06-17')).toBe('2022-06-08..2022-06-09');
    expect(stretch('It fell last Thursday.', '2022-06-20')).toBe('2022-06-15..2022-06-16');
    expect(stretch('It is up since last Monday.', '2019-06-11')).toBe('2019-06-03..2019-06-11');
    expect(stretch("It fell 21 points from Thursday's close.", '2022-06-17')).toBe('2022-06-16..2022-06-17');
  });

  it('knows days of the month told by their number alone, and the stretch between two', () => {
    expect(stretch('Its worst day (the 16th) was a Monday.', '2020-04-01', '2020-03-31')).toBe(
      '2020-03-13..2020-03-16',
    );
    expect(stretch('Value led between the 6th and the 16th.', '2019-10-07', '2019-09-30')).toBe(
      '2019-09-06..2019-09-16',
    );
    expect(readTimes('It was the 16th straight gain.', '2020-04-01')).toEqual([]);
  });

  it('knows the session beside the one told', () => {
    expect(stretch('The day after, the shares rose 4%.', '2022-02-04', '2022-02-03')).toBe('2022-02-03..2022-02-04');
    expect(stretch('It had lost 9% the day before.', '2013-04-19', '2013-04-16')).toBe('2013-04-12..2013-04-15');
    expect(stretch('On the day before the speech it rose.', '2013-04-19', '2013-04-16')).not.toBe(
      '2013-04-12..2013-04-15',
    );
  });

  it('counts days later as a day where something was done, and as a stretch where it had come to something', () => {
    expect(readTimes('Two days later it jumped 6%.', '1989-11-01', '1989-10-13')[0]?.period.role).toBe('day');
    expect(readTimes('Two days later it was 6% higher.', '1989-11-01', '1989-10-13')[0]?.period.role).toBe('window');
  });
});

describe('stretches by their names', () => {
  it('takes the week told on a Monday, or after a day of the week before, for that week', () => {
    expect(stretch('It gained 3% for the week.', '2023-11-06')).toBe('2023-10-27..2023-11-03');
    expect(stretch('It was up 3% for the week.', '2023-11-07', '2023-11-03')).toBe('2023-10-27..2023-11-03');
    expect(stretch('It has gained 3% this week.', '2023-11-07', '2023-11-03')).toBe('2023-11-03..2023-11-07');
    expect(stretch('The weekly tally was better.', '2023-11-03')).toBe('2023-10-27..2023-11-03');
  });

  it('counts the year to the quarters that are over', () => {
    expect(stretch('With three quarters in the books, value leads.', '2018-10-01')).toBe('2017-12-29..2018-09-28');
    expect(stretch('With half the year gone, nobody leads.', '2015-07-06')).toBe('2014-12-31..2015-06-30');
    expect(stretch('From a record on February 19 to Monday it fell.', '2020-03-24')).toBe('2020-02-19..2020-03-23');
  });
});
