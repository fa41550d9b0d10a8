import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind, readReturns } from './read-fixture.ts';

/** Of whom, which way and over which closes the returns of a text are read. */
const told = (text: string, published: string): string[] =>
  readReturns(text, published).map(
    ({ id, direction, low, base, to }) => `${id} ${direction} ${low} ${toIsoDate(base)}..${toIsoDate(to)}`,
  );

describe('a time told behind a comma', () => {
  it('is of the verb that follows it', () => {
    expect(told('In April the Russell 2000 slipped 0.1%, in May it lost 5.7%.', '2006-06-01')).toEqual([
      'russell-2000 down 0.1 2006-03-31..2006-04-28',
      'russell-2000 down 5.7 2006-04-28..2006-05-31',
    ]);
    expect(
      told('In the week to March 10 the fund KRE fell 16.0%, in the week after it another 14.3%.', '2023-03-20')[0],
    ).toBe('KRE down 16 2023-03-03..2023-03-10');
    expect(told('The Dow jumped 1.2% on Monday, on Tuesday it gave back 0.4%.', '2024-08-14')[0]).toBe(
      'dow up 1.2 2024-08-09..2024-08-12',
    );
  });

  it('is still of the figure before it where nothing follows', () => {
    expect(told('The S&P 500 fell 9.3%, in September, and nobody noticed.', '2022-10-03')).toEqual([
      'sp-500 down 9.3 2022-08-31..2022-09-30',
    ]);
  });

  it('is of the move told first after “after”', () => {
    expect(told('In April, after losing 4.9% in March, the Nasdaq 100 jumped 15.6%.', '2026-05-01')).toContain(
      'nasdaq-100 up 15.6 2026-03-31..2026-04-30',
    );
    expect(
      told("Semiconductors (SMH) shed 5.3% in July, even after Wednesday's bounce of 7.6%.", '2024-08-01'),
    ).toContainEqual(expect.stringContaining('down 5.3 2024-06-28..2024-07-31'));
  });

  it('dates nothing outside the dashes that it stands between', () => {
    const returns = readKind(
      'return',
      'At the end of September the Russell 2000 was 5.3% in the red for the year - it dropped 7.7% in the third quarter alone - against a gain of 6.7% for the S&P 500.',
      '2014-10-06',
    );
    expect(
      returns.filter(({ period }) => period.text?.includes('third quarter')).map(({ asserted }) => asserted?.low),
    ).toEqual([7.7]);
  });
});

describe('stretches whose start the passage has told', () => {
  it('begin at a day named in an apposition', () => {
    expect(
      told('Since the close on election day, November 8, the Russell 2000 has risen 10.1%.', '2016-11-21'),
    ).toEqual(['russell-2000 up 10.1 2016-11-08..2016-11-21']);
    expect(told('Since Pfizer Monday, as we call November 9, the Dow has climbed 8%.', '2021-03-12')).toEqual([
      'dow up 8 2020-11-09..2021-03-12',
    ]);
    expect(told('From the end of October the tally now reads: the S&P 500 up 8.6%.', '2020-11-10')).toEqual([
      'sp-500 up 8.6 2020-10-30..2020-11-10',
    ]);
  });

  it('end at the day that is their limit', () => {
    expect(
      told(
        "The rally began on March 9. By Friday's close the Russell 2000 had gained 53 per cent from that day's level.",
        '2009-06-15',
      ),
    ).toEqual(['russell-2000 up 53 2009-03-09..2009-06-12']);
    expect(
      told('On November 25 the Russell 2000 closed at 2,442; by last night it had handed back 8.8%.', '2024-12-31'),
    ).toContain('russell-2000 down 8.8 2024-11-25..2024-12-30');
    expect(
      told(
        'The Russell 2000 closed at 2,590.61 on the 11th, a gain of 12.4% from its low of November 20.',
        '2025-12-15',
      ),
    ).toEqual(['russell-2000 up 12.4 2025-11-20..2025-12-11']);
  });

  it('go through a day from the start of the week, and are not of that day', () => {
    expect(told('Look at last week. Through Thursday the Nasdaq Composite had lost 3.9%.', '2026-02-09')).toEqual([
      'nasdaq-composite down 3.9 2026-01-30..2026-02-05',
    ]);
    expect(told('On Thursday the Nasdaq Composite lost 1.6%.', '2026-02-09')).toEqual([
      'nasdaq-composite down 1.6 2026-02-04..2026-02-05',
    ]);
  });

  it('count the first of so many days', () => {
    expect(told('Three days, from Tuesday to Thursday, gave the S&P 500 17.6 percent.', '2020-03-28')).toEqual([
      'sp-500 up 17.6 2020-03-23..2020-03-26',
    ]);
  });

  it('are of the month that the passage has told of, early in the next', () => {
    expect(told('May belonged to the small: the Russell 2000 gained 5.9% in the month.', '2018-06-04')).toEqual([
      'russell-2000 up 5.9 2018-04-30..2018-05-31',
    ]);
    expect(told('In May it was quiet. The Dow has gained 1% in the month.', '2018-06-20')).toEqual([
      'dow up 1 2018-05-31..2018-06-20',
    ]);
  });

  it('reach to the end of what is summed up', () => {
    const [, year] = readKind(
      'return',
      'The Russell 2000 shed 6.8% in July. That leaves it 1.0% down on the year.',
      '2004-08-02',
    );
    expect(toIsoDate(year?.period.to ?? 0)).toBe('2004-07-30');
    expect(
      told(
        'The index fell. It had been 7.1% in the red at its low on October 27, said the Russell 2000 desk.',
        '2023-12-29',
      ),
    ).not.toContain('russell-2000 down 7.1 2023-10-26..2023-10-27');
  });
});

describe('whose figure', () => {
  it('is of the former or the latter of the two named before', () => {
    const text =
      'The Russell 2000 rose and the Nasdaq-100 fell. On July 11 the former gained 3.6% and the latter lost 2.2%.';
    expect(told(text, '2024-07-17')).toEqual(
      expect.arrayContaining([
        'russell-2000 up 3.6 2024-07-10..2024-07-11',
        'nasdaq-100 down 2.2 2024-07-10..2024-07-11',
      ]),
    );
    const half = told('The Dow and the S&P 500 went apart. In June the latter half of it was lost, 3%.', '2024-07-17');
    expect(half.join()).not.toContain('sp-500');
  });

  it('is of the fund in brackets, where a sector is read by another', () => {
    expect(told('Banks (KRE) climbed 46% in 2021.', '2022-01-10')).toEqual(['KRE up 46 2020-12-31..2021-12-31']);
    expect(told('Energy (XLE) rose 1% in May.', '2021-06-10')).toEqual(['energy up 1 2021-04-30..2021-05-28']);
  });

  it('is a gain where an asset is ahead on the year, and a lead where it is ahead of another', () => {
    expect(told('Small caps are 14.1% ahead on the year, against 22.0% for the Nasdaq-100.', '2026-10-02')).toContain(
      'small-caps up 14.1 2025-12-31..2026-10-02',
    );
    expect(
      readKind('relative-return', 'Small caps are 4.1% ahead of the S&P 500 this year.', '2026-10-02'),
    ).toHaveLength(1);
  });

  it('is a loss where a month took it', () => {
    expect(
      told(
        'The S&P 500 slid 5.3% in the third quarter. July promised better, with 9.1% for the S&P 500. Then August took 4.2% and September 9.3%.',
        '2022-10-03',
      ),
    ).toEqual([
      'sp-500 down 5.3 2022-06-30..2022-09-30',
      'sp-500 up 9.1 2022-06-30..2022-07-29',
      'sp-500 down 4.2 2022-07-29..2022-08-31',
      'sp-500 down 9.3 2022-08-31..2022-09-30',
    ]);
  });
});

describe('what went from one figure to another', () => {
  it('did so over any of the stretches that the passage has told', () => {
    const [vix] = readKind(
      'indicator',
      'In April the Russell 2000 slipped 0.1%. In May it lost 5.7%. The VIX went from 11.59 to 16.44.',
      '2006-06-01',
    );
    expect(vix?.period.others.map(({ base, to }) => `${toIsoDate(base)}..${toIsoDate(to)}`)).toContain(
      '2006-04-28..2006-05-31',
    );
  });
});

describe('a name with words between dashes behind it', () => {
  it('is the subject of the verb that follows them', () => {
    expect(
      told('The S&P 500 fell 5.8% last week. Energy - the darling of the year - gave up 17.2%.', '2022-06-21'),
    ).toContain('energy down 17.2 2022-06-10..2022-06-17');
    expect(told('The Dow rose 19% in June; small caps - the Russell 2000 - gained 22.8%.', '2008-07-01')[1]).toContain(
      'up 22.8',
    );
  });
});

it('the most that something lost is its worst', () => {
  const sides = (text: string) => readKind('extreme', text, '2022-06-21').map(({ side }) => side);
  expect(sides('Last week the S&P 500 lost 5.8%, the most since March 2020.')).toEqual(['worst']);
  expect(sides('Last week the Dow gained 6%, the most since November 2020.')).toEqual(['best']);
});

it('a state at its best or worst is told of the year up to that day', () => {
  expect(
    told(
      'It was a fair month. The Russell 2000, at its best on January 22 with a gain of 9.5%, kept 5.3% of it.',
      '2026-02-02',
    )[0],
  ).toBe('russell-2000 up 9.5 2025-12-31..2026-01-22');
  expect(told('The Russell 2000 had been 7.1% in the red at its low on October 27.', '2023-12-29')).toEqual([
    'russell-2000 down 7.1 2022-12-30..2023-10-27',
  ]);
  expect(told('The Dow fell 2.1% on October 27.', '2023-12-29')).toEqual(['dow down 2.1 2023-10-26..2023-10-27']);
});

it('“in the month to the S&P 500’s 2.2%” is of the month named before', () => {
  expect(
    told(
      "May belonged to the small: the Russell 2000 gained 5.9% in the month to the S&P 500's 2.2%.",
      '2018-06-04',
    )[0],
  ).toBe('russell-2000 up 5.9 2018-04-30..2018-05-31');
});
