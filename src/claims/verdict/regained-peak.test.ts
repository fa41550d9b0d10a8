import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** A peak of 120 on 2022-02-01, a fall, and 121 from 2022-09-01 on. */
const store = createClosesStore('2022-01-03', '2023-06-30', {
  XIX: (session) => (session === day('2022-02-01') ? 120 : session >= day('2022-09-01') ? 121 : 100),
});
const context = createJudgeContext(store, { published: day('2023-06-30'), asOf: day('2026-08-20') });

function judge(base: string, to: string) {
  const period: StatedPeriod = {
    text: 'until then',
    base: day(base),
    to: day(to),
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  const peak = { base: day('2022-01-31'), to: day('2022-02-28') };
  const statement = createStatement('drawdown', { subject: index, relation: 'regained', asserted: null, period, peak });
  return judgeStatement(statement, context);
}

describe('a peak that was regained', () => {
  it('is so in the period of the first close above it', () => {
    expect(judge('2022-08-31', '2022-09-30')).toMatchObject({ verdict: 'supported' });
    expect(judge('2022-02-28', '2022-12-30')).toMatchObject({ verdict: 'supported' });
  });

  it('is misdated within a month, and contradicted farther away', () => {
    expect(judge('2022-09-09', '2022-09-30')).toMatchObject({ verdict: 'misdated' });
    expect(judge('2023-02-28', '2023-03-31')).toMatchObject({ verdict: 'contradicted' });
  });
});
