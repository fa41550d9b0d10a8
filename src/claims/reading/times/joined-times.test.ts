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
