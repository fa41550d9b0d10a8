import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

describe('places of their own', () => {
  it.each([
    ['Utilities held steady in October and materials sank. Staples had the best October of all.', 'staples best'],
    ['Sectors diverged in March. Energy is the runaway leader.', 'energy best'],
    ['2019 was a good year. Technology took the sector crown with 48%.', 'technology best'],
    ['Energy, up 5%, reclaimed the lead in the second quarter; health care slipped.', 'energy best'],
    [
      'In the third quarter industrials rose 3%; at the bottom, real estate, down 9%, was the worst of all.',
      'real-estate worst',
    ],
  ])('%s', (text, place) => {
    const places = readKind('ranking', text, '2020-01-10').map(({ subject, side }) => `${subject.id} ${side}`);
    expect(places).toEqual([place]);
  });

  it('wants other sectors', () => {
    expect(readKind('ranking', 'Energy reclaimed the lead in our portfolio.', '2020-01-10')).toEqual([]);
  });
});

describe('forecasts in words', () => {
  const foretold = (text: string, published: string) =>
    read(text, published)
      .filter(({ modality }) => modality === 'forecast')
      .map((one) => [one.kind, one.negated, one.horizon]);

  it.each([
    ['We doubt the Nasdaq-100 will see a new high this year.', '2022-03-14', 'record', true, '2022-12-31'],
    [
      'I would bet that the Dow will not see its January high again before 2024.',
      '2022-06-17',
      'record',
      true,
      '2023-12-29',
    ],
    [
      'We think that a year from today the S&P 500 will be higher than it is now.',
      '2009-03-09',
      'return',
      false,
      '2010-03-09',
    ],
    [
      'My own guess, for what it is worth, is that the Russell 2000 finishes 2017 ahead of the Nasdaq 100.',
      '2017-03-01',
      'relative-return',
      false,
      '2017-12-29',
    ],
    [
      'Most thought value would keep its lead through the end of the second quarter.',
      '2021-03-02',
      'relative-return',
      false,
      '2021-06-30',
    ],
    [
      'The Dow came close to 20,000. We expect it to reach that milestone before the end of March.',
      '2017-01-20',
      'level',
      false,
      '2017-03-31',
    ],
  ] as const)('%s', (text, published, kind, negated, horizon) => {
    expect(foretold(text, published)).toContainEqual([kind, negated, parseIsoDate(horizon)]);
  });

  it('reads a lead that is to be lost', () => {
    expect(
      readKind(
        'relative-return',
        'Large growth will lose its lead over the S&P 500 by the end of September.',
        '2019-05-02',
      ),
    ).toMatchObject([{ subject: { id: 'russell-1000-growth' }, against: { id: 'sp-500' }, direction: 'behind' }]);
  });
});

describe('runs in words', () => {
  const runs = (text: string) =>
    readKind('streak', text, '2024-01-22').map(({ subject, of, asserted, against }) =>
      `${subject.id} ${of} ${asserted?.low} ${against?.id ?? ''}`.trim(),
    );

  it.each([
    ['The S&P 500 rose in all twelve months of 2017.', 'sp-500 gain 12'],
    [
      'Small caps, at a discount unheard of ten years ago, have trailed the S&P 500 in three consecutive calendar years.',
      'small-caps lag 3 sp-500',
    ],
    ['In each of the past three years the S&P 500 came out on top of the Russell 2000.', 'sp-500 lead 3 russell-2000'],
    ['After the dot-com bust value led for seven straight calendar years.', 'value lead 7 growth'],
  ])('%s', (text, run) => {
    expect(runs(text)).toEqual([run]);
  });

  it('counts no months that the stretch does not hold', () => {
    expect(runs('The S&P 500 rose in all seven months of 2017.')).toEqual([]);
  });
});

describe('limits without a new reading', () => {
  it.each([
    [
      'The 10-year Treasury yield ended May at 2.97%, the first time it has been below 3% since March.',
      'treasury-10y below 3',
    ],
    ['The VIX closed at 40.11 on Friday, the first time it has been above 40 since August 2015.', 'vix above 40'],
    ['The yield curve is at 5 basis points. It was below zero in March 2022.', 'yield-curve below 0'],
  ])('%s', (text, limit) => {
    const limits = readKind('indicator', text, '2022-06-01')
      .filter(({ relation }) => relation !== 'at')
      .map(({ subject, relation, asserted }) => `${subject.id} ${relation} ${asserted?.low}`);
    expect(limits).toEqual([limit]);
  });
});

describe('leads beside a sum or a move', () => {
  it.each([
    ['The Nasdaq-100 lost 9% in December and chip stocks had it far worse.', 'semiconductors behind nasdaq-100'],
    ['The S&P 500 fell 12% in the third quarter. Small caps fared no better.', 'small-caps behind sp-500'],
    [
      'Ten thousand dollars put into IWM, the Russell 2000 fund, on the last day of 2018 was worth $12,500 on Friday. The same sum in QQQ would have earned you a bit more.',
      'QQQ ahead IWM',
    ],
  ])('%s', (text, lead) => {
    const leads = readKind('relative-return', text, '2019-12-30').map(
      ({ subject, direction, against }) => `${subject.id} ${direction} ${against.id}`,
    );
    expect(leads).toEqual([lead]);
  });

  it('does not measure what a move without its stretch is compared with', () => {
    const [lead] = readKind(
      'relative-return',
      'The S&P 500 rose 250% on Friday. The Russell 2000 has done better over the same stretch.',
      '2019-12-30',
    );
    expect(lead?.period.isUndatable).toBe(true);
  });
});

describe('balances in words', () => {
  it.each([
    ['Microsoft has climbed 30% since the end of June, and only now is it back in the black for the year.', 'MSFT up'],
    ['Utilities are back in the red for the year.', 'utilities down'],
    ['The Russell 2000 has made next to nothing this year.', 'russell-2000 flat'],
  ])('%s', (text, balance) => {
    const balances = readKind('return', text, '2019-12-30').map(
      ({ subject, direction }) => `${subject.id} ${direction}`,
    );
    expect(balances).toContain(balance);
  });
});

describe('margins told after two moves', () => {
  const margins = (text: string) =>
    read(text, '2017-01-04')
      .filter(({ kind }) => kind === 'relative-return' || kind === 'extreme')
      .map((one) => [one.kind, 'asserted' in one ? one.asserted?.low : undefined]);

  it.each([
    'IWM returned 21% in 2016 while QQQ returned 7%. Fourteen points in a single year is the widest margin since 2003.',
    'XLE gained 27% in 2016 and XLV lost 4%. Thirty-one points in one year is the largest gap since 2000.',
  ])('%s', (text) => {
    expect(margins(text).map(([kind]) => kind)).toEqual(['relative-return', 'extreme']);
  });

  it('ranks a gap of the week among those of the year', () => {
    const text =
      'The Russell 2000 gained 4.9% this week and the S&P 500 1%. Small caps beat the S&P 500, and the gap between them, nearly four points, was the widest of the year.';
    expect(readKind('extreme', text, '2019-09-13')).toMatchObject([
      { against: { id: 'sp-500' }, since: parseIsoDate('2018-12-31'), frequency: 'week' },
    ]);
  });

  it('takes points of one stretch for no others', () => {
    expect(
      margins('IWM returned 21% in 2016 while QQQ returned 7%. Fourteen points in a single week is rare.'),
    ).toEqual([]);
  });
});

describe('no period that went the other way', () => {
  it('is a run over the stretch that is named', () => {
    const runs = readKind('streak', 'From 2000 to 2002 the Nasdaq did not have a single winning year.', '2003-01-03');
    expect(runs).toMatchObject([{ of: 'loss', asserted: { low: 3 }, period: { to: parseIsoDate('2002-12-31') } }]);
    expect(readKind('streak', 'The S&P 500 never had a down month in 2017.', '2018-01-03')).toMatchObject([
      { of: 'gain', asserted: { low: 12 } },
    ]);
  });

  it('is not measured where the stretch is not dated', () => {
    expect(
      readKind('other', 'Small caps did not have a single losing year in the whole bear market.', '2018-01-03'),
    ).toMatchObject([{ need: 'the days of the stretch that is meant' }]);
  });
});

describe('the best or worst to this day', () => {
  it.each([
    ['On October 13, 2008 the Dow rose 11.1%, which is still its best day.', 'best'],
    ['The Nasdaq fell 12.3% on March 16, 2020, which remains its worst session on record.', 'worst'],
    [
      'The Russell 2000 rose 31.3% in the fourth quarter of 2020, which remains the best quarter in its history.',
      'best',
    ],
  ])('%s', (text, side) => {
    const extremes = readKind('extreme', text, '2021-02-15');
    expect(extremes).toMatchObject([{ side, rank: 1 }]);
    expect(extremes[0]?.since).toBeUndefined();
  });
});
