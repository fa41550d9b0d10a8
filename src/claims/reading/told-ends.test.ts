import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

const told = (text: string, published: string): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

describe('stretches whose ends the passage has told', () => {
  it('end on the day that the clause before tells of', () => {
    expect(told('The Russell 2000 touched a low on Thursday, 10.1% down from March 4.', '2014-05-16')).toContain(
      'return 2014-03-04..2014-05-15',
    );
    expect(told("Monday's plunge left the Nasdaq 23% below August 29.", '2018-12-26')).toContain(
      'return 2018-08-29..2018-12-24',
    );
    expect(told('The Dow is up 9% from June 27.', '2016-09-08')).toContain('return 2016-06-27..2016-09-08');
  });

  it('start where somebody bought, on the day told, and reach to now', () => {
    expect(
      told('The S&P 500 bottomed on March 9, 2009. Whoever bought that close has made 68%.', '2010-03-10'),
    ).toContain('return 2009-03-09..2010-03-10');
    expect(
      told('The Dow peaked on October 9, 2007. Anyone who bought the index that day is down 10%.', '2012-11-14'),
    ).toContain('return 2007-10-09..2012-11-14');
    expect(
      told(
        "The Nasdaq topped out on the second Friday of March 2000. Those who got in at that Friday's close have made 250% in a quarter of a century.",
        '2025-03-21',
      ),
    ).toContain('return 2000-03-10..2025-03-21');
  });

  it('start from the day told in the passage before, where a limit says what had been lost by then', () => {
    const text = 'The S&P 500 peaked on October 9, 2007.\n\nBy March 2009 it had lost 57 percent.';
    const [loss] = readKind('return', text, '2010-06-01');
    expect(loss?.period.others.map(({ to }) => toIsoDate(to))).toContain('2009-03-09');
    expect(told(text, '2010-06-01')).toContain('return 2007-10-09..2009-03-31');
    expect(told('The Dow peaked on October 9, 2007.\n\nBy March 2009 it lost 9 percent.', '2010-06-01')).not.toContain(
      'return 2007-10-09..2009-03-31',
    );
  });

  it('go on with the day of the verb before, after a comma', () => {
    expect(told('The Dow plunged 416 points on Tuesday. The VIX jumped, to 18.31.', '2007-02-28')).toContain(
      'indicator 2007-02-26..2007-02-27',
    );
    expect(told('Stocks lost 4.8% on Thursday. The 10-year yield dropped, to 2.42%.', '2011-08-05')).toContain(
      'indicator 2011-08-03..2011-08-04',
    );
  });

  it('take a day without a year for that of a tale of long ago, where it lies beside one told', () => {
    const tale = 'The Nasdaq closed on March 10, 2000 at 5,048.62. In 2001 it lost 21 percent.\n\n';
    expect(told(`${tale}The Russell 2000 topped out on March 9.`, '2025-03-21')).toContain(
      'record 2000-03-08..2000-03-09',
    );
    expect(told(`${tale}The Russell 2000 topped out on March 20.`, '2025-06-02')).toContain(
      'record 2000-03-17..2000-03-20',
    );
    expect(told(`${tale}This year it is down 9%. It lost 4% on March 10.`, '2025-03-21')).toContain(
      'return 2025-03-07..2025-03-10',
    );
  });

  it('take the best week told on a Monday for the one just over', () => {
    expect(told('The S&P 500 rose 4.7%, its best week of the year.', '2024-11-11')).toContain(
      'return 2024-11-01..2024-11-08',
    );
    expect(told('The Dow lost 3%, its worst week since March.', '2010-07-05')).toContain(
      'return 2010-06-25..2010-07-02',
    );
    expect(told('The Nasdaq gained 5%, its biggest weekly gain of the year.', '2019-06-07')).toContain(
      'return 2019-05-31..2019-06-07',
    );
  });

  it('reach from a peak to the low that is told with it', () => {
    for (const [text, published] of [
      ['The rout took the S&P 500 down 9.1% from its January peak to its low at the end of March.', '2026-05-30'],
      ['The slide took the Nasdaq down 12% from its March high to its June 1 low.', '2012-06-30'],
      ['The panic took the Dow down 37% from its February record to its trough.', '2020-06-30'],
    ] as const)
      expect(readKind('drawdown', text, published)).toMatchObject([{ relation: 'deepest' }]);
  });

  it('end on the day that stands over the names of a table', () => {
    const table = '| 31 July 2023 | Close | YTD % |\n| S&P 500 | 4,589 | 19.5 |\n| Russell 2000 | 2,003 | 13.7 |';
    expect(told(table, '2023-08-01')).toEqual([
      'level 2023-07-28..2023-07-31',
      'return 2022-12-30..2023-07-31',
      'level 2023-07-28..2023-07-31',
      'return 2022-12-30..2023-07-31',
    ]);
  });

  it('admit the last third of a year for its late part', () => {
    const [cuts] = readKind('policy-move', 'The Fed cut three times late last year.', '2026-03-02');
    expect(cuts?.period.others.map(({ base }) => toIsoDate(base))).toEqual(['2025-08-29']);
  });
});
