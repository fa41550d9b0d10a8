import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

describe('what a passage on the Federal Reserve goes on with', () => {
  it.each([
    ['The Fed was late. It had lifted its rate to 2.5 percent in December 2018.', '2019-05-03', 2.5, '2018-12-31'],
    ['The Federal Reserve acted. It cut the funds rate to 1 percent in June 2003.', '2003-09-03', 1, '2003-06-30'],
    ['The Fed raised its target rate to 5.25 percent in July.', '2006-09-01', 5.25, '2006-07-31'],
  ])('takes the time of a move for that in which it came: %s', (text, published, rate, to) => {
    const [found] = readKind('policy-rate', text, published);
    expect(found).toMatchObject({ isReached: true, asserted: { low: rate }, period: { to: day(to) } });
  });

  it.each([
    ['The Fed has kept its rate at 1 percent since June 2003.', '2004-05-03'],
    ['The funds rate stood at 6.5 percent in June 2000.', '2001-05-03'],
    ['By December 2005 the Fed had raised its rate to 4.25 percent.', '2006-02-03'],
  ])('but what only stood there came at no told time: %s', (text, published) => {
    expect(readKind('policy-rate', text, published)[0]).not.toHaveProperty('isReached');
  });

  it.each([
    [
      'The Fed cut by half a point on September 18, 2007. Two more cuts followed before that year was out.',
      '2008-02-01',
      2,
      '2007-09-18',
    ],
    [
      'The Fed raised rates on June 30, 2004. Four further increases followed in the second half.',
      '2005-02-01',
      4,
      '2004-06-30',
    ],
  ])('counts moves that followed from the one told: %s', (text, published, count, base) => {
    const moves = readKind('policy-move', text, published);
    expect(moves.at(-1)).toMatchObject({ count, isStraight: false, period: { base: day(base) } });
  });

  it('gives a rate that a move went to the day of the move', () => {
    const [found] = readKind(
      'policy-rate',
      'The Fed moved on Thursday, trimming the funds rate a quarter point to 5 percent.',
      '1998-10-16',
    );
    expect(toIsoDate(found?.period.to ?? 0)).toBe('1998-10-15');
  });

  it.each([
    [
      'The funds target is unchanged at 5.25%. We expect that to come down to 4.75% by the end of the year.',
      '2007-08-20',
      4.75,
    ],
    [
      'The Fed held its rate at 4.5% on Wednesday. Economists see it falling; we expect it to come down to 4% by the end of the year.',
      '2025-03-21',
      4,
    ],
  ])('foretells the rate that "that" stands for: %s', (text, published, rate) => {
    expect(readKind('policy-rate', text, published).at(-1)).toMatchObject({
      modality: 'forecast',
      asserted: { low: rate },
      horizon: day(`${published.slice(0, 4)}-12-31`),
    });
  });

  it('leaves what else comes down to a figure', () => {
    const kinds = (text: string) => read(text, '2010-06-01').map(({ kind }) => kind);
    expect(kinds('Gold rose 5%. We expect that to come down to 3% by the end of the year.')).not.toContain(
      'policy-rate',
    );
    expect(kinds('Inflation is 1%. The Fed wants it nearer its 2% target.')).not.toContain('policy-rate');
  });

  it('finds a cut in a sentence on the market, and a part of the year before', () => {
    expect(
      readKind('policy-move', 'Yesterday the Dow rocketed 420 points after a 75 bp cut.', '2008-03-19')[0],
    ).toMatchObject({
      action: 'cut',
      asserted: { low: 75 },
    });
    const [late] = readKind('policy-move', 'The Fed cut three times late last year.', '2020-02-03');
    expect(late?.period.others.map(({ base }) => toIsoDate(base))).toContain('2019-08-30');
  });
});

it('reads a ratio by its terms, and where it stands now', () => {
  const multiples = (text: string) =>
    readKind('multiple', text, '2018-03-21').map(
      ({ measure, asserted, period }) => `${measure} ${asserted?.low} ${toIsoDate(period.to)}`,
    );
  expect(
    multiples("Shiller's ratio of prices to ten-year earnings stood at 15 in March 2009 and is about 31 now."),
  ).toEqual(['cape 15 2009-03-31', 'cape 31 2018-03-21']);
  expect(multiples('The Shiller ratio was 44 in December 1999, but stands at 31 today.')).toEqual([
    'cape 44 1999-12-31',
    'cape 31 2018-03-21',
  ]);
  expect(multiples('The S&P 500 traded at a P/E of 30 in 2000 and is at 2700 now.')).toHaveLength(1);
});

describe('a series of moves', () => {
  it.each([
    ['The rally feeds on a steady cycle of Federal Reserve interest rate cuts.', '2026-01-02', 'easing'],
    ['Aggressive Fed tightening has hurt the long end.', '2022-10-14', 'tightening'],
    ['Growth shares gave way under a rapid series of rate hikes.', '2022-10-14', 'tightening'],
  ])('goes on: %s', (text, published, action) => {
    expect(readKind('policy-move', text, published)).toMatchObject([{ action, phase: 'continuing' }]);
  });

  it.each([
    ['The 2004 series of rate hikes ended in June 2006.', '2010-03-01'],
    ['A series of four rate cuts could help small caps.', '2024-06-14'],
    ['The European Central Bank began a series of rate cuts.', '2024-06-14'],
  ])('and none that is over, counted, foretold or of another bank: %s', (text, published) => {
    const phases = readKind('policy-move', text, published).filter(({ phase }) => phase === 'continuing');
    expect(phases).toEqual([]);
  });
});
