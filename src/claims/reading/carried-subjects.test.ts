import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind, readReturns } from './read-fixture.ts';

const idOfLast = (text: string, published: string): string | undefined => readReturns(text, published).at(-1)?.id;

describe('whom a figure is told of', () => {
  it.each([
    ['Energy rose 3% last month. Utilities, however, lost 2.1%.', '2024-03-11', 'utilities'],
    ['Materials are up 8% this year. Financials, though, have shed 5.7%.', '2018-05-14', 'financials'],
    ['The S&P 500 fell 5% last week. The Nasdaq 100, meanwhile, lost 5.6%.', '2022-06-13', 'nasdaq-100'],
    ['The Dow, of which Apple is a member, rose 2.7% in April.', '2021-05-03', 'dow'],
    ['The Russell 2000, to which Tesla never belonged, gained 12% in the first quarter.', '2021-05-03', 'russell-2000'],
    ["The Nasdaq 100 is the one to watch. It's up 11.5% this year.", '2023-12-15', 'nasdaq-100'],
    ["Regional banks fell in May. They're still negative on the year.", '2023-12-15', 'regional-banks'],
    ['The Dow rose 1% in June and the Composite is down 3%.', '2021-07-02', 'nasdaq-composite'],
    ['The big-cap index fell 9% in December 2018.', '2019-01-04', 'sp-500'],
    [
      'Russell 1000 Value fell 12.9% in the first half. The pricey half lost 28.1%.',
      '2022-07-05',
      'russell-1000-growth',
    ],
    ['The Dow rose 8%. Bullion, which had looked unstoppable a year before, added 6.7%.', '2012-03-30', 'gold'],
    [
      'Apple rose 48%. But the Russell 2000, which many call the better gauge, was up 12%.',
      '2012-03-30',
      'russell-2000',
    ],
    ['The Dow fell. Whoever bought the Nasdaq-100 in 2012 has seen the index gain 35%.', '2014-01-03', 'nasdaq-100'],
    ['The S&P 500 lost 9%. Small caps gave back 11%. Then came Monday: +5.1%.', '2018-12-31', 'sp-500'],
    [
      'The Russell 1000 Value is off 5.6% in 2001 against a drop of 20% in its growth sibling.',
      '2001-12-28',
      'russell-1000-growth',
    ],
    ['Value was up 3% in 2019, versus a gain of 8% for its growth cousin.', '2019-05-28', 'growth'],
  ])('%s', (text, published, id) => {
    expect(idOfLast(text, published)).toBe(id);
  });

  it.each([
    ['The S&P 500 had a quiet spring. Today banks dragged it down by 1.2%.', '2017-03-21', 'sp-500'],
    ['The Dow fell on Friday. Boeing pulled it 0.6% lower.', '2019-03-25', 'dow'],
    ['The Dow rose in May, before energy pushed it down 2% in June.', '2017-07-05', 'dow'],
    ['The Dow lost 121 points on Monday. The two days cost the blue chips 3.5%.', '2008-11-18', 'dow'],
    [
      'The Magnificent Seven part ways. An equal-weighted basket of the seven is up 7.2%.',
      '2024-05-31',
      'magnificent-seven',
    ],
  ])('tells whose move another name stands beside: %s', (text, published, id) => {
    expect(idOfLast(text, published)).toBe(id);
  });

  it.each([
    ['The Dow slid 4.6% on Monday. The VIX more than doubled.', '2018-02-06'],
    ['Energy fell 3% last week. Crude less than halved.', '2018-02-06'],
    ['Facebook lost 19%. Acme followed this morning with a 20% fall.', '2018-07-27'],
    ['Banks fell 6% today. First Acme closed 62% lower.', '2023-03-13'],
  ])('gives no move of a name that it does not know to the one before: %s', (text, published) => {
    expect(readReturns(text, published)).toHaveLength(1);
  });

  it.each([
    ['Tokyo fell 3.2% on Friday.', '1996-12-09', 'nikkei-225'],
    ['The Dow rose 1% on Friday and Frankfurt 2%.', '2003-03-17', 'dax'],
    ['Traders in London slept. The Dow lost 2% on Friday.', '2003-03-17', 'dow'],
    ['A Paris newspaper saw it coming. The Nasdaq fell 4% on Friday.', '2003-03-17', 'nasdaq'],
    ['The S&P 500 rose 2% in May. Software stocks fell 3%.', '2024-06-03', 'software'],
  ])('knows a market by its city only where it moves: %s', (text, published, id) => {
    expect(idOfLast(text, published)).toBe(id);
  });

  it('says nothing of a part that has no figures of its own', () => {
    const text = 'The S&P 500 fell 20.6% in the first half. The expensive half lost 28.1%.';
    expect(readReturns(text, '2022-07-05')).toHaveLength(1);
  });

  it.each([
    'The S&P 500 lost 38% in 2008 and gained 23% in 2009. The Russell 2000 fell 35% and then rose 25%.',
    'Large value lost 39% in 2008 and made 17% in 2009. The expensive half lost 39% and then gained 34%.',
    'The Dow lost 34% in 2008 and gained 19% in 2009. Small caps dropped 35%, then gained 25%.',
  ])('places what followed in turn in the stretches told just before: %s', (text) => {
    expect(readReturns(text, '2010-01-07').map(({ to }) => toIsoDate(to))).toEqual([
      '2008-12-31',
      '2009-12-31',
      '2008-12-31',
      '2009-12-31',
    ]);
  });

  it.each([
    [
      'The bank is the Federal Reserve. Since September of 2007 it has lowered its target rate by 3.25 percentage points.',
      '2008-06-16',
    ],
    [
      'Consider the Federal Reserve. Over the past nine months it has cut its target by 3.25 percentage points.',
      '2008-06-16',
    ],
    ['Then there is the Fed. In 2022 it raised its benchmark by 4.25 percentage points.', '2023-01-16'],
  ])('goes on with the bank: %s', (text, published) => {
    expect(readKind('policy-move', text, published)).toHaveLength(1);
  });

  it.each([
    ['Over the second quarter as a whole small caps even pulled ahead.', '2014-07-14', 'small-caps'],
    ['In April energy stocks pulled ahead.', '2022-05-03', 'energy'],
    ['Regional banks nosed ahead in the fourth quarter of 2016.', '2017-01-09', 'regional-banks'],
  ])('is ahead of the market: %s', (text, published, id) => {
    expect(readKind('relative-return', text, published)).toMatchObject([{ subject: { id }, direction: 'ahead' }]);
  });

  it('reads the core of an inflation asked for just before', () => {
    const text = 'Q: Inflation came in at 8.2% for September. Is it over?\n\nA: Core is still 6.6%, so no.';
    expect(readKind('indicator', text, '2022-10-20').map(({ subject }) => subject.id)).toEqual([
      'inflation',
      'core-inflation',
    ]);
  });
});

describe('an opening that is told of a time or a count', () => {
  it('is of the one name of the next sentence', () => {
    const text = 'Three down years in a row. The S&P 500 had last managed that in 1941.';
    expect(readKind('streak', text, '2003-01-09')).toMatchObject([{ subject: { id: 'sp-500' }, of: 'loss' }]);
    expect(readKind('extreme', 'May was the best May since 1990. The Nasdaq rose 9.6%.', '2025-06-02')).toMatchObject([
      { subject: { id: 'nasdaq' } },
    ]);
  });

  it('is of nothing where two are named, or what rises is no price', () => {
    expect(readKind('extreme', 'May was the best since 1990. The Dow beat the Nasdaq.', '2025-06-02')).toEqual([]);
    expect(readKind('streak', 'Wages rose for the third straight month. The Dow fell.', '2018-11-02')).toEqual([]);
  });
});

describe('a clause with a subject of its own', () => {
  it.each([
    ['The Russell 2000 gained 2% last week. Copper miners jumped 9%.', '2026-01-23'],
    ['Small caps rose 3% in May. The momentum factor lost 3.8%.', '2024-06-03'],
    ['The Nasdaq 100 fell 4% last week. Chinese property developers slid 12%.', '2023-08-21'],
    ['Gold rose 7% in March. My largest position tripled.', '2023-04-10'],
  ])('tells nothing of what was told before: %s', (text, published) => {
    expect(readReturns(text, published)).toHaveLength(1);
  });

  it.each([
    ['The Russell 2000 rose 2% on Monday. The market dropped 6.7% on Tuesday.', '2011-08-10', 'russell-2000'],
    ['The S&P 500 fell 9% in June. Prices rebounded 5% in July.', '2022-08-01', 'sp-500'],
    ['The Dow rose on Wednesday. The previous Monday it had gained 2%.', '2022-05-20', 'dow'],
  ])('but words for what was told go on with it: %s', (text, published, id) => {
    expect(idOfLast(text, published)).toBe(id);
  });
});
