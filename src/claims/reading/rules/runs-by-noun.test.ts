import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const readRuns = (text: string, published: string) =>
  readKind('streak', text, published).map(
    ({ subject, against, of, asserted, frequency }) =>
      `${subject.id}${against === undefined ? '' : ` v ${against.id}`} ${of} ${asserted?.low} ${frequency}s`,
  );

describe('runs that a noun tells', () => {
  it.each([
    ['The Dow added 2% in May, its third gain in as many months.', 'dow gain 3 months'],
    ['The Russell 2000 dropped 1% on the week, the fourth loss in as many weeks.', 'russell-2000 loss 4 weeks'],
    ['The Russell 2000 dropped 1% on the week. The loss was its fourth in as many weeks.', 'russell-2000 loss 4 weeks'],
    [
      'The Russell 2000 eased, its third weekly shortfall in a row against the Nasdaq 100.',
      'russell-2000 v nasdaq-100 lag 3 weeks',
    ],
    ['In May the Dow beat the S&P 500 by a point, a second straight monthly win.', 'dow v sp-500 lead 2 months'],
    ['Last year was the third straight year of small-cap underperformance.', 'small-caps v sp-500 lag 3 years'],
  ])('%s', (text, told) => {
    expect(readRuns(text, '2023-06-02')).toEqual([told]);
  });

  it.each([
    'It was the fifth straight year of leadership changes at the Fed.',
    'The Dow made its third gain in a month of turmoil.',
    'Is this the fourth straight year of defeat for the Russell 2000?',
  ])('takes none of: %s', (text) => {
    expect(readRuns(text, '2023-06-02')).toEqual([]);
  });
});
