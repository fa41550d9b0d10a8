import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { RecordStatement } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, figure, price, scope, window } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** Falls from 200, rises by one a session from July 3, and stands still from July 11. */
const store = createClosesStore('2023-01-03', '2023-12-29', {
  XIX: (session) => {
    if (session < day('2023-07-03')) return 200 - (session - day('2023-01-03')) * 0.1;
    return Math.min(session, day('2023-07-11')) - day('2023-07-03') + 201;
  },
});

function judge(parts: Partial<RecordStatement> & Pick<RecordStatement, 'period'>, published: string) {
  const statement = createStatement('record', {
    subject: index,
    side: 'high',
    relation: 'set',
    asserted: null,
    ...parts,
  });
  return judgeStatement(statement, createJudgeContext(store, { published: day(published), asOf: day('2026-08-20') }));
}

describe('records in a row', () => {
  const period = scope('2023-06-30', '2023-07-14');

  it('are those of sessions that follow each other', () => {
    const count = (low: number) => ({ period, asserted: { ...figure(low, 'count'), rounding: 0 } });
    expect(judge({ ...count(6), isStraight: true }, '2023-07-15').verdict).toBe('supported');
    expect(judge({ ...count(7), isStraight: true }, '2023-07-15').verdict).toBe('contradicted');
    expect(judge({ ...count(6), isStraight: true }, '2023-07-15').reason).toContain('6 record closes in a row');
  });
});

describe('a record of "this week"', () => {
  it('is misdated where it was set in the weeks before', () => {
    const week = window('2023-07-21', '2023-07-28', { isOpen: true });
    expect(judge({ period: week }, '2023-07-28').verdict).toBe('misdated');
    expect(judge({ period: { ...week, from: 'assumed' } }, '2023-07-28').verdict).toBe('outdated');
  });

  it('says nothing of the first close at hand, before which there is none', () => {
    const near = { relation: 'near', period: window('2022-12-30', '2023-01-03') } as const;
    expect(judge(near, '2023-02-01').verdict).toBe('unmeasurable');
    expect(judge({ relation: 'near', period: window('2023-07-03', '2023-07-20') }, '2023-08-01').verdict).toBe(
      'supported',
    );
  });
});
