import { describe, expect, it } from 'vitest';
import { readKind, readReturns } from './read-fixture.ts';

const told = (text: string, published: string): string[] =>
  readReturns(text, published).map(({ id, direction, low }) => `${id} ${direction} ${low}`);

const three =
  'Wall Street ended Friday lower. The S&P 500 lost 1.2%. The Nasdaq Composite shed 1.9%, and the Russell 2000 added 0.4%.';

const counted = (text: string, published: string): string[] =>
  readKind('breadth', text, published).map(
    ({ asserted, each }) => `${asserted?.low}: ${each?.direction} ${(each?.members ?? []).map(({ id }) => id)}`,
  );

describe('what a passage has told one after the other', () => {
  it.each([
    [
      `${three} For the week the first was down 2.1%, the second 3.4% and the third up 0.6%.`,
      ['sp-500 down 2.1', 'nasdaq-composite down 3.4', 'russell-2000 up 0.6'],
    ],
    [
      `${three} Over the month they are down 1.1%, up 2.2% and up 3.3%, respectively.`,
      ['sp-500 down 1.1', 'nasdaq-composite up 2.2', 'russell-2000 up 3.3'],
    ],
    [
      `${three} Their gains for the year are 4.1%, 5.2% and 6.3%, in that order.`,
      ['sp-500 up 4.1', 'nasdaq-composite up 5.2', 'russell-2000 up 6.3'],
    ],
    [
      'Gold rose 1.1% on the day. TLT slipped 0.3%. For the week the former gained 2.4%, the latter 0.8%.',
      ['gold up 2.4', 'TLT up 0.8'],
    ],
    [`${three} The tech-heavy gauge is down 4.8% for the year.`, ['nasdaq-composite down 4.8']],
    [`${three} The benchmark fell 2.5% on the week.`, ['sp-500 down 2.5']],
  ])('%s', (text, expected) => {
    expect(told(text, '2024-03-15').slice(-expected.length)).toEqual(expected);
  });

  it('counts all of them, or none', () => {
    expect(counted(`${three} All three ended the week lower.`, '2024-03-15')).toEqual([
      '3: down sp-500,nasdaq-composite,russell-2000',
    ]);
    expect(counted(`${three} None of them had a weekly gain.`, '2024-03-15')).toEqual([
      '0: up sp-500,nasdaq-composite,russell-2000',
    ]);
    expect(counted('Nvidia lost 3% on Friday. Apple gained 1%. Both fell over the week.', '2024-03-15')).toEqual([
      '2: down NVDA,AAPL',
    ]);
  });

  it('takes no other number of them, and none of another passage', () => {
    expect(counted(`${three} Both ended the week lower.`, '2024-03-15').filter((one) => one.startsWith('2'))).toEqual([
      '2: down nasdaq-composite,russell-2000',
    ]);
    expect(counted(`${three}\n\nAll three ended the week lower.`, '2024-03-15')).toEqual([]);
  });
});
