import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, figure, onDay, price } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** Above 1,100 on June 1 and 2, and again on the four sessions from June 12. */
const store = createClosesStore('2023-01-03', '2023-06-15', {
  XIX: (session) =>
    (session >= day('2023-06-01') && session <= day('2023-06-02')) || session >= day('2023-06-12') ? 1150 : 1050,
});
const context = createJudgeContext(store, { published: day('2023-06-15'), asOf: day('2023-06-15') });

const judge = (on: string, told: { straight?: number; heldSince?: true }) =>
  judgeStatement(
    createStatement('level', {
      subject: index,
      relation: 'above',
      asserted: figure(1100, 'level'),
      period: onDay(on),
      ...told,
    }),
    context,
  );

describe('a level and how long it has held', () => {
  it('holds where the run of closes has the length told', () => {
    expect(judge('2023-06-15', { straight: 4 })).toMatchObject({ verdict: 'supported' });
  });

  it.each([2, 3, 5])('is contradicted by a run of another length than %i', (straight) => {
    expect(judge('2023-06-15', { straight })).toMatchObject({ verdict: 'contradicted' });
  });

  it('holds where every close since was beyond it, and names the first that was not', () => {
    expect(judge('2023-06-12', { heldSince: true })).toMatchObject({ verdict: 'supported' });
    const broken = judge('2023-06-01', { heldSince: true });
    expect(broken).toMatchObject({ verdict: 'contradicted' });
    expect(broken.reason).toContain('2023-06-05');
  });
});
