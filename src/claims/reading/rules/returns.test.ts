import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('returns with figures', () => {
  it('gives the shares of a company to the company', () => {
    const told = readKind(
      'return',
      'The S&P 500 rose 2% in November 2020. Tesla will join the index in December. Its shares rose by 46%.',
      '2020-11-30',
    );
    expect(told.at(-1)).toMatchObject({ subject: { id: 'TSLA' }, direction: 'up', asserted: { low: 46 } });
  });

  it('knows a fund by the symbol in brackets behind it, with a name or without', () => {
    const [utilities, growth] = readKind(
      'return',
      'The iShares US Utilities ETF (NYSEARCA: IDU) rose 3% in May. Its small-cap sibling (NASDAQ: PSCU) lost 2% in May.',
      '2025-06-04',
    );
    expect(utilities).toMatchObject({ subject: { id: 'IDU' }, direction: 'up' });
    expect(growth).toMatchObject({ subject: { id: 'PSCU' }, direction: 'down' });
  });

  it('leaves the day of what it is compared with to that', () => {
    const [fall] = readKind(
      'return',
      'The Dow lost 7.8% on Monday, a fall exceeded only by the crash of October 19, 1987.',
      '2020-03-10',
    );
    expect(fall).toMatchObject({ subject: { id: 'dow' }, period: { to: day('2020-03-09') } });
    const [day2] = readKind(
      'return',
      'The S&P 500 fell 9.5% on March 12, second only to October 19, 1987.',
      '2020-03-13',
    );
    expect(day2?.period.to).toBe(day('2020-03-12'));
  });

  it('leaves an insertion to the name before it', () => {
    const [amd] = readKind(
      'return',
      'Advanced Micro Devices (NASDAQ: AMD), the pride of the semiconductors, fell by more than 40% in October.',
      '2018-10-31',
    );
    expect(amd).toMatchObject({ subject: { id: 'AMD' }, direction: 'down', asserted: { low: 40, wording: 'over' } });
    const [nasdaq] = readKind(
      'return',
      'The Nasdaq-100, weighed down by its giants, could manage only 4% in October.',
      '2022-10-31',
    );
    expect(nasdaq).toMatchObject({ subject: { id: 'nasdaq-100' }, direction: 'up', modality: 'fact' });
  });

  it('carries no subject into a clause with one of its own', () => {
    const told = readKind(
      'return',
      'Gold rose 3% on the week. Both have gained 20% since January. Freight rates, which had been quiet, have fallen by 35%.',
      '2018-10-31',
    );
    expect(told.filter(({ subject }) => subject.id === 'gold')).toHaveLength(1);
  });

  it('keeps the time of a later clause from an earlier one', () => {
    const [first, second] = readKind(
      'return',
      'Utilities rose by less than one percent and are down by 8% since the start of the year.',
      '2022-10-31',
    );
    expect(first?.period.from).not.toBe('stated');
    expect(second).toMatchObject({ direction: 'down', period: { base: day('2021-12-31'), from: 'stated' } });
  });

  it('reads a distance above a level as a rise since its close', () => {
    expect(
      readKind(
        'return',
        'The Russell 2000 closed at 2,837.55, still 14% above its level at the end of 2025.',
        '2026-09-25',
      )[0],
    ).toMatchObject({ direction: 'up', asserted: { low: 14 }, period: { base: day('2025-12-31') } });
    expect(readKind('return', 'The S&P 500 is 24% above the low of 12 October 2022.', '2023-07-05')[0]).toMatchObject({
      subject: { id: 'sp-500' },
      direction: 'up',
      period: { base: day('2022-10-12') },
    });
  });

  it('reads a return by the place it takes, and a gain that is said to be ahead', () => {
    const told = (text: string) => readKind('return', text, '2024-01-05')[0];
    expect(told('Energy came last with 1.3% in 2023.')).toMatchObject({ subject: { id: 'energy' }, direction: 'up' });
    expect(told('Technology was the leader in 2023 with 56%.')).toMatchObject({ asserted: { low: 56 } });
    expect(told('The Russell 2000 is ahead 8% this year.')).toMatchObject({ direction: 'up', asserted: { low: 8 } });
  });

  it('reads the verb of the clause that tells of a figure', () => {
    const [gain] = readKind('return', 'The 7% that small caps put on in May surprised us.', '2024-06-05');
    expect(gain).toMatchObject({ subject: { id: 'small-caps' }, direction: 'up', period: { base: day('2024-04-30') } });
    const [loss] = readKind('return', 'I had not expected the 9% the Nasdaq-100 lost in April.', '2024-05-05');
    expect(loss).toMatchObject({ subject: { id: 'nasdaq-100' }, direction: 'down', modality: 'fact' });
  });

  it('leaves the time of another verb to that', () => {
    const [year] = readKind(
      'return',
      'The Dow gained 13% in 2023 and on December 13 closed above 37,000.',
      '2024-01-05',
    );
    expect(year?.period).toMatchObject({ base: day('2022-12-30'), to: day('2023-12-29') });
    const [own] = readKind('return', 'Energy is up 12% this year even after losing 3% this week.', '2024-03-15');
    expect(own?.period.base).toBe(day('2023-12-29'));
  });

  it('reads a gap reckoned from two figures as arithmetic', () => {
    const text = 'In May the S&P 500 rose 5% and the Russell 2000 3%, so small caps trail by four points.';
    expect(readKind('comparison', text, '2024-06-05')[0]).toMatchObject({
      relation: 'difference',
      asserted: { low: 4 },
    });
  });
});

describe('returns told by another', () => {
  it('reads one rise as a multiple of another', () => {
    const show = (text: string, published: string) =>
      readKind('relative-return', text, published).map(
        ({ subject, against, direction, asserted }) =>
          `${subject.id} ${direction} ${against.id} ${asserted?.wording} ${asserted?.low} ${asserted?.unit}`,
      );
    expect(
      show(
        'In the six months to June 30 the Russell 2000 gained 22%, more than twice the advance of the S&P 500.',
        '2026-07-20',
      ),
    ).toEqual(['russell-2000 ahead sp-500 over 2 times']);
    expect(show('This year IWN has returned 25%; IWO, less than half of that.', '2021-03-19')).toEqual([
      'IWO behind IWN under 0.5 times',
    ]);
    expect(show('In 2019 Apple returned about three times as much as the Dow.', '2020-01-15')).toEqual([
      'AAPL ahead dow about 3 times',
    ]);
    expect(show('Nvidia rose 9% in 2019, while Apple returned twice as much as hoped.', '2020-01-15')).toEqual([]);
  });

  it('checks a multiple of two figures as arithmetic', () => {
    const [ratio] = readKind(
      'comparison',
      "In the first half the Russell 2000 gained 21.9%, almost three times the S&P 500's 9.6%.",
      '2026-07-20',
    );
    expect(ratio).toMatchObject({
      relation: 'ratio',
      left: { value: 21.9 },
      right: { value: 9.6 },
      asserted: { low: 3 },
    });
  });
});

describe('leads', () => {
  it('compares two falls', () => {
    expect(
      readKind('relative-return', 'The Russell 2000 lost less than the S&P 500 in October.', '2018-10-31')[0],
    ).toMatchObject({ subject: { id: 'russell-2000' }, against: { id: 'sp-500' }, direction: 'ahead' });
    expect(
      readKind(
        'relative-return',
        'The equal-weighted S&P 500 (NYSEARCA: RSP) has fallen by more than the index itself this year.',
        '2018-10-31',
      )[0],
    ).toMatchObject({ against: { id: 'sp-500' }, direction: 'behind' });
  });

  it('reads points more, and who was left behind', () => {
    expect(
      readKind(
        'relative-return',
        'The Nasdaq-100 has risen by 21% this year, roughly eight points more than the S&P 500.',
        '2026-09-25',
      )[0],
    ).toMatchObject({ subject: { id: 'nasdaq-100' }, direction: 'ahead', asserted: { low: 8 } });
    expect(
      readKind('relative-return', 'The Russell 2000 has left the S&P 500 far behind in 2010.', '2010-04-26')[0],
    ).toMatchObject({ subject: { id: 'russell-2000' }, against: { id: 'sp-500' }, direction: 'ahead' });
  });
});

describe('directions', () => {
  it('reads a balance since a start', () => {
    expect(
      readKind('return', 'Apple (NASDAQ: AAPL) was swept along and finished October with a loss.', '2022-10-31')[0],
    ).toMatchObject({ subject: { id: 'AAPL' }, direction: 'down', period: { base: day('2022-09-30') } });
    expect(
      readKind(
        'return',
        'The Russell 2000 fell on Monday. The benchmark is once again in positive territory for 2025.',
        '2025-05-16',
      ).at(-1),
    ).toMatchObject({ subject: { id: 'russell-2000' }, direction: 'up', period: { base: day('2024-12-31') } });
  });

  it('says nothing of an index where prices of goods rose', () => {
    expect(
      readKind('return', 'The S&P 500 is quiet. Consumer prices had risen again in June.', '2024-08-09').filter(
        ({ subject }) => subject.id === 'sp-500',
      ),
    ).toHaveLength(0);
  });
});

describe('a figure before its subject', () => {
  it.each([
    ['With a gain of 6.4% over the past year, the Dow has surprised everybody.', 'dow'],
    ['With its 12% loss since May 24, 2010, the Nasdaq-100 has few friends.', 'nasdaq-100'],
    ['Despite a rise of 30% in the last ten years, utilities are cheap.', 'utilities'],
  ])('%s', (text, id) => {
    expect(readKind('return', text, '2010-11-12')).toMatchObject([{ subject: { id } }]);
  });
});

describe('sizes that must not be lost', () => {
  it('tells no bare direction where a number without its unit stands behind the verb', () => {
    expect(readReturns('The S&P 500 is up 15 this year.', '2024-07-01')).toEqual([]);
  });

  it('takes a digit after the point for percent', () => {
    expect(readKind('return', 'Regional banks gained 2.2 in July 2024.', '2024-08-01')).toMatchObject([
      { direction: 'up', asserted: { low: 2.2, unit: 'percent' } },
    ]);
  });

  it('reads "is barely positive" of a return, and not of a mood', () => {
    expect(readKind('return', 'The S&P 500 is barely positive this year.', '2026-02-27')).toMatchObject([
      { direction: 'up', asserted: null },
    ]);
    expect(readKind('return', 'The Nasdaq was still negative for 2016.', '2016-06-30')).toMatchObject([
      { direction: 'down', asserted: null },
    ]);
    expect(readKind('return', 'Sentiment on the Dow is positive for now.', '2016-06-30')).toEqual([]);
  });
});

describe('names that a text declares', () => {
  it('keeps a symbol to the last of two names, and to no year before it', () => {
    expect(
      readKind('return', 'Microsoft is up by almost 8% in 2025, and Apple (NASDAQ: AAPL) is back.', '2025-05-16')[0],
    ).toMatchObject({ subject: { id: 'MSFT' }, period: { base: day('2024-12-31') } });
    expect(
      readKind('return', 'Nvidia and Apple (NASDAQ: AAPL) are well known. Nvidia rose 8% in 2025.', '2025-12-31')[0],
    ).toMatchObject({ subject: { id: 'NVDA' } });
  });
});

describe('shares, gaps and lists of moves', () => {
  it('knows a share by its symbol', () => {
    expect(readKind('return', 'AMZN fell 12% in April 2022.', '2022-10-04')[0]).toMatchObject({
      subject: { id: 'AMZN' },
      direction: 'down',
    });
    expect(readKind('return', 'Thursday saw TSLA lose 5%.', '2022-10-04')[0]?.subject.id).toBe('TSLA');
  });

  it.each([
    [
      'In April 2013 utilities gained 5.9% while energy slipped, a gap of 6.7 percentage points.',
      'utilities ahead energy',
    ],
    ['The Dow lost 4% last week while gold rose 2%, a swing of six points.', 'dow behind gold'],
    ['The Dow lost 4% last week while gold rose, a swing of 7 percentage points.', 'dow behind gold'],
    ['Banks and utilities rose 3% last week, a difference of two points.', undefined],
  ])('reads the distance between two that moved apart: %s', (text, expected) => {
    const [lead] = readKind('relative-return', text, '2013-05-03');
    expect(lead && `${lead.subject.id} ${lead.direction} ${lead.against.id}`).toBe(expected);
  });

  it('goes on in a list the way of its first verb, also where that is of oil', () => {
    const texts = [
      ['In a short session crude dived 13%, the Russell 2000 3.7%, and gold 2.4%.', '2021-11-26'],
      ['On Friday oil lost a tenth of its value, the Dow 4% and the S&P 500 3.1%.', '2014-12-01'],
    ] as const;
    for (const [text, published] of texts)
      expect(
        readReturns(text, published).map(({ direction }) => direction),
        text,
      ).toEqual(['down', 'down']);
  });

  it('takes parts of a price for percent, and tenths of a rate for points', () => {
    const sizes = readKind(
      'indicator',
      'Oil rose by a third in 2016. The unemployment rate fell by a tenth in October.',
      '2017-12-01',
    );
    expect(sizes.map(({ asserted }) => [asserted?.low, asserted?.unit])).toEqual([
      [33.3, 'percent'],
      [0.1, 'percentage points'],
    ]);
  });
});
