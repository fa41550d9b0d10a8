import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

const told = (text: string, published: string): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

const others = (text: string, published: string): string[] =>
  readKind('return', text, published).flatMap(({ period }) => period.others.map(({ base }) => toIsoDate(base)));

describe('stretches from and to a point of time that is named', () => {
  it('follow the chain of the sentence to the next year', () => {
    expect(
      told(
        'From its post-election peak in November 2024 to the low of April 8, the Russell 2000 lost 28%. Since that low it has climbed 52%.',
        '2026-01-16',
      ),
    ).toEqual(['drawdown 2024-11-29..2025-04-08', 'return 2025-04-08..2026-01-16']);
    expect(told('In November 2021 the Nasdaq set a high, and in June it lost 9%.', '2024-03-01')).toContain(
      'return 2022-05-31..2022-06-30',
    );
    // In a year that is named by itself nothing leads on to another.
    expect(told('In 2013 the S&P 500 gained 30%; in May it added 2%.', '2016-03-01')).toContain(
      'return 2013-04-30..2013-05-31',
    );
  });

  it('count what was lost by a day from the peak that was told before it', () => {
    const [loss] = readKind(
      'return',
      'The S&P 500 peaked in October 2007. By March 2009 it had lost 57%.',
      '2009-12-31',
    );
    expect(loss?.period).toMatchObject({ anchor: { side: 'high' }, toAnchor: { side: 'low' } });
    const [fall] = readKind(
      'drawdown',
      'In February 2020 the S&P 500 peaked, and by March 23 it had fallen 33.9% from that peak.',
      '2021-01-08',
    );
    expect(fall?.peak === 'record' ? '' : toIsoDate(fall?.peak?.to ?? 0)).toBe('2020-02-28');
  });

  it('give a turn the month of its own clause', () => {
    expect(told('In February 2020 the S&P 500 peaked, and by March 23 it had lost 33.9%.', '2021-01-08')).toContain(
      'record 2020-01-31..2020-02-28',
    );
  });

  it('go on from the day told in what followed', () => {
    expect(
      told('Rates were cut on August 5, 2011. The S&P 500 plunged 6.7% in the session that followed.', '2012-02-03'),
    ).toContain('return 2011-08-05..2011-08-08');
    expect(
      told('On November 14 the Russell 2000 jumped 5.4%. Over the following week it slipped 0.8%.', '2023-12-29'),
    ).toContain('return 2023-11-14..2023-11-21');
  });

  it('count from the news that the text has told', () => {
    const news = 'On November 9 Pfizer reported that its vaccine worked. ';
    expect(
      told(`${news}Since the Friday before that announcement the Russell 2000 has gained 33.5%.`, '2021-02-26'),
    ).toContain('return 2020-11-06..2021-02-26');
    expect(told(`${news}Since the vaccine news the Dow is up 12%.`, '2021-02-26')).toContain(
      'return 2020-11-09..2021-02-26',
    );
    expect(
      told(
        'On September 18 the Federal Reserve cut rates. From that decision the Russell 2000 has gained 10.8%.',
        '2024-11-25',
      ),
    ).toContain('return 2024-09-18..2024-11-25');
  });

  it('are undatable where nothing was told that they may be counted from', () => {
    const [gain] = readKind('return', 'From that announcement the Russell 2000 has gained 33.5%.', '2021-02-26');
    expect(gain?.period.isUndatable).toBe(true);
    const [loss] = readKind('return', 'Since the collapse the regional bank fund KRE has lost 20%.', '2023-03-31');
    expect(loss?.period.isUndatable).toBe(true);
  });

  it('admit both ends of a month that they are told since', () => {
    expect(others('The Nasdaq-100 is up 8.5% since December.', '2024-03-28')).toEqual(['2023-12-29']);
    expect(others('The Dow has gained 4% since last October.', '2018-02-05')).toEqual(['2017-10-31']);
    expect(others('The Dow has gained 4% since the start of December.', '2024-03-28')).toEqual([]);
    expect(others('The Dow has gained 4% since March.', '2024-03-28')).toEqual([]);
  });

  it('take a length for a stretch told up to now that is about as long', () => {
    expect(others('Small caps are up 7% this year. Apple has added 14.6% in two weeks.', '2026-01-16')).toContain(
      '2025-12-31',
    );
    expect(others('Small caps are up 7% this year. Apple has added 14.6% in two weeks.', '2026-03-16')).not.toContain(
      '2025-12-31',
    );
  });

  it('are stated where as many sessions are pointed at as were told', () => {
    const text = (number: string) =>
      `Between March 8 and March 13, 2023, the fund KRE lost 23%. The S&P 500 fell 3.4% in those ${number} sessions.`;
    expect(readKind('return', text('three'), '2023-04-14').at(-1)?.period.from).toBe('stated');
    expect(readKind('return', text('five'), '2023-04-14').at(-1)?.period.from).toBe('carried');
  });
});
