import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;
const show = (text: string, published: string) =>
  readKind('record', text, published).map(
    ({ subject, side, relation, asserted, period, since }) =>
      `${subject.id} ${relation} ${side}${asserted === null ? '' : ` ${asserted.low}`} on ${toIsoDate(period.to)} of ${Math.round((period.to - (since ?? 0)) / 30.4)} months`,
  );

describe('highs and lows of so many months or years', () => {
  it('are those of the day they are told of', () => {
    expect(show('The Dow closed at a twelve-year low on Thursday.', '2009-03-06')).toEqual([
      'dow set low on 2009-03-05 of 140 months',
    ]);
    expect(show('The Nasdaq fell to a 15-month low on Tuesday.', '2016-01-20')).toEqual([
      'nasdaq set low on 2016-01-19 of 15 months',
    ]);
    expect(show('The S&P 500 hit a five-year high of 1,502.96.', '2013-01-25')).toEqual([
      'sp-500 set high 1502.96 on 2013-01-25 of 58 months',
    ]);
    expect(show('Small caps are near a two-decade peak.', '2004-12-03')).toEqual([
      'small-caps near high on 2004-12-03 of 233 months',
    ]);
  });

  it('are none where they are only measured from', () => {
    expect(show('The Dow is 6% above its two-year low.', '2015-10-09')).toEqual([]);
    expect(show('The 10-year yield rose to a 16-year high.', '2023-10-19')).toEqual([]);
    expect(show('Is the Nasdaq at a three-year high?', '2023-10-19')).toEqual([]);
  });
});

describe('records without a time of their own', () => {
  it('are of the one day that the sentence tells before', () => {
    const [record] = readKind(
      'record',
      'Rates were cut on Thursday, and the Dow responded by climbing to a new peak of 4,664.',
      '1995-07-10',
    );
    expect(record).toMatchObject({ asserted: { low: 4664 }, period: { to: day('1995-07-06') } });
    expect(readKind('record', 'The Nasdaq set a record close of 5,048.62 last night.', '2000-03-13')).toMatchObject([
      { period: { to: day('2000-03-10') } },
    ]);
    expect(readKind('record', 'The Dow finished above its October 2007 peak on Tuesday.', '2013-03-06')).toMatchObject([
      { side: 'high', period: { to: day('2013-03-05') } },
    ]);
  });

  it('are counted where the passage speaks of them', () => {
    const counts = (text: string, published: string) =>
      readKind('record', text, published).map(({ subject, asserted, period }) => [
        subject.id,
        asserted?.low,
        period.to,
      ]);
    expect(counts("Records come cheap. Friday's was the 52nd of 2021 for the S&P 500.", '2021-08-30')).toEqual([
      ['sp-500', 52, day('2021-08-27')],
    ]);
    expect(counts("The Dow set a record again. Tuesday's was its ninth this year.", '2017-02-22')[1]).toEqual([
      'dow',
      9,
      day('2017-02-21'),
    ]);
    expect(counts("Rain fell all week. Friday's was the tenth of the year for the Dow.", '2017-02-22')).toEqual([]);
  });
});
