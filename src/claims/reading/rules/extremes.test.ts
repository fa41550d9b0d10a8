import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('extremes', () => {
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

  it('leaves spans of other lengths and falls in points unread', () => {
    expect(
      readKind('extreme', 'It was the strongest five-day run for the Russell 2000 since April 2020.', '2024-07-16'),
    ).toEqual([]);
    expect(readKind('extreme', 'The Dow suffered its biggest one-day point loss ever.', '2020-03-16')).toEqual([]);
  });
});
