import { expect, it } from 'vitest';
import { parseIsoDate as day, nextSession } from '../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../data/index.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const days = Array.from({ length: 120 }).reduce<number[]>(
  (all) => [...all, nextSession(all.at(-1) as number)],
  [day('2023-01-03')],
);
const busy = day('2023-03-15');
const last = days.at(-1) as number;

/** 5 million shares a session, 9 million on the busy day and 7 million on the last. */
const store = createMemoryStore([
  createStoredSeries(
    {
      series: 'XFD',
      field: 'volume',
      name: 'Fund',
      unit: 'shares',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider: 'shared',
    },
    days.map((observed) => ({ observed, value: observed === busy ? 9e6 : observed === last ? 7e6 : 5e6 })),
    day('2026-11-21'),
  ),
]);
const context = createJudgeContext(store, { published: last, asOf: day('2026-11-21') });
const fund = createSubject('Fund', 'fund', [price('XFD')]);

function judge(since: string, shares?: number): string {
  const period = {
    text: null,
    base: last - 1,
    to: last,
    role: 'day',
    from: 'assumed',
    isOpen: true,
    others: [],
  } as const;
  const asserted =
    shares === undefined
      ? null
      : ({ low: shares, high: shares, unit: 'count', wording: 'plain', rounding: 50_000 } as const);
  return judgeStatement(
    createStatement('volume', {
      subject: fund,
      relation: 'high',
      isExtreme: true,
      since: day(since),
      asserted,
      period,
    }),
    context,
  ).verdict;
}

it('compares a session with all since a day', () => {
  expect(judge('2023-03-31')).toBe('supported');
  expect(judge('2023-02-28')).toBe('contradicted');
  expect(judge('2023-03-31', 7_000_000)).toBe('supported');
  expect(judge('2023-03-31', 8_000_000)).toBe('contradicted');
});
