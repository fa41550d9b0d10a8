import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { Asserted, StatedPeriod } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price } from './statement-fixture.ts';

const day = parseIsoDate;
const fund = createSubject('Fund', 'fund', [price('XFD')]);

/** The market climbs to 100 and falls to 70 in March; the fund from 120 in January to 100 and, with the market, to 80. */
const store = createClosesStore('2022-01-03', '2022-12-30', {
  '^GSPC': (session, index) => (session < day('2022-03-01') ? 90 + index / 4 : session < day('2022-04-01') ? 70 : 95),
  XFD: (session) =>
    session < day('2022-01-20') ? 120 : session < day('2022-03-01') ? 100 : session < day('2022-04-01') ? 80 : 90,
});
const context = createJudgeContext(store, { published: day('2022-12-30'), asOf: day('2026-08-20') });

function judge(percent: number) {
  const period: StatedPeriod = {
    ...{ text: 'in the 2022 slump', base: day('2022-01-03'), to: day('2022-12-30') },
    ...{ role: 'window', from: 'stated', isOpen: false, others: [] },
  };
  const asserted: Asserted = { low: percent, high: percent, unit: 'percent', wording: 'plain', rounding: 0.05 };
  return judgeStatement(
    createStatement('drawdown', { subject: fund, relation: 'deepest', isOfEvent: true, asserted, period }),
    context,
  ).verdict;
}

describe('a fall that is named', () => {
  it('is that of the asset itself, that with the market, or that over its time', () => {
    expect(judge(33.3)).toBe('supported');
    expect(judge(20)).toBe('supported');
    expect(judge(25)).toBe('supported');
  });

  it('is contradicted where no reading of it bears it out', () => {
    expect(judge(45)).toBe('contradicted');
    expect(judge(10)).toBe('contradicted');
  });
});
