import { describe, expect, it } from 'vitest';
import type { IndicatorStatement } from '../../statement.ts';
import { judgeIndicator } from './judge-indicator.ts';
import { common, createContext, toAsserted, toAssumed, toPeriod, toSubject } from './statement-fixture.ts';

type Run = NonNullable<IndicatorStatement['run']>;

const toRun = (count: number, frequency: Run['frequency'], isStraight = true): Run => ({
  count: toAsserted(count, 'count', { rounding: 0 }),
  frequency,
  isStraight,
});

function judge(published: string, id: string, run: Run, parts: Partial<IndicatorStatement>) {
  const statement: IndicatorStatement = {
    ...common,
    kind: 'indicator',
    subject: toSubject(id, { type: 'indicator' }),
    relation: 'fell',
    asserted: null,
    period: toAssumed(published),
    run,
    ...parts,
  };
  return judgeIndicator(statement, createContext(published));
}

describe('a run of figures', () => {
  it('is that which ends with the latest figure of the period', () => {
    const fell = (count: number) => judge('2023-07-20', 'inflation', toRun(count, 'month'), {});
    const twelve = fell(12);
    expect([twelve.verdict, twelve.readings[0]?.measured]).toEqual(['supported', 12]);
    expect([fell(11).verdict, fell(13).verdict]).toEqual(['contradicted', 'contradicted']);
    const rose = (count: number) => judge('2025-04-09', 'treasury-10y', toRun(count, 'session'), { relation: 'rose' });
    expect([rose(3).verdict, rose(4).verdict]).toEqual(['supported', 'contradicted']);
  });

  it('of a month named is the run up to it', () => {
    const toJune = toPeriod('2022-12-30', '2023-03-31', 'window');
    const fell = (count: number) => judge('2023-07-20', 'inflation', toRun(count, 'month'), { period: toJune }).verdict;
    expect([fell(9), fell(12)]).toEqual(['supported', 'contradicted']);
  });

  it('counts figures beyond a level that need not follow each other', () => {
    const above = (count: number) =>
      judge('2023-06-01', 'treasury-10y', toRun(count, 'session', false), {
        relation: 'above',
        asserted: toAsserted(4),
        period: toPeriod('2022-12-30', '2023-05-31', 'window'),
      }).verdict;
    // 4.01% and 4.08% on the first two days of March.
    expect([above(2), above(3)]).toEqual(['supported', 'contradicted']);
  });

  it('tells nothing of sessions where figures come once a month, and nothing of what is to come', () => {
    const sessions = judge('2023-07-20', 'inflation', toRun(12, 'session'), {});
    expect(sessions.verdict).toBe('unmeasurable');
    expect(judge('2023-07-20', 'inflation', toRun(3, 'month'), { modality: 'forecast' }).verdict).toBe('unmeasurable');
  });
});
