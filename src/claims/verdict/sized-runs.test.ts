import { expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const index = createSubject('Index', 'index', [price('XIX')]);

/** Down 2% on the tenth session and up again on the next: two moves in a row, and none for eight. */
const store = createClosesStore('2023-01-03', '2023-03-31', { XIX: (_day, i) => (i % 10 === 9 ? 98 : 100) });
const context = createJudgeContext(store, { published: day('2023-03-31'), asOf: day('2026-08-20') });

function judge(
  count: number,
  run: 'with' | 'without',
  base: string,
  to: string,
  from: 'stated' | 'carried' = 'stated',
): string {
  const plain = { wording: 'plain', rounding: 0 } as const;
  return judgeStatement(
    createStatement('streak', {
      subject: index,
      of: 'gain',
      frequency: 'session',
      asserted: { low: count, high: count, unit: 'count', ...plain },
      ofSize: { size: { low: 1, high: 1, unit: 'percent', ...plain }, isEitherWay: true, run },
      period: { text: 'then', base: day(base), to: day(to), role: 'scope', from, isOpen: false, others: [] },
    }),
    context,
  ).verdict;
}

it('measures runs of sessions with such moves, and without one', () => {
  expect(judge(2, 'with', '2023-01-03', '2023-02-28')).toBe('supported');
  expect(judge(3, 'with', '2023-01-03', '2023-02-28')).toBe('contradicted');
  expect(judge(8, 'without', '2023-01-20', '2023-02-28')).toBe('supported');
  expect(judge(9, 'without', '2023-01-20', '2023-02-28')).toBe('contradicted');
});

it('knows nothing against a run whose end the text does not tell', () => {
  expect(judge(3, 'with', '2023-01-03', '2023-02-28', 'carried')).toBe('unmeasurable');
});
