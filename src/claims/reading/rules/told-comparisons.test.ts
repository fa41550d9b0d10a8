import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const leadsOf = (text: string) =>
  readKind('relative-return', text, '2020-01-10').map(
    ({ subject, direction, against }) => `${subject.id} ${direction} ${against.id}`,
  );

describe('leads told beside a return', () => {
  it.each([
    ['IWM gained 3.1% in October, rather less than SPY.', 'IWM behind SPY'],
    [
      'The S&P 500 fell 6% in May, which was a better result than that of the Russell 2000.',
      'sp-500 ahead russell-2000',
    ],
    ['The Nasdaq-100 lost 9% in December, which is more than the S&P 500.', 'nasdaq-100 behind sp-500'],
    ['XLE returned 4% in 2019, which leaves it behind the S&P 500.', 'XLE behind sp-500'],
    ['The S&P 500 rose 28.9% in 2019. The Nasdaq-100 did better.', 'nasdaq-100 ahead sp-500'],
    ['The Nasdaq-100 fell 2% in May. Small caps fared worse.', 'small-caps behind nasdaq-100'],
  ])('%s', (text, lead) => {
    expect(leadsOf(text)).toEqual([lead]);
  });

  it('reads no lead where a figure is compared', () => {
    expect(leadsOf('The S&P 500 rose 3% in May, less than half of what it had lost.')).toEqual([]);
  });
});
