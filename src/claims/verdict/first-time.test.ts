import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeFirstTime } from './first-time.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, figure, onDay, price } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** Above 1,100 in the third week of January 2022, and again since the middle of 2023. */
const store = createClosesStore('2022-01-03', '2023-12-29', {
  XIX: (session) =>
    (session >= day('2022-01-18') && session <= day('2022-01-21')) || session >= day('2023-06-15') ? 1150 : 1050,
});
const context = createJudgeContext(store, { published: day('2023-06-16'), asOf: day('2023-12-29') });

const judge = (firstAfter: number | null | undefined, on = '2023-06-15') =>
  judgeStatement(
    createStatement('level', {
      subject: index,
      relation: 'above',
      asserted: figure(1100, 'level'),
      period: onDay(on),
      ...(firstAfter === undefined ? {} : { firstAfter }),
    }),
    context,
  );

describe('a level for the first time', () => {
  it('is measured as any level where nothing is said of earlier ones', () => {
    expect(judge(undefined)).toMatchObject({ verdict: 'supported' });
  });

  it('is contradicted by an earlier close beyond it, which is named', () => {
    const ever = judge(null);
    expect(ever).toMatchObject({ verdict: 'contradicted' });
    expect(ever.reason).toContain('2022-01-21');
    expect(ever.readings.every(({ holds }) => holds === false)).toBe(true);
  });

  it('holds where the earlier one lies in what "since" names, and not where it came later', () => {
    expect(judge(day('2022-01-31'))).toMatchObject({ verdict: 'supported' });
    expect(judge(day('2022-01-19'))).toMatchObject({ verdict: 'contradicted' });
    expect(judge(null, '2022-01-18').reason).toContain('where the figures at hand begin');
  });

  it('speaks of the stretch it is in, also when the last close has left it again', () => {
    const now = createJudgeContext(
      createClosesStore('2022-01-03', '2023-12-29', {
        XIX: (session) => (session >= day('2023-06-01') && session < day('2023-06-16') ? 1150 : 1050),
      }),
      { published: day('2023-06-16'), asOf: day('2023-12-29') },
    );
    const period = { ...onDay('2023-06-16'), from: 'assumed' as const };
    const said = judgeFirstTime(
      createStatement('level', {
        subject: index,
        relation: 'above',
        asserted: figure(1100, 'level'),
        period,
        firstAfter: null,
      }),
      { verdict: 'supported', flags: [], readings: [], nearest: null, reason: 'It was.' },
      now,
    );
    expect(said.verdict).toBe('supported');
  });
});
