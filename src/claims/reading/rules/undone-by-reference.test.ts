import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

function readUndone(text: string, published: string): string[] {
  return readKind('return', text, published).flatMap(({ subject, direction, undoes, asserted, period }) =>
    undoes === undefined
      ? []
      : [
          `${subject.id} ${direction} ${asserted === null ? 'all' : Math.round(asserted.low)} of ${toIsoDate(undoes.base)}..${toIsoDate(undoes.to)} by ${toIsoDate(period.to)}`,
        ],
  );
}

describe('a move told before that is undone', () => {
  it.each([
    [
      'The Russell 2000 jumped 5.8% the day after the election. By last Friday it had handed back two-thirds of that.',
      '2024-11-18',
      'russell-2000 down 67 of 2024-11-05..2024-11-06 by 2024-11-15',
    ],
    [
      'On Wednesday, April 9, the Dow soared 7.9%. It gave a third of it back the next day.',
      '2025-04-14',
      'dow down 33 of 2025-04-08..2025-04-09 by 2025-04-10',
    ],
    [
      'Gold (GLD) lost 11.1% in June. More than half of that decline was recovered in July.',
      '2013-08-05',
      'gold up 50 of 2013-05-31..2013-06-28 by 2013-07-31',
    ],
    [
      'The Nasdaq-100 gained 8.3% in May. It gave it all back in June.',
      '2003-07-07',
      'nasdaq-100 down all of 2003-04-30..2003-05-30 by 2003-06-30',
    ],
  ])('%s', (text, published, told) => {
    expect(readUndone(text, published)).toEqual([told]);
  });

  it('goes on with the move that was undone in part', () => {
    expect(
      readUndone(
        'The S&P 500 fell 2.1% on Tuesday. It made up more than half of that the next day. By Thursday it had regained four-fifths.',
        '2026-01-23',
      ).at(-1),
    ).toBe('sp-500 up 80 of 2026-01-16..2026-01-20 by 2026-01-22');
  });

  it('leaves open what the passage has not told', () => {
    const text = 'The S&P 500 climbed 2.5% on November 6. It has since given back all of its post-election gain.';
    expect(readUndone(text, '2024-11-18')).toEqual([]);
    expect(read(text, '2024-11-18').some(({ kind }) => kind === 'other')).toBe(true);
  });

  it('takes no move of its own, nothing to come and no pointed time', () => {
    expect(readUndone('The Dow rose 2%. The Russell 2000 lost 3.0% that day.', '2025-10-13')).toEqual([]);
    expect(readUndone('The Dow rose 2% on Monday. It could give half of that back by Friday.', '2025-10-15')).toEqual(
      [],
    );
    expect(readUndone('Microsoft gave up over a third.', '2010-01-15')).toEqual([]);
  });
});
