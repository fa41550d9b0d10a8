import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind, readReturns } from './read-fixture.ts';

/** The last rise of a text: its direction and stretch. */
function last(text: string, published: string): string {
  const one = readReturns(text, published).at(-1);
  return one === undefined ? 'none' : `${one.direction} ${toIsoDate(one.base)}..${toIsoDate(one.to)}`;
}

describe('times of a passage', () => {
  it('counts sessions and weeks up to the time told before', () => {
    expect(
      last('On Wednesday the Nasdaq 100 soared 12%. The four sessions before had cost it 12.7%.', '2025-04-10'),
    ).toBe('down 2025-04-02..2025-04-08');
    expect(last('In May 2022 the Dow was flat. In the two weeks before that it lost 4.3%.', '2022-07-01')).toContain(
      '2022-04-',
    );
  });

  it('takes the last sessions of a month just over for those of that month', () => {
    expect(last('In January the Dow gained 1.7%. It had lost 0.9% in the last six sessions.', '2026-02-02')).toContain(
      '..2026-01-30',
    );
    expect(last('In January the Dow gained 1.7%. In the last six sessions it is up 2%.', '2026-02-12')).toContain(
      '..2026-02-12',
    );
  });

  it('takes a heading that names a stretch alone, and months into a year', () => {
    const text = (heading: string) => `## The month\n\nJuly left the Dow down 1%.\n\n${heading}\n\nThe Dow is up 9%.`;
    expect(last(text('THE YEAR'), '2026-07-31')).toBe('up 2025-12-31..2026-07-31');
    expect(last(text('### The year so far'), '2026-07-31')).toBe('up 2025-12-31..2026-07-31');
    for (const opening of ['Seven months in', 'Seven months into the year', 'With seven months of the year gone'])
      expect(last(`July cost the Dow 1%. ${opening}, it is up 9%.`, '2026-07-31')).toBe('up 2025-12-31..2026-07-31');
  });

  it('takes a quarter of the year told, where its own has but begun', () => {
    const told = 'In 2025 the S&P 500 rose 16.4%.';
    expect(last(`${told} In the first quarter it fell 4.6%.`, '2026-01-22')).toBe('down 2024-12-31..2025-03-31');
    expect(last(`${told} It had lost 4.6% in the first quarter.`, '2026-02-10')).toBe('down 2024-12-31..2025-03-31');
    expect(last(`${told} This quarter it is up 1.0%.`, '2026-01-22')).toBe('up 2025-12-31..2026-01-22');
    expect(last(`${told} So far in January it is up 1.0%.`, '2026-01-22')).toBe('up 2025-12-31..2026-01-22');
    expect(last(`${told} In the first quarter it fell 4.6%.`, '2026-05-04')).toBe('down 2025-12-31..2026-03-31');
  });

  it('takes the second of the halves or quarters told, right before its figure', () => {
    const half = 'In the first half of 2025 the Dow gained 3.6%, in the second 9.0%.';
    expect(last(half, '2026-01-22')).toBe('up 2025-06-30..2025-12-31');
    expect(last('The Dow lost 1.3% in the first quarter of 2025 and in the second +5.0%.', '2026-01-22')).toBe(
      'up 2025-03-31..2025-06-30',
    );
  });

  it('takes a time told by its size for a gain', () => {
    const [, half] = readReturns('SMH fell 17.6% in July after a first half of 82%.', '2026-08-03');
    expect(half?.direction).toBe('up');
  });

  it('ends where the clause tells, from a point of time', () => {
    expect(last('In May 2003 gold rose 7%. By the end of the year it had gained 14% from there.', '2005-10-14')).toBe(
      'up 2003-05-30..2003-12-31',
    );
  });

  it('counts no run as a percent', () => {
    expect(readReturns('Since 2020, small caps have lost five in a row.', '2026-04-06')).toEqual([]);
  });

  it('takes where a move began for the close before it, and where it ended for a close', () => {
    const levels = readKind(
      'level',
      'In the five sessions to Friday the Russell 2000 climbed 8.5%, from 2,305.11 to 2,500.43.',
      '2025-12-01',
    );
    expect(levels).toHaveLength(2);
    const [level] = readKind('level', 'The Russell 2000 slipped 0.5 percent, to 2,946.', '2026-07-31');
    expect(level?.isAtClose).toBe(true);
  });

  it('takes what an onlooker saw for a fact, and a condition for none', () => {
    const modality = (text: string) => readKind('return', text, '2026-04-06')[0]?.modality;
    expect(modality('If you looked only at the S&P 500 you saw a loss of 4.6% in March.')).toBe('fact');
    expect(modality('If one judged by the Dow, it lost 4.6% in March.')).toBe('fact');
    expect(modality('If oil rises, the S&P 500 will lose 4.6%.')).not.toBe('fact');
  });
});

describe('figures and decisions told before', () => {
  it('began the month, or the year, that the passage tells of', () => {
    const day = (text: string): string | undefined => {
      const [, begun] = readKind('indicator', text, '2006-11-06');
      return begun === undefined ? undefined : toIsoDate(begun.period.to);
    };
    for (const verb of ['It started the month at', 'It had come into the month at', 'It entered July at'])
      expect(day(`The 10-year yield finished July 2006 at 4.99%. ${verb} 5.15%.`)?.slice(0, 7)).toMatch(/2006-0[67]/);
    expect(day('The 10-year yield is at 4.7%. It began the month at 4.6%.')?.slice(0, 7)).toMatch(/2006-1[01]/);
  });

  it('counts a move by its place up to itself', () => {
    const ends = (text: string): string[] =>
      readKind('policy-move', text, '2019-03-01').map(({ period }) => toIsoDate(period.to).slice(0, 7));
    expect(ends('The Fed raised rates by a quarter point in June 2018. It was the second increase that year.')).toEqual(
      ['2018-06', '2018-06'],
    );
  });
});
