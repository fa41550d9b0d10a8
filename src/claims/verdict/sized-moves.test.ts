import { expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const index = createSubject('Index', 'index', [price('XIX')]);

/** Down 2% and up again on every tenth session, and flat between. */
const store = createClosesStore('2023-01-03', '2023-03-31', { XIX: (_day, i) => (i % 10 === 5 ? 98 : 100) });
const context = createJudgeContext(store, { published: day('2023-03-31'), asOf: day('2026-08-20') });

function judge(count: number, of: 'gain' | 'loss', size: number, isEitherWay = false): string {
  const plain = { wording: 'plain', rounding: 0 } as const;
  return judgeStatement(
    createStatement('streak', {
      subject: index,
      of,
      frequency: 'session',
      asserted: { low: count, high: count, unit: 'count', ...plain },
      ofSize: { size: { low: size, high: size, unit: 'percent', ...plain }, isEitherWay },
      period: {
        text: 'this year',
        base: day('2023-01-03'),
        to: day('2023-03-31'),
        role: 'window',
        from: 'stated',
        isOpen: false,
        others: [],
      },
    }),
    context,
  ).verdict;
}

it('counts the moves of a size the way that is told, or either way', () => {
  expect(judge(6, 'loss', 2)).toBe('supported');
  expect(judge(5, 'loss', 2)).toBe('contradicted');
  expect(judge(6, 'gain', 2)).toBe('supported');
  expect(judge(12, 'gain', 1.5, true)).toBe('supported');
  expect(judge(6, 'loss', 2.5)).toBe('contradicted');
});
