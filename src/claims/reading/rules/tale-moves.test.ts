import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const moves = (text: string, published = '2024-06-28') =>
  readKind('return', text, published).map(
    ({ subject, direction, asserted, period }) =>
      `${subject.id} ${direction} ${asserted?.low} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('a move from a turn that the passage tells', () => {
  it.each([
    [
      'Small-cap shares had their day. The Russell 2000 topped out on November 8, 2021. By June 16 it was 32.4% lower.',
      'russell-2000 down 32.4 2021-11-08 2022-06-16',
    ],
    [
      'The Nasdaq-100 bottomed on December 28, 2022. Seven months on, it stood 48% above that low.',
      'nasdaq-100 up 48 2022-12-28 2023-07-28',
    ],
    [
      'The index fund SPY hit bottom on October 12, 2022. A bounce of 14% followed, to the end of November.',
      'SPY up 14 2022-10-12 2022-11-30',
    ],
    [
      'The S&P 500 made its high on January 3, 2022 and its low on October 12. Peak to trough, the damage came to 25.4%.',
      'sp-500 down 25.4 2022-01-03 2022-10-12',
    ],
    [
      'The sell-off in the S&P 500 began on February 19, 2020 and ended on March 23. All in all, it cost 33.9%.',
      'sp-500 down 33.9 2020-02-19 2020-03-23',
    ],
    [
      'The Nasdaq-100 peaked on November 19, 2021. Half a year of selling later nobody spoke of it. Even now it sits 4% above nothing.',
      '',
    ],
    [
      'SPY found the bottom on October 12, 2022. After six weeks it had won back some nerve and was up 12%.',
      'SPY up 12 2022-10-12 2022-11-23',
    ],
    [
      'The peak in small caps was behind them. The top in the Russell 2000 was that of November 8, 2021. When May 2022 ended it was 23.7% lower.',
      'russell-2000 down 23.7 2021-11-08 2022-05-31',
    ],
    [
      'The S&P 500 topped out on January 3, 2022. It had given up 25.4% by the time it bottomed on October 12.',
      'sp-500 down 25.4 2022-01-03 2022-10-12',
    ],
    [
      'The S&P 500 bottomed on March 23, 2020. Twelve months after the low small caps had gained 95%.',
      'small-caps up 95 2020-03-23 2021-03-23',
    ],
    [
      'The S&P 500 peaked on January 3, 2022. Six months after the peak the Nasdaq-100 was down 30%.',
      'nasdaq-100 down 30 2022-01-03 2022-07-01',
    ],
    ['The S&P 500 bottomed on October 12, 2022. From the low it has gained 52%.', 'sp-500 up 52 2022-10-12 2024-06-28'],
  ])('%s', (text, said) => {
    expect(moves(text).filter((one) => one === said || said === '')).toEqual(said === '' ? [] : [said]);
  });

  it('gives another asset the fall that it is told over', () => {
    expect(
      moves('Between January 3 and October 12, 2022, the S&P 500 lost 25.4%. Over those months gold lost 7.5%.').at(-1),
    ).toBe('gold down 7.5 2022-01-03 2022-10-12');
  });

  it.each([
    [
      'another clause',
      'The S&P 500 bottomed on March 23, 2020. It has gained 140% since then, and it had a run that ended on July 16.',
      '2020-07-16',
    ],
    [
      'the day of what it is counted from',
      'The S&P 500 peaked on January 3, 2022. It now stands 3% under the high it made on June 18.',
      '2024-06-18',
    ],
    ['another year', 'The S&P 500 peaked on January 3, 2022. It is up 14% this year.', '2022-01-03'],
  ])('takes no day of %s', (_, text, day) => {
    expect(moves(text).filter((one) => one.includes(day))).toEqual([]);
  });

  it('leaves "from there" to the time that the passage has gone on to', () => {
    const text =
      'The S&P 500 peaked on January 3, 2022. By the middle of October it had lost 25.4%. It took until January 2024 to regain the old high. From there it has gained 14%.';
    expect(moves(text).filter((one) => one.includes(' 14 2022-10'))).toEqual([]);
  });

  it('reads nothing of a peak told in another passage', () => {
    expect(moves('The S&P 500 peaked on January 3, 2022.\n\nFrom top to bottom it lost 12%.')).not.toContain(
      'sp-500 down 12 2022-01-03 2022-10-12',
    );
  });
});
