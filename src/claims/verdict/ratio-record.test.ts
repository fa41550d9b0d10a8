import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { RecordStatement, StatedPeriod } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const day = parseIsoDate;
const asset = createSubject('Asset', 'index', [price('XAA')]);
const rival = createSubject('Rival', 'index', [price('XBB')]);

/** Both double over time; the asset falls behind on 2022-06-15 alone, and less far on 2023-03-15. */
const store = createClosesStore('2021-01-04', '2023-06-30', {
  XAA: (session) => {
    if (session === day('2022-06-15')) return 150;
    return session === day('2023-03-15') ? 170 : 200;
  },
  XBB: () => 200,
});
const context = createJudgeContext(store, { published: day('2023-06-30'), asOf: day('2026-08-20') });

function judge(to: string, told: Partial<RecordStatement> = {}) {
  const period: StatedPeriod = {
    text: 'on that day',
    base: day(to) - 1,
    to: day(to),
    role: 'day',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  const record = { subject: asset, against: rival, side: 'low', relation: 'set', asserted: null, period } as const;
  return judgeStatement(createStatement('record', { ...record, ...told }), context).verdict;
}

describe('a record of a ratio', () => {
  it('is the lowest of the history at hand, or since a day', () => {
    expect(judge('2022-06-15')).toBe('supported');
    expect(judge('2023-03-15')).toBe('contradicted');
    expect(judge('2023-03-15', { since: day('2022-06-30') })).toBe('supported');
  });

  it('is misdated within a month of it', () => {
    expect(judge('2022-06-22')).toBe('misdated');
    expect(judge('2022-08-22')).toBe('contradicted');
  });

  it('is not borne out where closes do not reach back', () => {
    expect(judge('2022-06-15', { since: day('2001-12-31') })).toBe('unmeasurable');
    expect(judge('2023-03-15', { since: day('2001-12-31') })).toBe('contradicted');
  });
});
