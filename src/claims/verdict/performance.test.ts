import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DayNumber, parseIsoDate } from '../../core/index.ts';
import { findPackageFolder } from '../../data/index.ts';
import type { PerformanceMeasure, Subject } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { performanceDefinitions } from './performance-definitions.ts';
import { createShare, createStatement, createSubject, fact, price, window } from './statement-fixture.ts';

const break_ = parseIsoDate('2024-06-28');
const wave = (index: number): number => 1 + 0.05 * Math.sin(index / 9);
/** Waves for years, and another slope from the middle of 2024. */
const slope = (perDay: number) => (day: DayNumber, index: number) =>
  100 * wave(index) * (day > break_ ? 1 + (perDay * (day - break_)) / 365 : 1);

const store = createClosesStore('2021-01-04', '2024-12-31', {
  UPP: slope(1.2),
  DOWN: slope(-0.8),
  FLAT: (day, index) => (day > break_ ? 100 + 0.001 * index : 100 * wave(index)),
  MARKET: slope(0.3),
});
const context = createJudgeContext(store, { published: parseIsoDate('2024-12-31'), asOf: parseIsoDate('2024-12-31') });
const market = createSubject('the market', 'index', [price('MARKET')]);
const half = window('2024-06-28', '2024-12-31');

function judge(subject: Subject, measure: PerformanceMeasure, period = half) {
  return judgeStatement(
    createStatement('performance', { ...fact, subject, measure, against: market, period }),
    context,
  );
}

const share = (symbol: string): Subject => createShare(symbol);
const list = (...members: string[]): Subject => ({
  ...createSubject(members.join(' and '), 'group', []),
  members,
});

describe('a word of performance', () => {
  it.each([
    ['UPP', 'winner', 'supported'],
    ['UPP', 'soared', 'supported'],
    ['UPP', 'record', 'supported'],
    ['UPP', 'laggard', 'contradicted'],
    ['UPP', 'pressed', 'contradicted'],
    ['UPP', 'muted', 'contradicted'],
    ['UPP', 'bull-market', 'supported'],
    ['DOWN', 'gained', 'contradicted'],
    ['DOWN', 'record', 'contradicted'],
    ['DOWN', 'pressed', 'supported'],
    ['DOWN', 'stalled', 'supported'],
    ['DOWN', 'bull-market', 'contradicted'],
    ['FLAT', 'flat', 'supported'],
    ['FLAT', 'muted', 'supported'],
    ['FLAT', 'laggard', 'supported'],
    ['FLAT', 'record', 'contradicted'],
  ] as const)('%s %s is %s', (symbol, measure, verdict) => {
    expect(judge(share(symbol), measure).verdict).toBe(verdict);
  });

  it('holds of a list where it holds of each, and says of which it does not', () => {
    expect(judge(list('UPP', 'MARKET'), 'gained').verdict).toBe('supported');
    const { verdict, reason } = judge(list('UPP', 'DOWN'), 'gained');
    expect(verdict).toBe('contradicted');
    expect(reason).toMatch(/UPP rose [\d.]+% \([^)]*\), DOWN fell [\d.]+% \([^)]*\), which it is not/);
  });

  it('is open where windows differ, and where figures are missing says which to import', () => {
    const turned = window('2024-06-28', '2024-12-31', { from: 'assumed', others: [['2024-03-28', '2024-05-15']] });
    const differing = [judge(share('UPP'), 'soared', turned).verdict, judge(share('DOWN'), 'fell', turned).verdict];
    expect(differing).toContain('unmeasurable');
    const missing = judge(list('UPP', 'NONE'), 'gained');
    expect(missing.verdict).toBe('unmeasurable');
    expect(missing.reason).toContain('rotascope import NONE.csv');
  });

  it('is denied', () => {
    const statement = createStatement('performance', {
      ...fact,
      negated: true,
      subject: share('UPP'),
      measure: 'gained',
      period: half,
    });
    expect(judgeStatement(statement, context).verdict).toBe('contradicted');
  });

  it('is said to mean in the docs what it is measured by', () => {
    const docs = readFileSync(join(findPackageFolder(), 'docs', 'claims.md'), 'utf8');
    for (const [measure, { says }] of Object.entries(performanceDefinitions))
      expect(docs).toContain(`| \`${measure}\` | ${says} |`);
  });
});
