import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const published = '2024-06-28';
const peaks = (text: string) =>
  readKind('drawdown', text, published)
    .filter(({ relation }) => relation === 'regained')
    .map(
      ({ subject, negated, peak }) => `${subject.id} ${negated} ${typeof peak === 'object' ? toIsoDate(peak.to) : ''}`,
    );
const lows = (text: string) =>
  readKind('record', text, published)
    .filter(({ side, until }) => side === 'low' && until !== undefined && toIsoDate(until) === published)
    .map(({ subject, period }) => `${subject.id} ${toIsoDate(period.to)}`);

describe('where an asset stands against the turns of a fall', () => {
  it.each([
    ['The Russell 2000 peaked on November 8, 2021. It has yet to regain that level.', 'russell-2000 true 2021-11-08'],
    [
      'The S&P 500 lost 25.4% from January 3 to October 12, 2022. It has long since surpassed its old peak.',
      'sp-500 false 2022-01-03',
    ],
    [
      'The Russell 2000 peaked on November 8, 2021. The old high has yet to be bettered.',
      'russell-2000 true 2021-11-08',
    ],
    ['SPY lost 24.5% from January 3 to October 12, 2022. It has since fully recovered.', 'SPY false 2022-01-03'],
    [
      'The Nasdaq-100 topped out on November 19, 2021. That peak has long since been exceeded.',
      'nasdaq-100 false 2021-11-19',
    ],
    ['The Nasdaq-100 topped out on November 19, 2021. It is back above that mark.', 'nasdaq-100 false 2021-11-19'],
  ])('%s', (text, said) => {
    expect(peaks(text)).toEqual([said]);
  });

  it.each([
    ['The S&P 500 bottomed on October 12, 2022. That low has never been broken.', 'sp-500 2022-10-12'],
    [
      'The Russell 2000 hit bottom on March 18, 2020. It has not closed below that level since.',
      'russell-2000 2020-03-18',
    ],
    ['The bottom in XLK came on October 12, 2022. The low still stands.', 'XLK 2022-10-12'],
    ['The Russell 2000 bottomed on March 18, 2020. It never went below that again.', 'russell-2000 2020-03-18'],
    ['The S&P 500 bottomed on October 12, 2022. That was the last time it was so cheap.', 'sp-500 2022-10-12'],
    ['SPY found the bottom on October 12, 2022. It has stayed above that low ever since.', 'SPY 2022-10-12'],
  ])('%s', (text, said) => {
    expect(lows(text)).toEqual([said]);
  });

  it.each([
    'It has not regained its old high.',
    'Business spending has fully recovered.',
    'The S&P 500 fell. That low has held.',
  ])('reads none: %s', (text) => {
    expect([...peaks(text), ...lows(text)]).toEqual([]);
  });
});
