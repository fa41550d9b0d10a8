import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../data/index.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, onDay, percent, price, qqq } from './statement-fixture.ts';

/** QQQ, 1,000 and then 50 lower: 5.00% down. */
function judge(name: 'QQQ' | '^NDX', stated: number) {
  const store = createMemoryStore([
    createStoredSeries(
      {
        series: name,
        field: 'close',
        name,
        unit: 'USD',
        frequency: 'daily',
        release: { kind: 'same-day' },
        provider: 'test',
      },
      [
        { observed: parseIsoDate('2025-04-03'), value: 1000 },
        { observed: parseIsoDate('2025-04-04'), value: 950 },
      ],
      parseIsoDate('2025-04-10'),
    ),
  ]);
  const context = createJudgeContext(store, {
    published: parseIsoDate('2025-04-05'),
    asOf: parseIsoDate('2025-04-05'),
  });
  const index = createSubject('Nasdaq-100', 'index', [price('^NDX'), price('QQQ')]);
  const statement = (subject: typeof index) =>
    createStatement('return', { subject, direction: 'down', asserted: percent(stated), period: onDay('2025-04-04') });
  return { index: judgeStatement(statement(index), context), fund: judgeStatement(statement(qqq), context) };
}

describe('a fund that stands in for an index', () => {
  it('refutes no figure of a day that lies as near as the two move apart', () => {
    for (const stated of [4.7, 5.3, 5.35]) {
      const { index, fund } = judge('QQQ', stated);
      expect(index.verdict).toBe('unmeasurable');
      expect(index.reason).toContain('import daily closes of ^NDX');
      expect(fund.verdict).toBe('contradicted');
    }
  });

  it('refutes what lies further off, and bears out what fits', () => {
    expect(judge('QQQ', 4.5).index.verdict).toBe('contradicted');
    expect(judge('QQQ', 5.6).index.verdict).toBe('contradicted');
    expect(judge('QQQ', 5.0).index.verdict).toBe('supported');
  });

  it('is not asked where the index is at hand', () => {
    expect(judge('^NDX', 5.3).index.verdict).toBe('contradicted');
  });
});
