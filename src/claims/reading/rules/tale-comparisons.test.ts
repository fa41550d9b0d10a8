import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const compared = (text: string) =>
  readKind('relative-return', text, '2024-06-28').map(
    ({ subject, against, direction, period }) =>
      `${subject.id} ${direction} ${against.id} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('another asset over a fall that the passage tells', () => {
  it.each([
    [
      'The S&P 500 lost 25.4% from January 3 to October 12, 2022. The fall in the Nasdaq-100 was steeper.',
      'nasdaq-100 behind sp-500 2022-01-03 2022-10-12',
    ],
    [
      'The Nasdaq-100 peaked on November 19, 2021 and bottomed on December 28, 2022. Gold held up better.',
      'gold ahead nasdaq-100 2021-11-19 2022-12-28',
    ],
    [
      'Between February 19 and March 23, 2020, the S&P 500 lost 33.9%. The Russell 2000 was hit even harder.',
      'russell-2000 behind sp-500 2020-02-19 2020-03-23',
    ],
  ])('%s', (text, said) => {
    expect(compared(text)).toEqual([said]);
  });

  it.each([
    'Between February 19 and March 23, 2020, the S&P 500 lost 33.9%. It held up better.',
    'The S&P 500 lost 2% in May. The Russell 2000 fell further.',
  ])('reads none over a fall: %s', (text) => {
    expect(compared(text).filter((one) => one.endsWith('2020-02-19 2020-03-23'))).toEqual([]);
  });
});
