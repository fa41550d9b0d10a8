import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

function readUndone(text: string, published: string) {
  return readKind('return', text, published).flatMap(({ subject, direction, undoes, negated, asserted, period }) =>
    undoes === undefined
      ? []
      : [
          {
            id: subject.id,
            direction,
            negated,
            share: asserted?.low,
            of: `${toIsoDate(undoes.base)}..${toIsoDate(undoes.to)}`,
            to: toIsoDate(period.to),
          },
        ],
  );
}

const one = { negated: false, share: undefined };

describe('a move that is undone', () => {
  it.each([
    ['The S&P 500 has now recovered all it lost in 2022.', '2023-12-29', 'sp-500', 'up', '2021-12-31..2022-12-30'],
    [
      'The S&P 500 has now earned back all that was lost in 2022.',
      '2023-12-29',
      'sp-500',
      'up',
      '2021-12-31..2022-12-30',
    ],
    [
      'Small caps have won back all that they lost in 2022.',
      '2023-12-29',
      'small-caps',
      'up',
      '2021-12-31..2022-12-30',
    ],
    [
      "The whole of July's rally in the Russell 2000 has been wiped out.",
      '2024-08-09',
      'russell-2000',
      'down',
      '2024-06-28..2024-07-31',
    ],
    [
      'The Nasdaq Composite has given back everything it gained in 2021.',
      '2022-06-30',
      'nasdaq-composite',
      'down',
      '2020-12-31..2021-12-31',
    ],
    [
      'Financials (XLF) have recouped what they lost in the first quarter.',
      '2020-06-30',
      'financials',
      'up',
      '2019-12-31..2020-03-31',
    ],
  ])('%s', (text, published, id, direction, of) => {
    expect(readUndone(text, published)).toEqual([{ ...one, id, direction, of, to: published }]);
  });

  it('is undone by the time that is told besides', () => {
    expect(readUndone("October's rally in the Russell 2000 erased the losses of September.", '2011-11-01')).toEqual([
      { ...one, id: 'russell-2000', direction: 'up', of: '2011-08-31..2011-09-30', to: '2011-10-31' },
    ]);
  });

  it('is undone in part', () => {
    expect(
      readUndone('The Russell 2000 has won back about two thirds of what it lost in the first quarter.', '2025-06-30'),
    ).toMatchObject([{ share: expect.closeTo(66.7, 1), of: '2024-12-31..2025-03-31' }]);
  });

  it('is denied', () => {
    expect(readUndone('The S&P 500 has still not recovered what it lost in 2022.', '2023-06-30')).toMatchObject([
      { direction: 'up', negated: true },
    ]);
  });

  it('is a plain return where the account of a year is still open', () => {
    const text = 'Five weeks after its low the S&P 500 has erased its loss for 2025.';
    expect(readUndone(text, '2025-05-13')).toEqual([]);
    expect(readKind('return', text, '2025-05-13')).toMatchObject([
      { direction: 'up', period: { base: parseIsoDate('2024-12-31') } },
    ]);
  });

  it.each([
    'Nvidia made the gains of 2023 look small.',
    'Energy stocks initially gave back part of their gains of the first quarter.',
    'The Russell 2000 gave up its gains in the second quarter.',
    'The S&P 500 erased the memory of 2022.',
    'Investors who lost money in 2021 have recovered their nerve.',
    'The Russell 2000 could give back all of its 2023 gains.',
    'Has the S&P 500 recovered all it lost in 2022?',
  ])('is none in: %s', (text) => {
    expect(readUndone(text, '2024-06-28')).toEqual([]);
  });
});

describe('a limit within the year of a fall', () => {
  it('is when it was undone', () => {
    expect(
      readUndone('The S&P 500 had recouped half of its 2025 slump by the end of April.', '2026-02-12'),
    ).toMatchObject([{ share: 50, of: '2024-12-31..2025-12-31', to: '2025-04-30' }]);
    expect(readUndone('By June 2020 the Nasdaq-100 had regained all of its 2020 losses.', '2021-01-15')).toMatchObject([
      { to: '2020-06-30' },
    ]);
  });

  it('is none where nothing sets one', () => {
    expect(readUndone('The Russell 2000 has regained all it lost in 2022.', '2024-12-06')).toMatchObject([
      { to: '2024-12-06' },
    ]);
  });
});
