import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement } from '../../statement.ts';
import { judgeIndicator } from './judge-indicator.ts';
import { common, createContext, toAsserted, toPeriod, toSubject } from './statement-fixture.ts';

function judge(published: string, id: string, parts: Partial<IndicatorStatement>): string {
  const statement: IndicatorStatement = {
    ...common,
    kind: 'indicator',
    subject: toSubject(id, { type: 'indicator' }),
    relation: 'at',
    asserted: null,
    period: toPeriod(published, published),
    ...parts,
  };
  return judgeIndicator(statement, createContext(published)).verdict;
}

describe('a level of every day of a stretch', () => {
  const since = (relation: 'above' | 'below', level: number, base: string, negated = false) =>
    judge('2025-03-14', 'treasury-10y', {
      relation,
      asserted: toAsserted(level),
      period: toPeriod(base, '2025-03-14', 'window'),
      isThroughout: true,
      fromUntil: parseIsoDate(base),
      negated,
    });

  it('is refuted by one day for which it was not so', () => {
    expect(since('above', 4, '2025-01-15')).toBe('supported');
    expect(since('above', 4.3, '2025-01-15')).toBe('contradicted');
  });

  it('denied, is refuted by one day for which it was so', () => {
    expect(since('above', 4.8, '2025-01-15', true)).toBe('supported');
    expect(since('above', 4.5, '2025-01-15', true)).toBe('contradicted');
  });
});

describe('a level touched within a session', () => {
  const touched = (id: string, low: number) =>
    judge('2025-03-14', id, {
      asserted: toAsserted(low),
      period: toPeriod('2025-02-28', '2025-03-14', 'window'),
      isWithinDay: true,
    });

  it('is so where it lies between closes, open a little beyond them, and false far beyond', () => {
    expect(touched('treasury-10y', 4.25)).toBe('supported');
    expect(touched('treasury-10y', 4.37)).toBe('unmeasurable');
    expect(touched('treasury-10y', 5.2)).toBe('contradicted');
  });
});

describe('a monthly figure', () => {
  it('that was that of the month before the latest is outdated', () => {
    const inJanuary = (low: number, published: string) =>
      judge(published, 'inflation', {
        asserted: toAsserted(low),
        period: toPeriod('2025-12-31', '2026-01-30', 'window'),
      });
    expect(inJanuary(2.4, '2026-02-20')).toBe('supported');
    expect(inJanuary(2.7, '2026-02-20')).toBe('outdated');
  });
});

describe('a figure of the end of a stretch', () => {
  const byMarch14 = (low: number, parts: Partial<IndicatorStatement> = {}) =>
    judge('2025-05-30', 'treasury-10y', {
      asserted: toAsserted(low),
      period: toPeriod('2025-01-15', '2025-03-14', 'window'),
      isAtEnd: true,
      ...parts,
    });

  it('is the last, or the farthest the way it is said to have gone, and none on the way', () => {
    expect(byMarch14(4.31)).toBe('supported');
    expect(byMarch14(4.45)).not.toBe('supported');
    expect(byMarch14(4.16, { direction: 'fell' })).toBe('supported');
    expect(byMarch14(4.45, { direction: 'fell' })).not.toBe('supported');
  });
});

describe('a figure said to have gone to its level', () => {
  it('may have gone there from the figure told before', () => {
    const to = (wentFrom?: string) =>
      judge('2009-08-28', 'treasury-10y', {
        asserted: toAsserted(3.85),
        period: toPeriod('2008-09-29', '2008-09-30', 'day'),
        direction: 'fell',
        ...(wentFrom === undefined ? {} : { wentFrom: parseIsoDate(wentFrom) }),
      });
    expect(to('2008-06-30')).toBe('supported');
    expect(to()).not.toBe('supported');
  });
});

describe('the farthest figure of a stretch', () => {
  const peakIn = (base: string, to: string) =>
    judge('2024-06-28', 'treasury-10y', {
      relation: 'highest',
      period: toPeriod(base, to, 'window'),
      among: { base: parseIsoDate('2022-12-30'), to: parseIsoDate('2023-12-29') },
    });

  it('lies in the part that is told, or does not', () => {
    expect(peakIn('2023-09-29', '2023-10-31')).toBe('supported');
    expect(peakIn('2023-05-31', '2023-06-30')).toBe('contradicted');
  });
});
