import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const saidOf = (text: string) =>
  read(text, '2018-01-05').flatMap((one) =>
    one.kind === 'relative-return' || one.kind === 'return'
      ? [`${one.subject.id} ${one.direction} ${one.kind === 'return' ? '' : one.against.id} ${one.modality}`]
      : [],
  );

describe('forecasts in words', () => {
  it.each([
    ['Growth will lead value again in 2018.', 'growth ahead value forecast'],
    ['The Russell 2000 should end the year well behind the S&P 500.', 'russell-2000 behind sp-500 forecast'],
    ['The S&P 500 will finish 2018 higher than it began.', 'sp-500 up  forecast'],
    ['We expect another good year for the Nasdaq-100 in 2018.', 'nasdaq-100 up  forecast'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toEqual([said]);
  });

  it('takes the plain present for a forecast only where one is announced', () => {
    expect(saidOf('Our calls for 2018: value beats growth in the second quarter.')).toEqual([
      'value ahead growth forecast',
    ]);
    expect(saidOf('Value beats growth.')).not.toContain('value ahead growth forecast');
  });

  it.each([
    ['Ferris expects equal weight to beat cap weight in the second half.', 'sp-500-equal-weight ahead sp-500 forecast'],
    ['The bank sees energy stocks to lead the market again in 2018.', 'energy ahead sp-500 forecast'],
    ['She expects foreign shares to trail American ones in 2018.', 'msci-eafe behind sp-500 forecast'],
    ['Analysts predict the Nasdaq-100 to outpace the Dow this year.', 'nasdaq-100 ahead dow forecast'],
  ])('%s', (text, expected) => {
    expect(saidOf(text)).toEqual([expected]);
  });

  it.each([
    [
      'The Russell 2000 should still be in front of the S&P 500 when the year closes.',
      'russell-2000 ahead sp-500 forecast',
    ],
    ['Value will be well behind growth at the end of the year.', 'value behind growth forecast'],
    [
      'The Russell 2000 leads. We expect it to stretch its lead over the S&P 500 through the end of March.',
      'russell-2000 ahead sp-500 forecast',
    ],
    ['Value should narrow its gap to growth by the end of June.', 'value ahead growth forecast'],
    [
      'Regional banks look to us like the better half of the market between now and midsummer.',
      'regional-banks ahead sp-500 forecast',
    ],
    ['Utilities seem to me the weaker side of the market.', undefined],
    ['The Russell 2000 was in front of the S&P 500 when the year closed.', undefined],
  ])('tells where a lead will be: %s', (text, expected) => {
    expect(saidOf(text).filter((said) => said.endsWith('forecast'))).toEqual(
      expected === undefined ? [] : expect.arrayContaining([expected]),
    );
  });

  it('denies what would be a surprise', () => {
    const text = 'We would be surprised if XLK stood higher at the end of March than it does today.';
    expect(readKind('return', text, '2018-01-05')).toMatchObject([
      { direction: 'up', negated: true, modality: 'forecast', period: { to: parseIsoDate('2018-03-29') } },
    ]);
  });

  it.each([
    'XLK will be lower at the end of March than it is today. Health care should beat technology over those three months.',
    'We expect a record by the end of March. Utilities will lead energy over the same three months.',
  ])('takes the time to come told before: %s', (text) => {
    const [said] = readKind('relative-return', text, '2018-01-05');
    expect(said?.horizon).toBeLessThanOrEqual(parseIsoDate('2018-03-31'));
    expect(said?.horizon).toBeGreaterThanOrEqual(parseIsoDate('2018-03-29'));
  });

  it.each([
    [
      'The index fell in January. A decline in the S&P 500 of 10% from its January peak this spring would not surprise us.',
    ],
    ['A drop in the Russell 2000 of 10% from its record this spring is likely.'],
  ])('foretells a fall: %s', (text) => {
    expect(readKind('drawdown', text, '2018-02-05')).toMatchObject([
      { relation: 'deepest', modality: 'forecast', asserted: { low: 10, wording: 'at-least' } },
    ]);
  });

  it.each([
    ["The dollar's decline has further to run in the second half.", '2018-06-29', 'forecast', '2018-12-31'],
    [
      'If the 10-year yield reaches 4% by midyear, as several houses expect, shares will suffer.',
      '2018-01-05',
      'forecast',
      '2018-06-29',
    ],
    ['The 10-year yield could see 4% by the end of July.', '2018-01-05', 'forecast', '2018-07-31'],
    ['Inflation should be below 2% by December of next year.', '2018-01-05', 'forecast', '2019-12-31'],
  ])('foretells figures of the economy: %s', (text, published, modality, to) => {
    const [said] = readKind('indicator', text, published);
    expect(said).toMatchObject({ modality });
    expect(Math.abs((said?.horizon ?? 0) - parseIsoDate(to))).toBeLessThanOrEqual(2);
  });

  it('leaves a mere condition unasserted', () => {
    const text = 'If the 10-year yield reaches 4% by midyear, shares will suffer.';
    expect(readKind('indicator', text, '2018-01-05')).toEqual([]);
  });

  it.each([
    [
      'He expects the S&P 500 to end January above the level at which it began the month.',
      'sp-500 up 2017-12-29 2018-01-31',
    ],
    ['We think the Nasdaq-100 finishes 2018 lower than it began.', 'nasdaq-100 down 2017-12-29 2018-12-31'],
    [
      'It would not surprise us to see the Russell 2000 lower at the end of the first quarter than it is today.',
      'russell-2000 down 2018-01-05 2018-03-29',
    ],
  ])('sets an end against the start, or against today: %s', (text, expected) => {
    const said = read(text, '2018-01-05').flatMap((one) =>
      one.kind === 'return'
        ? [`${one.subject.id} ${one.direction} ${toIsoDate(one.period.base)} ${toIsoDate(one.period.to)}`]
        : [],
    );
    expect(said).toEqual([expected]);
  });

  it('leaves what is paid out aside where the price is meant', () => {
    const [said] = read('We also believe that TLT ends 2018 higher in price than it began it.', '2018-01-05');
    expect(said).toMatchObject({ kind: 'return', subject: { readings: [{ return: 'price' }] } });
  });
});

describe('a lead that is to end', () => {
  it.each([
    ["The Dow's lead over the Nasdaq-100 will be gone by the end of March.", 'dow nasdaq-100 behind 2018-03-29'],
    [
      "We think that foreign shares' advantage over the S&P 500 is wiped out by the end of June.",
      'msci-eafe sp-500 behind 2018-06-29',
    ],
    ["Gold's edge over banks should have vanished before the end of September.", 'gold banks behind 2018-09-28'],
  ])('%s', (text, expected) => {
    const said = readKind('relative-return', text, '2018-01-19').map(
      ({ subject, against, direction, period }) => `${subject.id} ${against.id} ${direction} ${toIsoDate(period.to)}`,
    );
    expect(said).toEqual([expected]);
  });

  it('is none of the past whose start is not told, and no lead of today', () => {
    const text = "The Nasdaq-100's lead over the Dow was gone by December.";
    expect(readKind('relative-return', text, '2018-01-19')).toEqual([]);
    expect(readKind('other', text, '2018-01-19')).toHaveLength(1);
  });

  it('is not one that counts its points', () => {
    const text = "The Nasdaq-100's lead over the Dow is over eight points this year.";
    expect(readKind('other', text, '2018-01-19')).toEqual([]);
  });
});
