import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('which time a figure is told of', () => {
  it.each([
    'IWM lost 6%, its worst week since the tariff panic of April 2019.',
    'IWM lost 6%, its worst week since the banking scare of March 2019.',
  ])('%s: not the one that a superlative looks back to', (text) => {
    expect(readReturns(text, '2020-02-28')[0]).toMatchObject({ base: day('2020-02-21'), to: day('2020-02-28') });
  });

  it('not the time of the main clause or of another figure', () => {
    const [gold] = readReturns('GLD, up 18 per cent, has climbed in each of the past three years.', '2019-12-31');
    expect(gold?.base).not.toBe(day('2016-12-30'));
    const [first] = readReturns("QQQ did 6.2%, and this year's 25% is no accident.", '2023-05-31');
    expect(first?.base).not.toBe(day('2022-12-30'));
  });

  it('counts from the end of a quarter, from a day of last year, and over the week before last', () => {
    expect(readReturns('Since quarter-end the S&P 500 has gained 2%.', '2019-07-19')[0]).toMatchObject({
      base: day('2019-06-28'),
      to: day('2019-07-19'),
    });
    expect(readReturns('Since 3 June last year IWM is 12 percent higher.', '2025-03-14')[0]).toMatchObject({
      direction: 'up',
      base: day('2024-06-03'),
    });
    expect(readReturns('The Dow fell 2% the week before last.', '2024-05-25')[0]).toMatchObject({
      base: day('2024-05-10'),
      to: day('2024-05-17'),
    });
  });

  it('the quarter is the one that the heading says is reviewed', () => {
    const letter = 'Letter to investors, second quarter of 2019\n\nIWM rose 1.7% in the quarter, dear partners.';
    expect(readReturns(letter, '2019-07-24')[0]).toMatchObject({ base: day('2019-03-29'), to: day('2019-06-28') });
  });
});

describe('whose figure it is', () => {
  it('a day is told of the market, a measure is the fund that it names, and a leader has the figure before it', () => {
    expect(
      readReturns(
        'The S&P 500 had a bad week. Energy (XLE) was down 3%. Tuesday was the worst: minus 2.4%.',
        '2022-09-16',
      ).at(-1),
    ).toMatchObject({ id: 'sp-500', low: 2.4 });
    expect(readReturns('Real estate stocks are down 9% this year, measured by IYR.', '2022-06-03')[0]).toMatchObject({
      id: 'IYR',
    });
    expect(readReturns('With 9.3% so far this year the Nasdaq-100 leads the S&P 500.', '2024-03-28')[0]).toMatchObject({
      id: 'nasdaq-100',
      low: 9.3,
    });
  });

  it('items that begin with an arrow stand apart', () => {
    expect(readReturns('→ Dow: +2.1% for the month. → Year to date: IWM +7.0%.', '2024-11-30')).toMatchObject([
      { id: 'dow', low: 2.1, base: day('2024-10-31') },
      { id: 'IWM', low: 7, base: day('2023-12-29') },
    ]);
  });
});

describe('what is to come', () => {
  it.each([
    'Two guesses for the road. The Fed raises rates in December.',
    'Prediction time: The Fed raises rates in December.',
    '4. Calls. (a) The Fed raises rates in December. (b) No cut before June 2019.',
  ])('%s', (text) => {
    expect(readKind('policy-move', text, '2018-10-05')[0]).toMatchObject({ action: 'hike', modality: 'forecast' });
  });

  it('quarters and halves of a forecast are the next ones', () => {
    expect(
      readKind('relative-return', 'We think value beats growth in the first half.', '2021-12-28')[0],
    ).toMatchObject({ period: { base: day('2021-12-31'), to: day('2022-06-30') } });
  });

  it('denies a cut that is not to come, and no condition in brackets reaches out of them', () => {
    expect(readKind('policy-move', 'Our forecasts. The Fed is done. No rate cut before 2020.', '2019-02-01')).toEqual(
      expect.arrayContaining([expect.objectContaining({ action: 'cut', negated: true })]),
    );
    expect(
      read('IWM fell 4% (3% if dividends count) as the ten-year yield rose from 2.1% to 2.9%.', '2021-03-31').map(
        ({ modality }) => modality,
      ),
    ).not.toContain('conditional');
  });
});

describe('counts over sectors', () => {
  it.each([
    ['Only four of eleven sector funds finished the month higher.', 4, 11],
    ['Six of the nine sector SPDRs ended the year 2007 lower.', 6, 9],
  ] as const)('%s', (text, count, size) => {
    const [statement] = readKind('breadth', text, '2024-09-30');
    expect([statement?.asserted?.low, statement?.each?.members.length]).toEqual([count, size]);
  });
});
