import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { ReturnStatement, StatedPeriod } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** 100 up to the end of 2021, 80 through 2022 but for a day at 130, 90 until June 2023, 105 in that month, 95 after it. */
const store = createClosesStore('2021-01-04', '2023-07-31', {
  XIX: (session) => {
    if (session < day('2022-01-01')) return 100;
    if (session === day('2022-03-01')) return 130;
    if (session < day('2023-01-01')) return 80;
    if (session < day('2023-06-01')) return 90;
    return session < day('2023-07-01') ? 105 : 95;
  },
});

function judge(published: string, told: Partial<ReturnStatement> = {}) {
  const context = createJudgeContext(store, { published: day(published), asOf: day('2026-08-20') });
  const period: StatedPeriod = {
    text: 'in 2022',
    base: day('2022-12-30'),
    to: day(published),
    role: 'window',
    from: 'stated',
    isOpen: true,
    others: [],
  };
  const undoes = { base: day('2021-12-31'), to: day('2022-12-30') };
  const statement = createStatement('return', {
    subject: index,
    direction: 'up',
    asserted: null,
    period,
    undoes,
    ...told,
  });
  return judgeStatement(statement, context).verdict;
}

const share = (low: number) => ({ low, high: low, unit: 'percent', wording: 'about', rounding: 2.5 }) as const;

describe('a fall that is undone', () => {
  it.each([
    ['2023-05-31', 'contradicted'],
    ['2023-06-15', 'supported'],
    // It was so until June 30.
    ['2023-07-14', 'outdated'],
  ])('is held to the close before its stretch: %s %s', (published, verdict) => {
    expect(judge(published)).toBe(verdict);
  });

  it('is undone in part', () => {
    expect(judge('2023-05-31', { asserted: share(50) })).toBe('supported');
    expect(judge('2023-05-31', { asserted: share(75) })).toBe('contradicted');
  });

  it('is denied', () => {
    expect(judge('2023-05-31', { negated: true })).toBe('supported');
    expect(judge('2023-06-15', { negated: true })).toBe('contradicted');
  });

  it('is that from the high where the stretch as a whole did not fall', () => {
    const undoes = { base: day('2022-12-30'), to: day('2023-07-07') };
    expect(judge('2023-07-14', { undoes })).toBe('contradicted');
  });

  it('must have been', () => {
    const undoes = { base: day('2021-01-29'), to: day('2021-06-30') };
    expect(judge('2021-12-15', { undoes })).toBe('contradicted');
  });
});

describe('a rise that is undone', () => {
  const undoes = { base: day('2023-05-31'), to: day('2023-06-30') };

  it('is held to the close before its stretch', () => {
    expect(judge('2023-07-14', { direction: 'down', undoes })).toBe('contradicted');
    expect(judge('2023-07-14', { direction: 'down', undoes, asserted: share(66.7) })).toBe('supported');
  });
});
