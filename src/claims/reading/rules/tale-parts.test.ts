import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const kinds = (text: string) => read(text, '2024-06-28').map(({ kind }) => kind);
const lead = 'Between February 19 and March 23, 2020, the S&P 500 lost 33.9%.';

describe('a part of a fall by a length of time at one of its ends', () => {
  it.each([
    'More than half of the fall came in the last two weeks.',
    'Two thirds of the damage was done in the final ten sessions.',
    'Nearly all of that was lost in its first month.',
  ])('is no move of its own: %s', (text) => {
    expect(kinds(`${lead} ${text}`)).toEqual(['return', 'other']);
  });

  it.each(['More than half of the shops closed in the last two weeks.', 'Half of it came in March.'])(
    'leaves to others: %s',
    (text) => {
      expect(
        read(`${lead} ${text}`, '2024-06-28').filter(
          (one) => one.kind === 'other' && one.need.startsWith('the closes'),
        ),
      ).toEqual([]);
    },
  );
});
