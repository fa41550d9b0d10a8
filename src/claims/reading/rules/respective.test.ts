import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

function show(text: string): string[] {
  return readKind('return', text, '2024-08-03').map(
    ({ subject, direction, asserted, period }) =>
      `${subject.id} ${direction} ${asserted?.low} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );
}

const friday = '2024-08-01..2024-08-02';

describe('figures in the order of the names', () => {
  it.each([
    'The Dow and the S&P 500 rose 1.2% and 0.8%, respectively, on Friday.',
    'On Friday the Dow and the S&P 500 gained 1.2% and 0.8%.',
    'Friday brought gains of 1.2% and 0.8% for the Dow and the S&P 500.',
    'The Dow and the S&P 500 have had a bad week, but both rallied hard on Friday, by 1.2% and 0.8%.',
  ])('reads %j', (text) => {
    expect(show(text).filter((shown) => !shown.includes('undefined'))).toEqual([
      `dow up 1.2 ${friday}`,
      `sp-500 up 0.8 ${friday}`,
    ]);
  });

  it('reads three of them, and leaves what the sentence parts by times', () => {
    expect(show('The S&P 500, the Dow and the Russell 2000 are up 4%, 5% and 6% this year.')).toEqual([
      'sp-500 up 4 2023-12-29..2024-08-02',
      'dow up 5 2023-12-29..2024-08-02',
      'russell-2000 up 6 2023-12-29..2024-08-02',
    ]);
    expect(show('The Russell 2000 gained 3% and 5% in June and July.').every((one) => one.startsWith('russell'))).toBe(
      true,
    );
  });
});

describe('figures that carry their own sign', () => {
  it.each([
    'The Dow shed 1.2% on Friday, with the S&P 500 +0.8%.',
    'The Dow closed lower on Friday, off 1.2%; the S&P 500 +0.8%.',
  ])('reads %j', (text) => {
    expect(show(text)).toEqual([`dow down 1.2 ${friday}`, `sp-500 up 0.8 ${friday}`]);
  });

  it('reads each of a list of weekly moves', () => {
    const lead = 'The Dow rose 0.1%, the S&P 500 fell 0.2% and the Russell 2000 fell 0.3% on Friday.';
    for (const words of ['That made for weekly moves of', 'It left weekly changes of'])
      expect(show(`${lead} ${words} +1.2%, -0.8% and +2.1%, respectively.`).slice(3)).toEqual([
        'dow up 1.2 2024-07-26..2024-08-02',
        'sp-500 down 0.8 2024-07-26..2024-08-02',
        'russell-2000 up 2.1 2024-07-26..2024-08-02',
      ]);
  });

  it('knows the kind that follows a name in a list, and the name before a bracket', () => {
    expect(show('The TLT fund and the SMH fund dropped 2.2% and 1.3% on Friday.')).toEqual([
      `TLT down 2.2 ${friday}`,
      `SMH down 1.3 ${friday}`,
    ]);
    expect(show('On Friday energy (a gain of 2%) did best, utilities (a loss of 1%) worst.')).toEqual([
      `energy up 2 ${friday}`,
      `utilities down 1 ${friday}`,
    ]);
  });
});
