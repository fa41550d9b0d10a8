import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readRuns = (text: string, published: string) =>
  readKind('streak', text, published).filter(({ ofSize }) => ofSize?.run !== undefined);

describe('runs by the size of the moves', () => {
  it.each([
    ['The Dow has had three sessions in a row with moves of more than 2 percent.', 'dow 3 with 2 gain either way'],
    [
      'It was the fifth month of a tense year. Two consecutive weeks in which the Russell 2000 lost over 3% did not help.',
      'russell-2000 2 with 3 loss',
    ],
    ['The Nasdaq 100 is out of puff: three losses of more than 1%, one after the other.', 'nasdaq-100 3 with 1 loss'],
    ['The S&P 500 has gone 40 sessions without a 1% move.', 'sp-500 40 without 1 gain either way'],
    ['The S&P 500 has now gone 25 trading days without a drop of 1 percent.', 'sp-500 25 without 1 loss'],
    ['The Dow went eleven weeks without losing more than 2%.', 'dow 11 without 2 loss'],
  ])('%s', (text, told) => {
    const said = readRuns(text, '2018-10-23').map(
      ({ subject, asserted, of, ofSize }) =>
        `${subject.id} ${asserted?.low} ${ofSize?.run} ${ofSize?.size.low} ${of}${ofSize?.isEitherWay ? ' either way' : ''}`,
    );
    expect(said).toEqual([told]);
  });

  it('reaches to the session before the one that ended it', () => {
    const text = 'On Thursday the S&P 500 fell 1.4%, ending a run of 50 sessions without a 1% move.';
    expect(readRuns(text, '2019-07-26')).toMatchObject([{ period: { to: day('2019-07-24'), role: 'day' } }]);
    const before = 'The Dow lost 2% on Friday; before Friday it had gone 33 sessions without a move of 1 percent.';
    expect(readRuns(before, '2019-07-26')).toMatchObject([{ period: { to: day('2019-07-25') } }]);
  });

  it.each([
    'The S&P 500 has gone 289 sessions without a 3% pullback.',
    'The Dow rose 3% in four sessions.',
    'Four funds with moves of more than 4 percent were closed.',
    'Has the Dow gone 40 sessions without a 1% move?',
  ])('takes no run of: %s', (text) => {
    expect(readRuns(text, '2018-10-23')).toEqual([]);
  });
});
