import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const lows = (text: string) =>
  readKind('record', text, '2024-06-28')
    .filter(({ side }) => side === 'low')
    .map(({ subject, period }) => `${subject.id} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`);

describe('when a fall that the passage tells ended', () => {
  it.each([
    ['The S&P 500 peaked on February 19, 2020. The rout ran its course on March 23.', 'sp-500 2020-03-20 2020-03-23'],
    [
      'The Nasdaq-100 set a record on November 19, 2021. The slump that followed dragged on until December 28, 2022.',
      'nasdaq-100 2022-12-27 2022-12-28',
    ],
    [
      'The Russell 2000 topped out on January 16, 2020. It did not find a bottom until March 18.',
      'russell-2000 2020-03-17 2020-03-18',
    ],
    ['The S&P 500 peaked on February 19, 2020. The slide took just 23 sessions.', 'sp-500 2020-03-19 2020-03-24'],
    [
      'The top in the Russell 2000 came on January 16, 2020. Small caps had no friends. It kept on sliding until March 18.',
      'russell-2000 2020-03-17 2020-03-18',
    ],
    ['The S&P 500 peaked on February 19, 2020. It fell for 23 sessions.', 'sp-500 2020-03-19 2020-03-24'],
    [
      'The S&P 500 peaked on February 19, 2020. The whole affair was over within 23 sessions.',
      'sp-500 2020-03-19 2020-03-24',
    ],
    [
      'The S&P 500 peaked on February 19, 2020. That makes 23 trading days from top to bottom.',
      'sp-500 2020-03-19 2020-03-24',
    ],
    [
      'The index had a bad year. The S&P 500 peaked on January 3, 2022. The low, 3,577.03, came in October.',
      'sp-500 2022-09-30 2022-10-31',
    ],
  ])('%s', (text, said) => {
    expect(lows(text)).toEqual([said]);
  });

  it.each([
    'The S&P 500 rose for weeks. The sell-off ended on March 23.',
    'The S&P 500 peaked on February 19, 2020. The strike ended on March 23.',
    'The S&P 500 peaked on February 19, 2020. It fell for nine sessions in a row.',
    'The S&P 500 peaked on February 19, 2020. Volume kept falling until March 5.',
    'The S&P 500 peaked on February 19, 2020. Will the slide last 40 sessions?',
  ])('reads none: %s', (text) => {
    expect(lows(text)).toEqual([]);
  });
});
