import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from '../time-fixture.ts';

/** The first stretch of a sentence. */
function first(sentence: string, published: string, lastDay?: string): string | undefined {
  const mark = readTimes(sentence, published, lastDay)[0];
  return mark === undefined ? undefined : formatStretch(mark);
}

describe('times told by an event or a count', () => {
  it('dates the session on either side of an election', () => {
    expect(first('Prison operators leapt on the day after the election.', '2016-11-20')).toBe('2016-11-08..2016-11-09');
    expect(first('It was flat on the day before the vote.', '2020-11-20')).toBe('2020-10-30..2020-11-02');
    expect(first('The fund jumped the session after the presidential election.', '2024-12-01')).toBe(
      '2024-11-05..2024-11-06',
    );
  });

  it('runs from an election to a day', () => {
    expect(first('From Election Day to November 25 the index rose daily.', '2016-12-04')).toBe(
      '2016-11-08..2016-11-25',
    );
    expect(first('From the vote to the close of December 1 it added 8%.', '2024-12-05')).toBe('2024-11-05..2024-11-29');
    expect(first('Between the election and Friday banks gained a fifth.', '2020-11-15')).toBe('2020-11-03..2020-11-13');
  });

  it('counts the sessions that followed a day', () => {
    expect(first('In the three sessions that followed it lost 9%.', '2024-08-10', '2024-07-31')).toBe(
      '2024-07-31..2024-08-05',
    );
    expect(first('Over the two weeks that followed it won back half.', '2024-09-30', '2024-08-05')).toBe(
      '2024-08-05..2024-08-19',
    );
    expect(first('During the five trading days which followed yields rose.', '2013-07-20', '2013-06-19')).toBe(
      '2013-06-19..2013-06-26',
    );
  });

  it('finds a session by its number', () => {
    expect(first('It peaked on the second trading day of 2022.', '2022-03-01')).toBe('2022-01-03..2022-01-04');
    expect(first('The third session of March brought a rout.', '2020-04-01')).toBe('2020-03-03..2020-03-04');
    expect(first('Funds were dumped on the last trading day of June.', '2023-07-10')).toBe('2023-06-29..2023-06-30');
  });

  it('takes "of the year" and "for the year" in early January for the year just over', () => {
    expect(first('In the first half of the year banks sank.', '2024-01-09')).toBe('2022-12-30..2023-06-30');
    expect(first('Oil lost a tenth on the year.', '2019-01-12')).toBe('2017-12-29..2018-12-31');
    expect(first('In the third quarter of the year it stalled.', '2021-01-08')).toBe('2020-06-30..2020-09-30');
    expect(first('In the first half of the year banks sank.', '2024-07-09')).toBe('2023-12-29..2024-06-28');
  });

  it('takes the end of a term for one to come, and a published figure for one of the past', () => {
    expect(readTimes('His term ends in February.', '2017-12-20')[0]).toMatchObject({ isAhead: true });
    expect(readTimes('The truce expires in November.', '2025-08-20')[0]).toMatchObject({ isAhead: true });
    expect(readTimes('The trade pause ends in July.', '2025-05-20')[0]).toMatchObject({ isAhead: true });
    expect(first('Economists expect the June report to be weak.', '2024-07-03')).toBe('2024-05-31..2024-06-28');
  });

  it('runs from a season to the end of a year, whichever of its days is meant', () => {
    const { period } = readTimes(
      'From the autumn of 2002 to the end of 2006 it doubled.',
      '2007-05-01',
    )[0] as never as {
      period: { base: number; to: number; others: readonly { base: number }[] };
    };
    expect(period.others).toHaveLength(3);
    expect(period.others.every(({ base }) => base < period.to)).toBe(true);
    expect(first('Between spring 2009 and the end of 2010 it doubled.', '2011-05-01')).toBe('2009-03-31..2010-12-31');
    expect(first('From its launch in the summer of 2010 to March 2015 it tripled.', '2015-05-01')).toBe(
      '2010-06-30..2015-03-31',
    );
  });

  it('runs from a day that a move is counted from, and from an occasion named with its day', () => {
    expect(first('The fund is up 27% from March 30.', '2026-05-08')).toBe('2026-03-30..2026-05-08');
    expect(first('Oil is 12 percent higher from October 4, 2021.', '2022-02-04')).toBe('2021-10-04..2022-02-04');
    expect(first('It is down 9 points from the close of June 9.', '2022-06-17')).toBe('2022-06-09..2022-06-17');
    expect(first("It is down 4% from June 8's high.", '2022-06-17')).not.toBe('2022-06-08..2022-06-17');
    expect(first('It slid 9% from 9 June to 17 June.', '2022-06-30')).toBe('2022-06-09..2022-06-17');
    for (const [sentence, published, base] of [
      ["Since Mr. Biden's Nov. 3 election victory, solar shares have doubled.", '2021-01-08', '2020-11-03'],
      ["Since the Fed's September 18 meeting bonds have sold off.", '2024-12-06', '2024-09-18'],
      ['Since its May 24 earnings report Nvidia has gained 20%.', '2023-06-16', '2023-05-24'],
    ] as const) {
      const [mark] = readTimes(sentence, published);
      expect(mark).toMatchObject({ isSince: true });
      expect(mark === undefined ? '' : formatStretch(mark)).toBe(`${base}..${published}`);
    }
  });

  it('starts from the high or the low of a stretch, whatever it is called', () => {
    for (const [text, side] of [
      ['From its November 2021 top the index is up 17%.', 'high'],
      ['From its January 2018 peak the index is up 17%.', 'high'],
      ['From its March 2020 trough the index is up 17%.', 'low'],
      ['From its March 2020 bottom the index is up 17%.', 'low'],
    ] as const)
      expect(readTimes(text, '2026-05-08')[0]).toMatchObject({ period: { isOpen: true, anchor: { side } } });
  });

  it('dates a shortened week and what a since with an event looks back to', () => {
    expect(first('Stocks rose in the holiday-shortened week.', '2024-07-06')).toBe('2024-06-28..2024-07-05');
    expect(first('It has gained during the four-day week.', '2025-04-18')).toBe('2025-04-11..2025-04-17');
    expect(readTimes("Bonds have sold off since the bank's first cut in September.", '2024-12-01')[0]).toMatchObject({
      isSince: true,
    });
  });
});
