import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { comparesWith } from './compares-with.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, onDay, price } from './statement-fixture.ts';

describe('a level against all of another time', () => {
  it('is above or below every one of them', () => {
    expect(comparesWith(5, [1, 2, 4], true).isTrue).toBe(true);
    expect(comparesWith(5, [1, 2, 4], false).isTrue).toBe(false);
    expect(comparesWith(0.5, [1, 2, 4], false).isTrue).toBe(true);
    expect(comparesWith(0.5, [1, 2, 4], true).isTrue).toBe(false);
  });

  it('is undecided between them, and false where it is the same', () => {
    expect(comparesWith(3, [1, 2, 4], true)).toMatchObject({ isTrue: null });
    expect(comparesWith(2, [2, 2], true)).toMatchObject({ isTrue: false });
  });
});

describe('an index against another time', () => {
  const day = parseIsoDate;
  const subject = createSubject('Index', 'index', [price('XIX')]);
  const store = createClosesStore('2023-01-03', '2023-12-29', { XIX: (_, i) => 1000 + i });
  const context = createJudgeContext(store, { published: day('2023-12-29'), asOf: day('2026-08-20') });
  const judge = (direction: 'up' | 'down', base: string, to: string): string =>
    judgeStatement(
      createStatement('return', {
        subject,
        direction,
        asserted: null,
        period: onDay('2023-12-29'),
        than: { base: day(base), to: day(to) },
      }),
      context,
    ).verdict;

  it('is higher than every close of it, or that is false', () => {
    expect(judge('up', '2023-02-28', '2023-03-31')).toBe('supported');
    expect(judge('down', '2023-02-28', '2023-03-31')).toBe('contradicted');
    expect(judge('down', '2015-02-28', '2015-03-31')).toBe('unmeasurable');
  });
});
