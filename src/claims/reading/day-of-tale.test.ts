import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../core/index.ts';
import { read, readKind, readReturns } from './read-fixture.ts';

const ends = (text: string, published: string): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.to)}`);

describe('the day that a passage tells of', () => {
  it('dates what is told next in the past without a time', () => {
    expect(ends('The Dow fell 4.1% on Wednesday. The VIX jumped to 24.64.', '2011-11-10')).toEqual([
      'return 2011-11-09',
      'indicator 2011-11-09',
    ]);
    expect(ends('On Tuesday the Nasdaq lost 3%. The S&P 500 finished at 1,139.93.', '2001-12-19')).toEqual([
      'return 2001-12-18',
      'level 2001-12-18',
    ]);
    expect(
      ends('Christmas Eve left the S&P 500 with a loss, 19.8% off its September 20 peak.', '2018-12-27'),
    ).toContain('drawdown 2018-12-24');
  });

  it('leaves to publication what is told in the present, of the economy, or after a day that is no news', () => {
    expect(ends('The Dow fell 4.1% on Wednesday. The VIX is at 24.64.', '2011-11-11')).toContain(
      'indicator 2011-11-11',
    );
    expect(ends('The low came on March 9. The S&P 500 finished at 1,115.10.', '2009-12-31')).toContain(
      'level 2009-12-31',
    );
    const [inflation] = readKind('indicator', 'Stocks fell 2% on Tuesday. Inflation came in at 3.2%.', '2023-11-16');
    expect(inflation?.period.to).not.toBe(day('2023-11-14'));
  });

  it('takes the end of the stretch that a heading reviews', () => {
    const text = '**April 2026 at a glance**\n- Semis (SMH): +18%, best month since 2009\n- Gold: +2%';
    const [extreme] = readKind('extreme', text, '2026-05-01');
    expect(extreme?.period.to).toBe(day('2026-04-30'));
    expect(ends('Third quarter\n\n* S&P 500: minus 5.3%, the third losing quarter running', '2022-10-03')).toContain(
      'streak 2022-09-30',
    );
  });

  it('does not take the day of a clause put in before the verb', () => {
    const told = [
      ['Tesla, which had fallen 9% on Tuesday, climbed 4%.', '2014-02-07'],
      ['The Russell 2000, which had lost 3% on Monday, gained 1.1%.', '2015-08-28'],
      ['Nvidia, having dropped 7% on Wednesday, rose 5%.', '2024-08-30'],
    ] as const;
    for (const [text, published] of told) expect(ends(text, published).at(-1)).toBe(`return ${published}`);
  });

  it('does not take the day of a part for that of the whole', () => {
    const text = 'In August 1998 the S&P 500 lost 14.6%, almost half of it on the 31st.';
    const [month, last] = readKind('return', text, '1998-09-02');
    expect(month?.period).toMatchObject({ base: day('1998-07-31'), to: day('1998-08-31') });
    expect(last?.period).toMatchObject({ base: day('1998-08-28'), to: day('1998-08-31') });
    const [whole] = readKind('return', 'The Nasdaq lost 9% in April 2022, most of it on the 29th.', '2022-05-02');
    expect(whole?.period).toMatchObject({ base: day('2022-03-31'), to: day('2022-04-29') });
  });
});

describe('stretches told by the days named before', () => {
  const stretches = (text: string, published: string) =>
    readReturns(text, published).map(({ base, to }) => `${toIsoDate(base)}..${toIsoDate(to)}`);

  it('sums up so many sessions', () => {
    const days = 'The S&P 500 fell 6.7% on Monday and rose 4.7% on Tuesday. Over the two days it lost 2.3%.';
    expect(stretches(days, '2011-08-12').at(-1)).toBe('2011-08-05..2011-08-09');
    const three =
      'The Dow fell 1% on Wednesday, 2% on Thursday and 1% today. Put together, the three days cost it 3.5%.';
    expect(stretches(three, '2006-07-14').at(-1)).toBe('2006-07-11..2006-07-14');
    expect(stretches('Friday + Monday = minus 5.3% for the S&P 500.', '2016-06-27')).toEqual([
      '2016-06-23..2016-06-27',
    ]);
    // Days that are not told are counted from publication.
    expect(stretches('The S&P 500 fell 3% over the five days.', '2011-08-12')).toEqual(['2011-08-05..2011-08-12']);
    const after = 'The Fed met on Wednesday. The Nasdaq rose 2% in the two sessions after the decision on Thursday.';
    expect(stretches(after, '2025-09-22')).not.toContain('2025-09-16..2025-09-18');
  });

  it('takes a length for the stretch between two of them', () => {
    const years =
      'On November 8, 2021 the Russell 2000 closed at 2,442.74. Last Thursday it passed that. Over those nearly four years the S&P 500 gained 41%.';
    expect(stretches(years, '2025-09-22')).toEqual(['2021-11-08..2025-09-18']);
    const weeks =
      'The S&P 500 set its record on February 19. It closed on Monday at 2,237. It gave back 34% over those five weeks.';
    expect(stretches(weeks, '2020-03-24')).toEqual(['2020-02-19..2020-03-23']);
    expect(
      stretches('Two years ago today nobody wanted banks. KRE over the same period: a loss of 26%.', '2024-03-11'),
    ).toEqual(['2022-03-11..2024-03-11']);
  });

  it('takes the week of the day for a figure that made it the worst week', () => {
    expect(stretches("By Friday's bell the Dow had dropped 14.3%, its worst week since 1940.", '2001-09-24')).toEqual([
      '2001-09-10..2001-09-21',
    ]);
    expect(
      stretches('By the close today the Nasdaq had given up 25.3% - the worst week in its history.', '2000-04-14'),
    ).toEqual(['2000-04-07..2000-04-14']);
  });
});
