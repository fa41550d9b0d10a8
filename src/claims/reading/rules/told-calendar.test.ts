import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const dates = (text: string) => readKind('other', text, '2018-04-06').map(({ need }) => need);

describe('what is on a calendar', () => {
  it.each([
    ['The March inflation report is due next week.', /statistical offices/],
    ['Retail sales figures arrive on Monday.', /statistical offices/],
    ['The ISM survey comes out tomorrow.', /statistical offices/],
    ['First-quarter earnings season kicks off in earnest on Friday.', /calendars of the companies/],
    ['Corporate results are due later this month.', /calendars of the companies/],
    ['Netflix and Morgan Stanley will report results next week.', /calendars of the companies/],
  ])('%s', (text, need) => {
    expect(dates(text)).toEqual([expect.stringMatching(need)]);
  });

  it.each([
    'Is the jobs report due on Friday?',
    'The jobs report matters more than most.',
    'Earnings matter in the end.',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
