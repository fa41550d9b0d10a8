import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { resolveEnds } from './anchor.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { createStatement, createSubject, price, window } from './statement-fixture.ts';

const index = createSubject('Index', 'index', [price('XIX')]);

/** A low on 10 March, a high on 9 June, and nothing else. */
const store = createClosesStore('2020-12-01', '2021-12-31', {
  XIX: (session) => (session === day('2021-03-10') ? 80 : session === day('2021-06-09') ? 120 : 100),
});

const ends = {
  start: { base: day('2021-02-26'), to: day('2021-03-31') },
  end: { base: day('2021-05-28'), to: day('2021-06-30') },
};

function resolve(direction: 'up' | 'down') {
  const statement = createStatement('return', {
    subject: index,
    direction,
    asserted: null,
    period: window('2021-02-26', '2021-06-30', { ends }),
  });
  const context = createJudgeContext(store, { published: day('2021-09-01'), asOf: day('2026-08-20') });
  return resolveEnds(statement, context).period.others.map(({ base, to }) => [base, to]);
}

describe('a stretch whose ends are told by parts of the calendar', () => {
  it('may run from the turn in the one to the turn in the other, as the move went', () => {
    expect(resolve('up')).toEqual([[day('2021-03-10'), day('2021-06-09')]]);
    expect(resolve('down')).toEqual([[day('2021-02-26'), day('2021-05-28')]]);
  });
});
