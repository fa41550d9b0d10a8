import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';
import { formatStretch, readTimes } from './time-fixture.ts';

const told = (text: string, published: string): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

const returns = (text: string, published: string): string[] =>
  told(text, published).filter((one) => one.startsWith('return'));

const first = (sentence: string, published: string): string | undefined => {
  const [mark] = readTimes(sentence, published);
  return mark === undefined ? undefined : formatStretch(mark);
};

describe('a day by its number', () => {
  it('is of the month told last, whether by its name or by a day of it', () => {
    const autumn = 'On September 12 the Dow rose 1%. The Dow then fell for three straight weeks in October.';
    expect(told(`${autumn} The worst came on the 27th, when the Dow lost 7.2%.`, '1997-12-05')).toContain(
      'return 1997-10-24..1997-10-27',
    );
    const spring = 'The S&P 500 lost 2.4% on March 5. On the 9th it fell another 7.6%.';
    expect(told(spring, '2020-07-01')).toContain('return 2020-03-06..2020-03-09');
  });

  it('is the latest one where the passage has named no month, or only looks back to one', () => {
    const text = 'The S&P 500 had its best week since November. On the 8th it lost 1%.';
    expect(told(text, '2024-02-20')).toContain('return 2024-02-07..2024-02-08');
  });
});

describe('lengths in a past tale', () => {
  it('begin or end at the days that the passage has told, and are not refuted', () => {
    const [, move] = readKind(
      'return',
      'The Dow fell 3.6% on August 20. The Dow lost another 10% in three sessions.',
      '2015-12-01',
    );
    expect(move?.period.from).toBe('carried');
    const stretches = [move?.period, ...(move?.period.others ?? [])].map(
      (one) => one && `${toIsoDate(one.base)}..${toIsoDate(one.to)}`,
    );
    expect(stretches).toEqual(
      expect.arrayContaining(['2015-08-19..2015-08-24', '2015-08-20..2015-08-25', '2015-08-17..2015-08-20']),
    );
  });

  it('are the month that the passage told, which holds for what follows', () => {
    const text = 'October was the reckoning. The Nasdaq-100 dropped 8.7% in a month, and the Russell 2000 lost 10.9%.';
    expect(returns(text, '2018-12-14')).toEqual(['return 2018-09-28..2018-10-31', 'return 2018-09-28..2018-10-31']);
  });

  it('after what is not dated may start at the days told, and have no time where none was', () => {
    const dated = 'The tariffs came on March 1, 2018. Boeing lost 5% in the two days after the speech.';
    expect(returns(dated, '2018-06-01')).toContain('return 2018-03-01..2018-03-05');
    const [move] = readKind('return', 'Boeing lost 5% in the two days after the speech.', '2018-06-01');
    expect(move?.period.isUndatable).toBe(true);
  });

  it('reach up to now where no day was told, or what is so by now', () => {
    expect(returns('The Dow lost 4% in three sessions.', '2015-12-01')).toEqual(['return 2015-11-25..2015-12-01']);
    const text = 'The Fed met on June 14. The S&P 500 has lost 12% in two weeks.';
    expect(returns(text, '2022-06-24')).toEqual(['return 2022-06-10..2022-06-24']);
  });
});

describe('limits that are passed', () => {
  it('end a stretch that is told from a day', () => {
    expect(told('By Labor Day the Nasdaq Composite was up 25% since March 16.', '2009-12-01')).toContain(
      'return 2009-03-16..2009-09-04',
    );
    expect(returns('By now the Nasdaq Composite is up 25% since March 16.', '2009-12-01')).toEqual([
      'return 2009-03-16..2009-12-01',
    ]);
  });

  it('close the week or month that the move is called the worst of', () => {
    expect(
      told("By New Year's Eve the S&P 500 had dropped 9.2%, its worst month since February 2009.", '2019-01-07'),
    ).toContain('return 2018-11-30..2018-12-31');
  });
});

describe('times that a clause has of its own', () => {
  it('stand right behind the figure, above the one that the verb ends', () => {
    expect(returns('The Russell 2000 has finished March with a 5% gain for 2021.', '2021-04-01')).toEqual([
      'return 2020-12-31..2021-04-01',
    ]);
    expect(returns('The Dow closed the week with a 3% loss.', '2021-06-18')).toEqual(['return 2021-06-11..2021-06-18']);
  });

  it('head it, with the figure put in', () => {
    const text = 'The Dow was no refuge. March, with a loss of 13.7%, was its worst month since October 2008.';
    expect(told(text, '2020-05-29')).toEqual(
      expect.arrayContaining(['return 2020-02-28..2020-03-31', 'extreme 2020-02-28..2020-03-31']),
    );
  });

  it('are now, where a day was told in the clause before', () => {
    const text = 'On June 8 the Dow gained 1.7%, and it now stands 11% below its peak.';
    expect(told(text, '2020-06-12')).toContain('drawdown 2020-06-11..2020-06-12');
  });

  it('are other than a day that a comparison looks back to', () => {
    const text =
      'In July gold (GLD) rose 10%, a month not seen since 2011, and on August 6 it closed at 194. Then it turned. The next day the fund lost 1.7%.';
    expect(told(text, '2020-09-01')).toContain('return 2020-08-06..2020-08-07');
  });
});

describe('names of times', () => {
  it('of stretches that run up to a day', () => {
    expect(first('The fund is up 9% this year through Thursday.', '2019-03-15')).toBe('2018-12-31..2019-03-14');
    expect(first('So far this month up to the close of May 14 oil lost 5%.', '2024-05-20')).toBe(
      '2024-04-30..2024-05-14',
    );
    expect(first('Since midyear the dollar has gained 2%.', '2014-10-01')).toBe('2014-06-30..2014-10-01');
  });

  it('of quarters and halves by their number alone', () => {
    expect(returns('The Dow gained 5% in the first quarter and lost 8% in the second.', '2010-07-20')).toEqual([
      'return 2009-12-31..2010-03-31',
      'return 2010-03-31..2010-06-30',
    ]);
    expect(
      readTimes('It was the first to fall and the last to rise, in the second of two groups.', '2010-07-20'),
    ).toEqual([]);
  });

  it('of the level that a price is set beside', () => {
    expect(returns('The Dow is 6% below where it closed on January 26.', '2018-04-20')).toEqual([
      'return 2018-01-26..2018-04-20',
    ]);
    expect(returns('The Russell 2000 is 4% below where it stood on Election Day.', '2017-02-17')).toEqual([
      'return 2016-11-08..2017-02-17',
    ]);
  });

  it('of what is to come', () => {
    expect(first('A setback this spring would surprise nobody.', '2023-02-10')).toBe('2023-02-28..2023-05-31');
    expect(first('Stocks fell this spring, and few noticed.', '2023-02-10')).toBe('2022-02-28..2022-05-31');
    expect(readTimes('Our year-end target is 4,800.', '2021-08-20')[0]?.isAhead).toBe(true);
    expect(first('At year-end the yield was 1.5%.', '2022-02-10')).toBe('2021-12-30..2021-12-31');
  });

  it('of a year that is only supposed to end', () => {
    expect(first('If the year ended today, value would lead.', '2022-11-11')).toBe('2021-12-31..2022-11-11');
    expect(first('In the year ended today the fund made 4%.', '2022-11-11')).toBe('2021-11-11..2022-11-11');
  });
});

describe('what a price is a multiple of', () => {
  it('is told for a year of its own, and the price for now', () => {
    for (const text of [
      "Utilities trade at 18 times next year's earnings.",
      'The S&P 500 trades at 21 times earnings expected over the next year.',
    ]) {
      const [multiple] = readKind('multiple', text, '2019-11-01');
      expect(multiple?.modality).not.toBe('forecast');
      expect(toIsoDate(multiple?.period.to ?? 0)).toBe('2019-11-01');
    }
  });
});

describe('meetings of the Federal Reserve', () => {
  it('without a year are the next of that name', () => {
    const next = (text: string, published: string) => told(text, published).find((one) => one.startsWith('event'));
    expect(next('What matters next is the Fed meeting of June 16-17.', '2026-05-31')).toBe(
      'event 2026-06-16..2026-06-17',
    );
    expect(next('The next interest-rate decision is due on March 20.', '2024-02-15')).toBe(
      'event 2024-03-19..2024-03-20',
    );
    expect(next('Next Fed decision: September 17.', '2025-08-29')).toBe('event 2025-09-16..2025-09-17');
  });
});
