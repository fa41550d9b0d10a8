import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

describe('runs told by the time of the passage', () => {
  it.each([
    [
      'The S&P 500 gained 26% in 2003 and 9% last year. The Dow lagged it. Small caps beat the S&P 500 for the sixth straight time.',
      '2005-01-10',
      'lead',
      6,
      '2004-12-31',
    ],
    [
      'In May the Nasdaq 100 gained 4%. It beat the Dow for the third consecutive time.',
      '2017-06-02',
      'lead',
      3,
      '2017-05-31',
    ],
    [
      'In the third quarter of 2015 energy fell 17%. It trailed the S&P 500 for a fifth time running.',
      '2015-10-02',
      'lag',
      5,
      '2015-09-30',
    ],
  ] as const)('%s', (text, published, of, low, to) => {
    const [run] = readKind('streak', text, published);
    expect(run).toMatchObject({ of, asserted: { low } });
    expect(toIsoDate(run?.period.to ?? 0)).toBe(to);
  });

  it('takes no time for a count of what it has not told', () => {
    expect(readKind('streak', 'Small caps beat the S&P 500 for the third straight time.', '2005-01-10')).toEqual([]);
  });

  it.each([
    ['June was the first month of 2025 in which the Russell beat the S&P 500.', '2025-07-14', 'lag', 5],
    ['September was the first month of this year in which the Dow trailed the Nasdaq 100.', '2016-10-07', 'lead', 8],
    ['August 2019 was the first month of 2019 in which utilities outperformed semiconductors.', '2019-09-06', 'lag', 7],
  ] as const)('trailed until then, and led in it: %s', (text, published, of, low) => {
    expect(readKind('streak', text, published)).toMatchObject([{ of, asserted: { low, wording: 'at-least' } }]);
    expect(readKind('relative-return', text, published)).toHaveLength(1);
  });

  it.each([
    ["Monday's finish was the Dow's second record in a row and its 21st of the year.", '2017-06-19', 21],
    ['The S&P 500 closed at its third record in a row on Friday and its 40th this year.', '2021-07-23', 40],
    ['Friday brought the Nasdaq 100 its second straight record close and its tenth of the year.', '2019-07-26', 10],
  ])('counts the records of the year beside those in a row: %s', (text, published, low) => {
    expect(readKind('record', text, published).at(-1)).toMatchObject({ asserted: { low, unit: 'count' } });
  });

  it.each([
    ['What followed was six consecutive years of trailing the S&P 500.', 6, 'lag'],
    ['What came next was three straight quarters of trailing the S&P 500.', 3, 'lag'],
  ] as const)('goes on with what the passage speaks of: %s', (text, low, of) => {
    const told = `The Russell 2000 rose 18% in November 2020. ${text}`;
    expect(readKind('streak', told, '2026-02-16')).toMatchObject([
      { subject: { id: 'russell-2000' }, of, asserted: { low } },
    ]);
  });

  it('takes the rival that the passage has set against it', () => {
    const text =
      'The Russell 2000 beat the Nasdaq Composite by a point. It was the fifth session in a row in which small caps came out ahead.';
    expect(readKind('streak', text, '2018-06-20')).toMatchObject([{ against: { id: 'nasdaq-composite' }, of: 'lead' }]);
  });
});

describe('two figures after a lead', () => {
  it.each([
    ['The Russell 2000 trails the Nasdaq-100 for the quarter to date, 20.4% to 27.8%.', '2026-06-22'],
    ['The Dow lagged the S&P 500 in May, 1.9% versus 2.5%.', '2021-06-22'],
    ['In 2016 value beat growth, 17.3% to 7.1%.', '2017-01-09'],
  ])('%s', (text, published) => {
    const [first, second] = readReturns(text, published);
    expect(first?.id).not.toBe(second?.id);
    expect([first?.low, second?.low].every((low) => text.includes(String(low)))).toBe(true);
    expect(second?.base).toBe(first?.base);
  });
});

describe('what a bank has foretold', () => {
  it.each([
    ['The new projections showed three cuts next year.', '2023-12-15'],
    ["The Fed's June dot plot pencilled in only one cut this year.", '2024-06-14'],
    ["Fed officials' forecasts implied two increases by the end of 2015.", '2015-03-20'],
  ])('is reported, and no forecast of the text: %s', (text, published) => {
    const told = `The Fed met on Wednesday. ${text}`;
    expect(readKind('policy-move', told, published).filter(({ modality }) => modality === 'forecast')).toEqual([]);
    expect(readKind('other', told, published)).toHaveLength(1);
  });

  it.each([
    ['The Fed left its rate alone last Wednesday, the fifth meeting in a row without a move.', '2026-06-22', 5],
    ['The committee stood pat on Wednesday, its second consecutive decision with no change.', '2019-12-12', 2],
    ['The Fed held rates in May 2014, the third straight meeting without a hike.', '2014-06-02', 3],
  ])('counts the meetings that changed nothing: %s', (text, published, count) => {
    expect(readKind('policy-move', text, published).at(-1)).toMatchObject({ action: 'hold', count, isStraight: true });
  });
});
