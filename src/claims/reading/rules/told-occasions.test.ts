import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

describe('how often a move was seen', () => {
  it.each([
    ['It was the third time this year the Dow has lost 2 percent or more in a day.', 'dow loss 3 of 2'],
    ['That was the fifth session this month in which the index rose 1.5% or more.', 'sp-500 gain 5 of 1.5'],
    ['It is the 12th time this year it has fallen 1% in a session.', 'sp-500 loss 12 of 1'],
    ['Only nine days saw the Nasdaq 100 move by more than 2% in 2017.', 'nasdaq-100 gain 9 of 2 either way'],
    ['The Russell 2000 has fallen more than 1% on 31 days this year.', 'russell-2000 loss 31 of 1'],
    ['Twelve times this year the Dow has moved by 2 percent or more.', 'dow gain 12 of 2 either way'],
    ['On seven days last month the Nasdaq 100 fell more than 1%.', 'nasdaq-100 loss 7 of 1'],
    ['It was the second time in five weeks that it has dropped by more than three.', 'sp-500 loss 2 of 3'],
  ])('%s', (text, told) => {
    const said = read(`The S&P 500 closed lower on Monday. ${text}`, '2018-10-23');
    const counts = said.flatMap((one) =>
      one.kind === 'streak'
        ? `${one.subject.id} ${one.of} ${one.asserted?.low} of ${one.ofSize?.size.low}${one.ofSize?.isEitherWay ? ' either way' : ''}`
        : [],
    );
    expect(counts).toEqual([told]);
    expect(said.filter(({ kind }) => kind === 'return').length).toBeLessThan(2);
  });

  it('counts over the stretch that is named, and not where none is', () => {
    const [count] = readKind(
      'streak',
      'It was the fourth time this year the S&P 500 has risen 2% in a day.',
      '2018-10-23',
    );
    expect(count?.period).toMatchObject({ base: day('2017-12-29'), to: day('2018-10-23') });
    expect(readKind('other', 'It was the fourth time the S&P 500 has risen 2% in a day.', '2018-10-23')).toMatchObject([
      { asserted: { low: 4 } },
    ]);
  });

  it.each([
    'The Dow has dropped more than 2% in three weeks.',
    'The S&P 500 fell 3% in four days this month.',
    'The Russell 2000 rose 1% on three straight days.',
  ])('counts no length of one move: %s', (text) => {
    expect(readKind('streak', text, '2018-10-23').filter(({ ofSize }) => ofSize !== undefined)).toEqual([]);
  });
});
