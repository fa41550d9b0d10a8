import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read } from './read-fixture.ts';

const told = (text: string, published = '2026-02-12'): string[] =>
  read(text, published).map(({ kind, period }) => `${kind} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);
const kinds = (text: string, published = '2026-02-12'): string[] => read(text, published).map(({ kind }) => kind);

describe('what is said of each of two times', () => {
  it('is told of the one and of the other', () => {
    expect(told('The Nasdaq-100 rose in both 2022 and 2023.')).toEqual([
      'return 2021-12-31..2022-12-30',
      'return 2022-12-30..2023-12-29',
    ]);
    expect(told('Small companies lagged the S&P 500 in both February and March of 2025.')).toEqual([
      'relative-return 2025-01-31..2025-02-28',
      'relative-return 2025-02-28..2025-03-31',
    ]);
  });

  it('is no move over the two together', () => {
    expect(kinds('In both February and March of 2025 the S&P 500 lost ground.')).toEqual(['other']);
    expect(kinds('The Russell 2000 beat the S&P 500 in both the first and the third quarter of 2025.')).toEqual([
      'other',
    ]);
  });
});

describe('what is said of most', () => {
  it('is a count of the members', () => {
    for (const text of [
      'Most of the Magnificent Seven outperformed the S&P 500 in 2025.',
      'A majority of the Magnificent Seven beat the S&P 500 in 2025.',
      'More than half of the eleven sectors fell in January.',
    ])
      expect(read(text, '2026-02-12')).toMatchObject([{ kind: 'breadth', asserted: { wording: 'at-least' } }]);
  });

  it('of a time is not told by its ends', () => {
    expect(kinds('For most of the year the S&P 500 was up.')).toEqual(['other']);
    expect(kinds('The Russell 2000 trailed the S&P 500 for much of 2025.')).toEqual(['other']);
  });

  it('leaves a move of its own beside it', () => {
    expect(
      kinds('Small caps finished 2020 ahead of the S&P 500 after trailing for most of the year.', '2021-01-08'),
    ).toContain('relative-return');
    expect(kinds('Of the seven, Microsoft has fallen the most of the group this year.')).toContain('return');
  });
});

describe('records set beside those of another', () => {
  it('are no records of their own', () => {
    expect(kinds('The Nasdaq-100 set more record closes in 2025 than the S&P 500.')).toEqual(['other']);
    expect(kinds('The Russell 2000 set its record high on the same day as the S&P 500.')).toEqual(['other']);
    expect(kinds('Gold reached its last record two days before the S&P 500.')).toEqual(['other']);
  });

  it('stay what they are beside an event', () => {
    expect(kinds('The S&P 500 set a record on January 27, after the Fed met.')).toContain('record');
    expect(kinds('The S&P 500 will set a new record before Christmas.', '2025-10-10')).toContain('record');
  });
});
