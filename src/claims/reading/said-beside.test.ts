import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

const kinds = (text: string, published = '2026-02-12'): string[] => read(text, published).map(({ kind }) => kind);

describe('what is said beside a level, a lead or a place', () => {
  it('is since when a level has lasted, or how often it was passed', () => {
    expect(
      readKind('level', 'The Nasdaq Composite has stayed above 23,000 since the new year.', '2026-02-12'),
    ).toMatchObject([{ isThroughout: true }]);
    expect(kinds('The S&P 500 has held above 6,000 since the ceasefire.')).toEqual(['other']);
    expect(read('The VIX closed above 50 more than once in April 2025.', '2026-02-12')).toMatchObject([
      { beyond: 'more than once' },
    ]);
    expect(read('The Dow closed above 40,000 only twice in May 2024.', '2024-06-07')).toMatchObject([
      { beyond: 'only twice' },
    ]);
  });

  it('is in how many periods it was so', () => {
    expect(kinds('The Nasdaq-100 trailed the S&P 500 in only one quarter of 2025.')).toEqual(['other']);
    expect(kinds('Small caps lagged the S&P 500 in two quarters of 2025, the first and the second.')).toContain(
      'other',
    );
    expect(kinds('The Nasdaq-100 rose 5.5% in two weeks in October 2025.')).toEqual(['return']);
  });

  it('is the one that it is not said of', () => {
    expect(
      readKind('ranking', 'Alphabet, not Nvidia, was the best of the Magnificent Seven in 2025.', '2026-02-12'),
    ).toMatchObject([{ subject: { id: 'GOOGL' } }]);
    expect(
      readKind('relative-return', 'Semiconductors, not the Magnificent Seven, have led this year.', '2026-02-12')
        .length,
    ).toBeLessThanOrEqual(1);
  });

  it('is that the fall told was the worst of its time', () => {
    expect(
      readKind(
        'drawdown',
        'At its worst in 2025 the Russell 2000 was down 28% from its November 2024 high.',
        '2026-02-12',
      ),
    ).toMatchObject([{ relation: 'deepest' }]);
    expect(readKind('drawdown', 'The Russell 2000 is down 4% from its January high.', '2026-02-12')).toMatchObject([
      { relation: 'now' },
    ]);
  });

  it('is a move of an indicator in words', () => {
    expect(
      read('The two-year yield has fallen by more than a full point over the past twelve months.', '2026-02-12'),
    ).toMatchObject([{ beyond: 'by more than a full point' }]);
  });

  it('leaves those alone that are led', () => {
    expect(kinds('Energy leads all sectors this year with a gain of more than 20%.')).not.toContain('breadth');
  });

  it('is the peak that a rate came down from', () => {
    expect(
      readKind(
        'policy-rate',
        'The upper end of the fed funds range is 3.75%, down from 5.5% at its peak.',
        '2026-02-12',
      ),
    ).toMatchObject([{ asserted: { high: 3.75 } }]);
  });

  it('is which calendar years are meant', () => {
    expect(
      readKind('return', 'Over the past two calendar years the Russell 2000 gained 22%.', '2026-02-12').map(
        ({ period }) => [period.base, period.to].map(toIsoDate).join(' '),
      ),
    ).toEqual(['2023-12-29 2025-12-31']);
  });
});
