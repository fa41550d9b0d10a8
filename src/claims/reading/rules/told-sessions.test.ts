import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const period = (text: string, published: string) => readKind('return', text, published).at(-1)?.period;

describe('the session or stretch that a passage speaks of', () => {
  it('takes a move called the best day since for one of a day, whatever is told after', () => {
    expect(
      period('The Nasdaq Composite leapt 3.8%, its best day since 2020, and still lagged this week.', '2022-05-15'),
    ).toMatchObject({ base: day('2022-05-12'), to: day('2022-05-13') });
    expect(
      period('The Dow has lost 9% this year. The S&P 500 fell 3%, its worst session since August.', '2024-12-18'),
    ).toMatchObject({ base: day('2024-12-17'), to: day('2024-12-18') });
  });

  it('goes on from the day of a low that a move is counted from', () => {
    expect(
      period(
        "From the market's low on October 27 the Russell 2000 has gained 24%. KRE is up 30% since that day.",
        '2024-01-02',
      )?.base,
    ).toBe(day('2023-10-27'));
    expect(
      period('The S&P 500 has lost 6% from its high of July 16. The Dow is down 3% since that day.', '2024-08-09')
        ?.base,
    ).toBe(day('2024-07-16'));
  });

  it('does not carry over when something else was, told by "ago"', () => {
    const carried = (ahead: string) => period(`${ahead} The Dow fell 1.1%.`, '2024-12-18')?.from;
    expect(carried('Officials see two moves, not the four they had pencilled in three months ago.')).toBe('assumed');
    expect(carried('The plan was drawn up two weeks ago.')).toBe('assumed');
  });

  it('reads a year named with "for" up to the day it is told of', () => {
    expect(period('At the end of October the S&P 500 was down 4% for 2023.', '2024-01-02')).toMatchObject({
      base: day('2022-12-30'),
      to: day('2023-10-31'),
    });
    expect(period('By 27 October the Russell 2000 was down 7% for 2023.', '2024-01-02')).toMatchObject({
      to: day('2023-10-27'),
    });
  });

  it('speaks of the name that an insertion tells of', () => {
    const told = (text: string) => readKind('return', text, '2022-05-15').at(-1)?.subject.id;
    expect(told('Nvidia fell 40% in 2022. Apple, long the stock of last resort, is off 25% in 2022.')).toBe('AAPL');
    expect(told('Nvidia fell 40% in 2022. Amazon, once the stock that everybody loved, has lost 30% in 2022.')).toBe(
      'AMZN',
    );
  });

  it('takes a share that some make up for no rise', () => {
    const moves = (text: string) => read(text, '2024-01-02').filter(({ kind }) => kind === 'return');
    expect(moves('The seven now make up 28% of the S&P 500.')).toEqual([]);
    expect(moves('Apple alone makes up 7% of the S&P 500.')).toEqual([]);
  });

  it('takes the best month in the history of a fund for no place among sectors', () => {
    const kinds = (text: string) => read(text, '2020-11-30').map(({ kind }) => kind);
    expect(kinds('Energy rallied 28%, the best month in the history of the Energy Select Sector fund.')).toContain(
      'extreme',
    );
    expect(kinds('Financials had the worst week on record of any Select Sector fund.')).not.toContain('ranking');
  });
});
