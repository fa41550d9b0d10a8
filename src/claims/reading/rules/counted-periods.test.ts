import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('so many gains in so many', () => {
  it('takes the sort of period from the word before the move', () => {
    expect(
      readKind('streak', 'The Dow rose 1.2% last week, its third weekly gain in four.', '2015-03-09'),
    ).toMatchObject([{ of: 'gain', frequency: 'week', asserted: { low: 3 }, outOf: 4 }]);
    expect(readKind('streak', 'It was the fifth monthly loss in six for the Nasdaq.', '2022-07-05')).toMatchObject([
      { of: 'loss', frequency: 'month', asserted: { low: 5 }, outOf: 6 },
    ]);
    expect(readKind('streak', 'It was the third gain in four.', '2022-07-05')).toEqual([]);
  });
});

describe('how many of the last periods one side won', () => {
  const told = 'Value rose 2.1% in January, growth 0.4%.';
  const countsOf = (text: string) =>
    readKind('streak', `${told} ${text}`, '2026-02-06').map(
      ({ subject, against, asserted, outOf }) => `${subject.id} ${asserted?.low} of ${outOf} over ${against?.id}`,
    );

  it.each([
    ['In four of the last five months value did better than growth.', ['value 4 of 5 over growth']],
    ['Over the past six months, value beat growth four times.', ['value 4 of 6 over growth']],
    ['Value has been ahead in three of the past four months.', ['value 3 of 4 over growth']],
    ['Over the past six months, value beat growth.', []],
  ])('%s', (text, said) => {
    expect(countsOf(text)).toEqual(said);
  });
});
