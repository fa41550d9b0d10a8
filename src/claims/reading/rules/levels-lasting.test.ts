import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const levels = (text: string, published: string): string[] =>
  readKind('level', text, published).map(
    ({ relation, isThroughout, fromUntil, negated, period }) =>
      `${negated ? 'not ' : ''}${relation}${isThroughout ? ' throughout' : ''} ${fromUntil === undefined ? '' : `${toIsoDate(fromUntil)} `}${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );

describe('levels of a stretch', () => {
  it('are told of every close since', () => {
    expect(levels('The S&P 500 has held above 6,800 since December 17.', '2026-02-12')).toEqual([
      'above throughout 2025-12-17 2025-12-17..2026-02-12',
    ]);
    expect(levels('Since the start of May the Nasdaq-100 has stayed above 20,000.', '2025-09-12')).toEqual([
      'above throughout 2025-05-07 2025-04-30..2025-09-12',
    ]);
    expect(levels('The Russell 2000 has finished above 2,000 every day since June 2.', '2025-09-12')).toEqual([
      'above throughout 2025-06-02 2025-06-02..2025-09-12',
    ]);
  });

  it('are told of every close of a week, a month or a year', () => {
    expect(levels('The Russell 2000 has been below 2,400 all year.', '2025-08-15')).toEqual([
      'below throughout 2024-12-31 2024-12-31..2025-08-15',
    ]);
    expect(levels('The S&P 500 held above 6,850 all month.', '2026-01-30')).toEqual([
      'above throughout 2025-12-31 2025-12-31..2026-01-30',
    ]);
    expect(levels('It was a calm stretch: the S&P 500 closed above 6,300 every day last week.', '2025-08-11')).toEqual([
      'above throughout 2025-08-01..2025-08-08',
    ]);
  });

  it('are denied of every close of it', () => {
    expect(levels('The Russell 2000 has not closed below 2,600 since January 8.', '2026-02-12')).toEqual([
      'not below 2026-01-08 2026-01-08..2026-02-12',
    ]);
  });

  it('are held since the first close beyond them', () => {
    expect(
      readKind('level', 'The Nasdaq-100 has held above 25,000 since first closing above it in October.', '2026-02-12'),
    ).toMatchObject([{ relation: 'above', heldSince: true }]);
    expect(
      readKind(
        'level',
        'The index closed above 2,500 in October. The S&P 500 has traded above 6,000 since.',
        '2025-12-12',
      ),
    ).not.toMatchObject([{ heldSince: true }]);
  });

  it('of the end of each month are no level of one day', () => {
    expect(read('The S&P 500 was above 6,000 at the end of every month of 2025.', '2026-02-12')).toMatchObject([
      { kind: 'other' },
    ]);
  });

  it('of a day or of now stay what they were', () => {
    expect(levels('The S&P 500 closed above 6,900 on Monday.', '2026-02-12')).toEqual(['above 2026-02-06..2026-02-09']);
    expect(levels('The S&P 500 is above 6,900.', '2026-02-12')).toEqual(['above 2026-02-11..2026-02-12']);
  });
});
