import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('extremes', () => {
  it.each([
    "The S&P 500 suffered the year's biggest one-day drop on May 20.",
    "The year's worst day for the Nasdaq was May 20.",
  ])('is of the day named, and among those of the year: %s', (text) => {
    expect(readKind('extreme', text, '2026-07-07')).toMatchObject([
      { side: 'worst', frequency: 'session', since: day('2025-12-31'), period: { to: day('2026-05-20') } },
    ]);
  });

  it('takes the sort of period from its noun', () => {
    expect(
      readKind(
        'extreme',
        'In August the S&P 500 lost 14.6 percent, its worst month since October 1987.',
        '1998-11-20',
      )[0],
    ).toMatchObject({
      frequency: 'month',
      side: 'worst',
      since: day('1987-10-30'),
      period: { base: day('1998-07-31') },
    });
    expect(
      readKind(
        'extreme',
        "The Nasdaq Composite's 12.2% gain was the second-largest one-day gain on record.",
        '2025-04-09',
      )[0],
    ).toMatchObject({ frequency: 'session', side: 'best', rank: 2 });
    expect(
      readKind(
        'extreme',
        'In the week ended October 17 the S&P 500 lost 18.2%, its worst week since 1933.',
        '2008-12-20',
      )[0],
    ).toMatchObject({ frequency: 'week', since: day('1933-12-31') });
  });

  it('takes it from the time before where there is no noun', () => {
    expect(
      readKind(
        'extreme',
        'The Nasdaq-100 gained 27.5% in the second quarter, its best since the second quarter of 2020.',
        '2026-07-05',
      )[0],
    ).toMatchObject({ frequency: 'quarter', side: 'best', since: day('2020-06-30') });
    expect(
      readKind('extreme', 'On Monday the Dow dropped 7.8%, its biggest drop since 2008.', '2020-03-10')[0],
    ).toMatchObject({ frequency: 'session', side: 'worst' });
    expect(
      readKind('extreme', 'The Russell 2000 put on 18.3% in November, a monthly record.', '2021-03-14')[0],
    ).toMatchObject({ frequency: 'month', side: 'best', rank: 1, period: { base: day('2020-10-30') } });
    expect(
      readKind('extreme', 'The Russell 2000 logged its best month since August, rising 3% in September.', '2026-01-04'),
    ).toMatchObject([{ frequency: 'month', period: { to: day('2025-09-30') } }]);
  });

  it('prefers a time that holds such a period', () => {
    const text =
      'The Russell 2000 bottomed on October 27, 2023, and it had its worst month since 2020 in September 2023.';
    expect(readKind('extreme', text, '2023-12-31')[0]).toMatchObject({
      frequency: 'month',
      period: { to: day('2023-09-29') },
    });
  });

  it('reads several periods taken together and parts of a year', () => {
    const first = (text: string, published: string) => readKind('extreme', text, published)[0];
    expect(
      first('It was the strongest five-day run for the Russell 2000 since April 2020.', '2024-07-16'),
    ).toMatchObject({
      frequency: 'session',
      length: 5,
      side: 'best',
      since: day('2020-04-30'),
    });
    expect(first('The S&P 500 fell 10.5%, its steepest two-day slide since March 2020.', '2025-04-05')).toMatchObject({
      length: 2,
      side: 'worst',
    });
    expect(first('The Nasdaq-100 had its best first half on record.', '2023-07-05')).toMatchObject({
      frequency: 'year',
      months: { first: 1, last: 6 },
      side: 'best',
    });
    expect(first('The Dow is enjoying its strongest opening six months since 1983.', '2026-07-03')).toMatchObject({
      months: { first: 1, last: 6 },
      since: day('1983-12-30'),
    });
    expect(first('For the S&P 500 it was the worst September since 2002.', '2022-10-03')).toMatchObject({
      months: { first: 9, last: 9 },
      side: 'worst',
    });
  });

  it('leaves one of several and a low that is the deepest unread', () => {
    expect(readKind('extreme', 'It was one of the best weeks for the Russell 2000 since 2020.', '2024-07-16')).toEqual(
      [],
    );
    expect(readKind('extreme', 'For KRE the low of May 4 was the deepest since 2020.', '2023-05-16')).toEqual([]);
  });

  it('compares a stretch with others of its length, and a lead with other leads', () => {
    const [stretch] = readKind(
      'extreme',
      'In the five sessions through May 16 the Dow gained 3%, its best such run since December 2023.',
      '2024-05-17',
    );
    expect(stretch).toMatchObject({ frequency: 'session', length: 5, since: day('2023-12-29') });
    const [lead] = readKind(
      'extreme',
      'Relative to the S&P 500, it was the best month for small caps since November 2020.',
      '2024-08-02',
    );
    expect(lead).toMatchObject({ subject: { id: 'small-caps' }, against: { id: 'sp-500' } });
  });

  it('is told of the name that follows as its owner', () => {
    const [best] = readKind('extreme', 'TLT fell. April was the worst month the Dow has had since 2022.', '2024-05-03');
    expect(best).toMatchObject({ subject: { id: 'dow' }, side: 'worst' });
  });

  it('counts in points where it says so', () => {
    const ranks = (text: string, published: string) =>
      readKind('extreme', text, published).map(({ rank, side, frequency, isInPoints, since, period }) => [
        rank,
        side,
        frequency,
        isInPoints ?? false,
        since === undefined,
        period.to,
      ]);
    expect(ranks("Monday's 634-point drop in the Dow was its sixth-largest point loss ever.", '2011-08-09')).toEqual([
      [6, 'worst', 'session', true, true, day('2011-08-08')],
    ]);
    expect(ranks('The Dow added 823 points, its biggest point gain since November 2020.', '2022-06-24')).toEqual([
      [1, 'best', 'session', true, false, day('2022-06-24')],
    ]);
    expect(
      ranks(
        'The Dow sank 2,997 points on Monday, its worst point loss on record and second-worst percentage drop since 1987.',
        '2020-03-17',
      ),
    ).toEqual([
      [1, 'worst', 'session', true, true, day('2020-03-16')],
      [2, 'worst', 'session', false, false, day('2020-03-16')],
    ]);
  });
});
