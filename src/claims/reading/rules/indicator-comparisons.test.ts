import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const told = (text: string, published = '2026-02-12'): string[] =>
  readKind('indicator', text, published).map(
    ({ relation, period }) => `${relation} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );

describe('where an indicator ended a year, against where it began', () => {
  it('is a move of the year that it ended', () => {
    expect(told('The unemployment rate ended 2025 above where it began.')).toEqual(['rose 2024-12-31..2025-12-31']);
    expect(told('The ten-year yield closed out 2023 little changed from where it started.')).toEqual([
      'unchanged 2022-12-30..2023-12-29',
    ]);
  });

  it('is one of the year so far where no year is ended', () => {
    expect(told('The ten-year yield is below where it began the year.')).toEqual(['fell 2025-12-31..2026-02-12']);
  });
});
