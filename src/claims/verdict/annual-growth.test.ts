import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price, window } from './statement-fixture.ts';

/** 7% a year, compounded by the day. */
const store = createClosesStore('2009-12-31', '2019-12-31', {
  SEVEN: (day) => 100 * 1.07 ** ((day - parseIsoDate('2009-12-31')) / 365.25),
});
const context = createJudgeContext(store, { published: parseIsoDate('2019-12-31'), asOf: parseIsoDate('2019-12-31') });

function judge(figure: number, base: string, isAnnual: boolean) {
  const asserted = { low: figure, high: figure, unit: 'percent', wording: 'plain', rounding: 0.05 } as const;
  return judgeStatement(
    createStatement('return', {
      subject: createSubject('seven', 'index', [price('SEVEN')]),
      direction: 'up',
      asserted,
      period: window(base, '2019-12-31'),
      ...(isAnnual ? { isAnnual } : {}),
    }),
    context,
  );
}

describe('growth a year', () => {
  it('is compound growth of closes', () => {
    expect(judge(7, '2009-12-31', true)).toMatchObject({ verdict: 'supported' });
    expect(judge(7, '2014-12-31', true).reason).toMatch(/7\.00% a year, compounded/);
    expect(judge(7.9, '2009-12-31', true).verdict).toBe('contradicted');
    expect(judge(96.7, '2009-12-31', false).verdict).toBe('supported');
    expect(judge(96.7, '2009-12-31', true).verdict).toBe('contradicted');
  });

  it('is none of months', () => {
    expect(judge(7, '2019-09-30', true).verdict).toBe('unmeasurable');
  });
});
