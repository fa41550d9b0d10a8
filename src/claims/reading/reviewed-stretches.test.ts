import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { read, readKind, readReturns } from './read-fixture.ts';
import { formatStretch, readTimes } from './time-fixture.ts';

const stretch = ({ base, to }: { base: number; to: number }): string => `${toIsoDate(base)}..${toIsoDate(to)}`;

/** The stretches of the returns of a text, in order. */
const returns = (text: string, published: string): string[] => readReturns(text, published).map(stretch);

const first = (sentence: string, published: string): string | undefined =>
  readTimes(sentence, published).map(formatStretch)[0];

describe('a text that reviews what is just over', () => {
  it('speaks of the quarter before in the weeks after its end, where it tells in the past', () => {
    expect(first('Small caps lost 3% over the quarter.', '2018-10-14')).toBe('2018-06-29..2018-09-28');
    expect(first('Bonds returned 4% in the quarter.', '2020-01-18')).toBe('2019-09-30..2019-12-31');
    expect(first('Over the quarter the Dow gained 2%, dear reader.', '2018-10-14')).toBe('2018-06-29..2018-09-28');
    expect(first('Oil fell 2% and is now down 1% for the quarter.', '2018-10-14')).toBe('2018-09-28..2018-10-12');
    expect(first('The Dow climbed 2,100 points, or 4%, in the quarter.', '2018-10-14')).toBe('2018-06-29..2018-09-28');
    expect(first('Gold is up 4% this quarter.', '2018-10-14')).toBe('2018-09-28..2018-10-12');
    expect(first('Gold has gained 4% in the quarter.', '2018-11-14')).toBe('2018-09-28..2018-11-14');
  });

  it('takes a span that has ended for the one before, until the next is at its end', () => {
    expect(first('Utilities ended the quarter lower.', '2019-02-20')).toBe('2018-09-28..2018-12-31');
    expect(first('Copper finished the month higher.', '2021-06-09')).toBe('2021-04-30..2021-05-28');
    expect(first('Copper finished the month higher.', '2021-06-30')).toBe('2021-05-28..2021-06-30');
  });

  it('is told by its title, beside the day of publication', () => {
    const of = (title: string): string[] =>
      returns(`${title}\n\nThe Russell 2000 lost 5% over the quarter. Gold gained 3% in the quarter.`, '2019-08-22');
    const second = ['2019-03-29..2019-06-28', '2019-03-29..2019-06-28'];
    expect(of('Letter to Partners, Second Quarter 2019')).toEqual(second);
    expect(of('Q2 2019 Commentary | August 22, 2019')).toEqual(second);
    expect(of('Review of the second quarter of 2019')).toEqual(second);
    expect(of('Thoughts on rotation')).not.toEqual(second);
  });

  it('goes back from the year so far to what it reviews', () => {
    const text =
      'September 2023 Review\n\nFor the year the S&P 500 is up 12%.\n\nUtilities fell 5.7%.\n\nTechnology lost 6.9%.';
    expect(returns(text, '2023-10-03').slice(1)).toEqual(['2023-08-31..2023-09-29', '2023-08-31..2023-09-29']);
    const inPresent = 'September 2023 Review\n\nThis year the S&P 500 is up 12%.\n\nUtilities are down 17%.';
    expect(returns(inPresent, '2023-10-03')[1]).not.toBe('2023-08-31..2023-09-29');
  });

  it('counts the year to its end or to publication, by its tense', () => {
    const of = (sentence: string) => read(`May 2022 Market Recap\n\n${sentence}`, '2022-06-06')[0]?.period;
    expect(of('The Dow moved to a year-to-date loss of 9%.')).toMatchObject({
      to: parseIsoDate('2022-05-31'),
      others: [{ to: parseIsoDate('2022-06-06') }],
    });
    expect(of('Year-to-date, the Dow had lost 9%, we note.')?.to).toBe(parseIsoDate('2022-05-31'));
    expect(of('The Dow is down 9% this year.')?.to).toBe(parseIsoDate('2022-06-06'));
    expect(of('The Dow is down 9% year-to-date.')).toMatchObject({ others: [{ to: parseIsoDate('2022-05-31') }] });
  });

  it('sets a record in the stretch that it reviews', () => {
    for (const [title, sentence] of [
      ['July 2021 Recap', 'The S&P 500 set several record highs along the way.'],
      ['July 2021 in Review', 'The Dow notched a new all-time high in the process.'],
      ['July 2021: What Moved', 'The Nasdaq 100 hit fresh record highs.'],
    ]) {
      const [record] = readKind('record', `${title}\n\n${sentence}`, '2021-08-03');
      expect(record?.period).toMatchObject({ role: 'scope', to: parseIsoDate('2021-07-30') });
    }
  });

  it('has set no record yet that it tells of now or expects', () => {
    for (const sentence of ['The S&P 500 is at a record high.', 'The S&P 500 will set a new record high.'])
      expect(readKind('record', `July 2021 Recap\n\n${sentence}`, '2021-08-03')[0]?.period.from).not.toBe('carried');
  });

  it('tells of where a span was entered, and of where it was at its end', () => {
    expect(returns('Entering April the Nasdaq 100 was up 1.6% for the year.', '2021-04-18')).toEqual([
      '2020-12-31..2021-03-31',
    ]);
    expect(returns('Heading into September the Dow stood 5% higher on the year.', '2023-09-20')).toEqual([
      '2022-12-30..2023-08-31',
    ]);
    expect(returns('By month-end IWM had moved to a year-to-date gain of 8%.', '2023-08-04')).toEqual([
      '2022-12-30..2023-07-31',
    ]);
  });

  it('counts a year through its months', () => {
    expect(first('Through nine months it was up 21%.', '2024-10-08')).toBe('2023-12-29..2024-09-30');
    expect(first('It had lost 20% through six months.', '2022-07-05')).toBe('2021-12-31..2022-06-30');
    expect(first('It rose 8% through the first eleven months.', '2020-12-04')).toBe('2019-12-31..2020-11-30');
    expect(readTimes('It rose 8% through three months.', '2020-12-04')).toEqual([]);
  });
});
