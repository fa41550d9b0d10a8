import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, figure, forecast, onDay, price } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX'), price('XIF')]);

/** An index that has grown fivefold since, and its fund of a tenth of it. */
const toLevel = (_: number, i: number): number => 1000 + i * 10;
const store = createClosesStore('2022-01-03', '2023-12-29', {
  XIX: toLevel,
  XIF: (session, i) => toLevel(session, i) / 10,
});
const context = createJudgeContext(store, { published: day('2023-12-29'), asOf: day('2026-08-20') });

describe('levels of long ago', () => {
  it('are of the scale of their time', () => {
    const old = createStatement('level', {
      subject: index,
      relation: 'at',
      asserted: figure(1010, 'level'),
      period: onDay('2022-01-04'),
    });
    expect(judgeStatement(old, context)).toMatchObject({ verdict: 'supported' });
  });
});

describe('targets', () => {
  it('of a wildly other scale are those of something else', () => {
    const target = (low: number) =>
      createStatement('level', {
        ...forecast,
        subject: index,
        relation: 'below',
        asserted: figure(low, 'level'),
        period: onDay('2023-12-29'),
        horizon: day('2024-12-31'),
      });
    expect(judgeStatement(target(90000), context).verdict).toBe('unmeasurable');
    expect(judgeStatement(target(5000), context).verdict).not.toBe('unmeasurable');
  });

  it('that are to hold through a day are missed by the first close that does not', () => {
    const early = createJudgeContext(store, { published: day('2022-01-14'), asOf: day('2026-08-20') });
    const holding = (relation: 'above' | 'below', low: number) =>
      createStatement('level', {
        ...forecast,
        subject: index,
        relation,
        asserted: figure(low, 'level'),
        isThroughout: true,
        period: onDay('2022-01-14'),
        horizon: day('2022-06-30'),
      });
    expect(judgeStatement(holding('above', 1050), early).verdict).toBe('forecast-hit');
    expect(judgeStatement(holding('below', 1500), early).verdict).toBe('forecast-missed');
    const late = createJudgeContext(store, { published: day('2022-01-14'), asOf: day('2022-03-01') });
    expect(judgeStatement(holding('above', 1050), late).verdict).toBe('forecast-open');
  });
});

describe('a close told of its day', () => {
  it('is no level of the session before', () => {
    const published = day('2023-12-29');
    const now = createJudgeContext(store, { published, asOf: published });
    const last = toLevel(0, Math.round((published - day('2022-01-03')) * (5 / 7)) + 20);
    const told = {
      subject: index,
      relation: 'at',
      asserted: figure(last, 'level'),
      period: { ...onDay('2023-12-29'), isOpen: true },
    } as const;
    const measured = judgeStatement(createStatement('level', told), now).readings.map(
      (reading) => reading.measured as number,
    );
    const before = { ...told, asserted: figure(Math.min(...measured), 'level') };
    expect(judgeStatement(createStatement('level', before), now).verdict).toBe('supported');
    expect(judgeStatement(createStatement('level', { ...before, isAtClose: true }), now).verdict).toBe('outdated');
  });
});

describe('levels that are said to have lasted', () => {
  // Rises to 1100 by the tenth session, falls back to 1000 by the twentieth, and rises from there.
  const wave = createClosesStore('2024-01-02', '2024-04-30', {
    XIX: (_, i) => (i < 10 ? 1000 + i * 10 : i < 20 ? 1200 - i * 10 : 800 + i * 10),
  });
  const judge = (
    relation: 'above' | 'below',
    low: number,
    [base, to]: readonly [string, string],
    more: { readonly fromUntil?: number; readonly negated?: boolean; readonly isOpen?: boolean } = {},
    published = to,
  ) => {
    const { isOpen = false, negated = false, ...rest } = more;
    const statement = createStatement('level', {
      subject: index,
      relation,
      asserted: figure(low, 'level'),
      period: { ...onDay(to), base: day(base), to: day(to), role: 'window', from: 'stated', isOpen },
      negated,
      ...(negated ? {} : { isThroughout: true as const }),
      ...rest,
    });
    const at = createJudgeContext(wave, { published: day(published), asOf: day('2026-08-20') });
    return judgeStatement(statement, at).verdict;
  };

  it('hold at every close of the stretch', () => {
    expect(judge('above', 995, ['2024-01-02', '2024-03-15'])).toBe('supported');
    expect(judge('above', 1005, ['2024-01-02', '2024-03-15'])).toBe('contradicted');
    expect(judge('below', 1105, ['2024-01-02', '2024-01-31'])).toBe('supported');
    expect(judge('below', 1095, ['2024-01-02', '2024-01-31'])).toBe('contradicted');
  });

  it('need to hold after the last day on which they may have begun', () => {
    const stretch = ['2024-01-02', '2024-03-15'] as const;
    expect(judge('above', 1010, stretch, { fromUntil: day('2024-01-31') })).toBe('contradicted');
    expect(judge('above', 1010, stretch, { fromUntil: day('2024-02-09') })).toBe('supported');
  });

  it('are outdated where they ended within a month and have not come back', () => {
    const stretch = ['2024-01-02', '2024-01-30'] as const;
    expect(judge('above', 1025, stretch, { fromUntil: day('2024-01-05'), isOpen: true })).toBe('outdated');
  });

  it('are denied by one close of the stretch', () => {
    const stretch = ['2024-01-10', '2024-03-15'] as const;
    expect(judge('below', 1005, stretch, { negated: true, fromUntil: day('2024-01-10') })).toBe('contradicted');
    expect(judge('below', 995, stretch, { negated: true, fromUntil: day('2024-01-10') })).toBe('supported');
  });
});
