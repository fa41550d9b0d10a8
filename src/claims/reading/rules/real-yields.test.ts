import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const told = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('yields of inflation-indexed notes', () => {
  it.each([
    ['The ten-year inflation-protected note pays 1.73%.', '2025-10-24', 'real-yield-10y at 1.73 2025-10-23 2025-10-24'],
    [
      'Inflation-linked Treasuries of ten years yield 2.52%.',
      '2023-10-26',
      'real-yield-10y at 2.52 2023-10-25 2023-10-26',
    ],
    [
      'The real yield on ten-year notes, as measured by TIPS, stood at 2.52% on Wednesday.',
      '2023-10-26',
      'real-yield-10y at 2.52 2023-10-24 2023-10-25',
    ],
    [
      'At the end of last year ten-year TIPS yielded minus 1.04%.',
      '2022-10-21',
      'real-yield-10y at -1.04 2021-12-30 2021-12-31',
    ],
  ])('are real yields, and no consumer prices: %s', (text, published, expected) => {
    expect(told(text, published)).toEqual([expected]);
  });

  it('leaves inflation what it is', () => {
    expect(told('Inflation is 3.0%, and inflation-linked funds lost money.', '2025-10-24')).toEqual([
      'inflation at 3 2025-10-23 2025-10-24',
    ]);
  });
});

describe('what a figure is set beside', () => {
  it.each([
    [
      'The ten-year inflation-protected note pays 1.73%, half a point less than at the start of the year.',
      '2025-10-24',
      'real-yield-10y fell 0.5 2024-12-31 2025-10-24',
    ],
    [
      'The ten-year yield fell to 3.97% on Friday, 21 basis points lower than at the end of 2025.',
      '2026-03-02',
      'treasury-10y fell 21 2025-12-31 2026-02-27',
    ],
    [
      "The Federal Reserve's broad dollar index is 6.1% lower than on New Year's Eve.",
      '2025-11-02',
      'dollar-index fell 6.1 2024-12-31 2025-10-31',
    ],
  ])('is counted up to the day it is told of: %s', (text, published, expected) => {
    expect(told(text, published)).toContain(expected);
  });

  it.each([
    ['Since midyear the dollar has won back about a fifth of what it lost.', '2025-10-31', 'dollar-index rose 20'],
    ['It was a year of oil on its way to $145.', '2009-01-05', 'oil-wti at 145'],
    ['We put trend inflation at 3.4 percent on our own measure.', '2023-07-29', 'inflation at 3.4'],
    ['Inflation is a worry. Lenders to weak companies were paid 5.7% for theirs.', '2014-01-01', 'inflation at 5.7'],
  ])('takes nothing of another measure: %s', (text, published, refused) => {
    expect(told(text, published).join()).not.toContain(refused);
  });
});

describe('a level in the plain present', () => {
  it.each([
    [
      'The ten-year Treasury yields 4.18%, which is hardly restrictive by the standards of the past three years.',
      '2026-01-16',
      'treasury-10y at 4.18 2026-01-15 2026-01-16',
    ],
    [
      'The 10-year Treasury yields 2.50%, and almost nobody we met in January had that on their card.',
      '2014-07-21',
      'treasury-10y at 2.5 2014-07-18 2014-07-21',
    ],
  ])('is of now, whatever time another clause names: %s', (text, published, expected) => {
    expect(told(text, published)).toEqual([expected]);
  });
});

describe('levels foretold for the close of a stretch', () => {
  it.each([
    ['The ten-year yield could end the first quarter below 4%.', '2026-01-16', '2026-03-30 2026-03-31'],
    ['We expect the ten-year yield to finish the first half of 2024 under 4%.', '2023-10-20', '2024-06-27 2024-06-28'],
  ])('are of its last session alone: %s', (text, published, expected) => {
    expect(told(text, published)[0]).toContain(expected);
  });

  it('takes the middle of a year for its middle', () => {
    const [level] = readKind('level', 'Our target for Microsoft is $550 by the middle of 2026.', '2025-06-13');
    expect(level && toIsoDate(level.horizon ?? level.period.to)).toBe('2026-06-30');
  });
});

describe('whose move it is', () => {
  it('leaves the verb after a relative clause to what the clause is about', () => {
    expect(
      told('Utilities, which ought to profit from low yields, are up by 1.7%.', '2010-04-26').join(),
    ).not.toContain('treasury-10y rose 1.7');
  });

  it('counts a gap over the stretch of the move told before it', () => {
    expect(
      told(
        'The ten-year yield has climbed from 1.52% at the end of December to 1.78%, and the yield curve has flattened.',
        '2022-01-30',
      ).at(-1),
    ).toBe('yield-curve fell undefined 2021-12-30 2022-01-28');
  });
});
