import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind } from './read-fixture.ts';

/** "up 12: 2024-12-31..2025-06-30" of each return of a text. */
function readStretches(text: string, published: string): string[] {
  return readKind('return', text, published).map(
    ({ direction, asserted, period }) =>
      `${direction} ${asserted?.low}: ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );
}

describe('stretches between two ends', () => {
  it.each([
    [
      'From Oct. 27, the day of the low, to last Thursday, the S&P 500 rose 15 percent.',
      '2023-12-18',
      'up 15: 2023-10-27..2023-12-14',
    ],
    ['Small caps gained 80% over the three years to last March.', '2024-09-10', 'up 80: 2021-03-31..2024-03-28'],
    ['Since the middle of last year gold has gained 30%.', '2025-03-10', 'up 30: 2024-06-28..2025-03-10'],
    ['Since the middle of the year the S&P 500 is up 7 percent.', '2025-09-22', 'up 7: 2025-06-30..2025-09-22'],
    [
      'From the panic close of 27 October the Russell 2000 has rallied 24%.',
      '2023-12-29',
      'up 24: 2023-10-27..2023-12-29',
    ],
  ])('%s', (text, published, stretch) => {
    expect(readStretches(text, published)).toEqual([stretch]);
  });

  it('are told by a peak and a floor before the sum of what lay between', () => {
    const text = 'The S&P 500 peaked on 9 October 2007 and found its floor on 9 March 2009, a decline of 57 per cent.';
    expect(readStretches(text, '2012-03-09')).toEqual(['down 57: 2007-10-09..2009-03-09']);
  });

  it('are not made of two days that are told of other things', () => {
    const text = 'The Fed met on 7 May 2025 and the jobs report came on 16 May 2025, a gain of 1.5% for the S&P 500.';
    expect(readStretches(text, '2025-05-19')).toEqual(['up 1.5: 2025-05-15..2025-05-16']);
  });
});

describe('a year so far that was told as of a day', () => {
  it.each([
    ['The Nasdaq Composite was up 12% for the year by the end of June.', '2025-09-10', 'up 12: 2024-12-31..2025-06-30'],
    [
      'As recently as the end of September the Russell 2000 had been up 10% for 2018.',
      '2018-10-31',
      'up 10: 2017-12-29..2018-09-28',
    ],
  ])('%s', (text, published, stretch) => {
    expect(readStretches(text, published)).toEqual([stretch]);
  });

  it('reaches to now where it is told of now', () => {
    expect(readStretches('The Nasdaq Composite is up 12% for the year.', '2025-09-10')).toEqual([
      'up 12: 2024-12-31..2025-09-10',
    ]);
  });
});

describe('"over the month" after a month', () => {
  it('is that month', () => {
    const text = 'In July a mild report woke small caps up, and the Russell 2000 gained 10.1 percent in the month.';
    expect(readStretches(text, '2024-12-31')).toEqual(['up 10.1: 2024-06-28..2024-07-31']);
  });
});

describe('records and runs that are counted', () => {
  it('over the sessions up to the day told', () => {
    const [record] = readKind(
      'record',
      'On Tuesday the S&P 500 set its third record close in four sessions.',
      '2024-05-17',
    );
    expect([record?.period.base, record?.period.to].map((day) => toIsoDate(day ?? 0))).toEqual([
      '2024-05-08',
      '2024-05-14',
    ]);
  });

  it.each([
    ['Energy stocks began the year with five straight weekly gains.', '2022-06-10', '2021-12-31..2022-02-04'],
    [
      'Small caps opened 2026 by beating the S&P 500 for 14 consecutive sessions.',
      '2026-02-16',
      '2025-12-31..2026-01-22',
    ],
  ])('%s', (text, published, stretch) => {
    const [streak] = readKind('streak', text, published);
    expect(`${toIsoDate(streak?.period.base ?? 0)}..${toIsoDate(streak?.period.to ?? 0)}`).toBe(stretch);
  });

  it('from a part of a month on', () => {
    const text = 'From early November the Russell 2000 rose for fifteen sessions in a row.';
    const [streak] = readKind('streak', text, '2016-12-16');
    expect([streak?.period.role, toIsoDate(streak?.period.to ?? 0)]).toEqual(['scope', '2016-12-16']);
  });
});

describe('levels', () => {
  it('of the day told, and of the start of a year', () => {
    const text = 'The Nasdaq Composite, which began the year at 4,069, ended it at 2,470.52.';
    const [start] = readKind('level', text, '2001-01-06');
    expect(toIsoDate(start?.period.base ?? 0)).toBe('1999-12-30');
  });

  it('a year before the day that the sentence goes on to may be meant', () => {
    const text = 'The 10-year Treasury yield, which stood at 1.78% a year earlier, rose to 3.04% by December 31.';
    const [before] = readKind('indicator', text, '2014-01-15');
    expect(before?.period.others.map(({ to }) => toIsoDate(to))).toEqual(['2012-12-31']);
  });
});
