import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { verdicts } from '../judgement.ts';
import type { Statement } from '../statement.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createSubject, forecast, nasdaq, price, qqq, russell, total, unknownShare } from './statement-fixture.ts';

const store = createReferenceStore();
const context = createJudgeContext(store, { published: parseIsoDate('2025-12-26'), asOf: parseIsoDate('2026-08-20') });

const day = fc.integer({ min: -20_000, max: 30_000 });
const nearDay = fc.integer({ min: parseIsoDate('2021-01-01'), max: parseIsoDate('2026-12-31') });
const figureValue = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -1, 0.5, 8, 2500, 1e300),
);

const period = fc.record({
  text: fc.constant(null),
  base: fc.oneof(day, nearDay, nearDay),
  to: fc.oneof(day, nearDay, nearDay),
  role: fc.constantFrom('window', 'scope', 'day'),
  from: fc.constantFrom('stated', 'carried', 'assumed'),
  isOpen: fc.boolean(),
  length: fc.constantFrom(undefined, 1, 21, 400),
  others: fc.array(fc.record({ label: fc.constant('other'), base: nearDay, to: nearDay }), { maxLength: 2 }),
});

const asserted = fc.option(
  fc.record({
    low: figureValue,
    high: figureValue,
    unit: fc.constantFrom(
      'percent',
      'basis points',
      'times',
      'level',
      'count',
      'years',
      'months',
      'sessions',
      'currency',
    ),
    wording: fc.constantFrom('plain', 'about', 'nearly', 'over', 'under', 'at-least', 'at-most'),
    rounding: fc.constantFrom(0, 0.05, 0.5, 50),
  }),
);

const group = { ...createSubject('a group', 'group', []), members: ['AAPL', 'MSFT', 'NVDA'] };
const subject = fc.constantFrom(
  russell,
  qqq,
  nasdaq,
  unknownShare,
  group,
  createSubject('nothing', 'other', []),
  createSubject('a share', 'share', [total('AAPL')]),
);

const kind = fc.constantFrom(
  { kind: 'return', direction: 'up' },
  { kind: 'return', direction: 'flat' },
  { kind: 'relative-return', direction: 'behind' },
  { kind: 'level', relation: 'at' },
  { kind: 'level', relation: 'crossed-above' },
  { kind: 'level', relation: 'between' },
  { kind: 'record', side: 'high', relation: 'set' },
  { kind: 'record', side: 'low', relation: 'near' },
  { kind: 'record', side: 'high', relation: 'first', since: 18_932 },
  { kind: 'streak', of: 'loss', frequency: 'quarter' },
  { kind: 'streak', of: 'gain', frequency: 'session', rank: 2, since: 19_000 },
  { kind: 'breakout', direction: 'up' },
  { kind: 'drawdown', relation: 'deepest' },
  { kind: 'drawdown', relation: 'bear-market' },
  { kind: 'volume', relation: 'high' },
  { kind: 'extreme', frequency: 'month', side: 'worst', rank: 1 },
  { kind: 'ranking', among: [price('^RUT'), price('^NDX')], amongText: 'two', side: 'best', rank: 1 },
  { kind: 'moving-average', relation: 'crossed-below', length: 50 },
  { kind: 'quote-row', price: 10, change: -1, percent: -9.1, decimals: [2, 2, 1] },
);

const statement = fc
  .record({
    kind,
    period,
    asserted,
    subject,
    against: fc.option(subject, { nil: undefined }),
    negated: fc.boolean(),
    modality: fc.constantFrom('fact', 'forecast', 'conditional', 'opinion'),
    horizon: fc.option(fc.oneof(day, nearDay), { nil: undefined }),
  })
  .map(({ kind: parts, against, asserted: given, ...rest }) => {
    const needsAgainst = parts.kind === 'relative-return';
    const needsFigure = parts.kind === 'level';
    return {
      ...forecast,
      ...rest,
      ...parts,
      ...(needsAgainst || against !== undefined ? { against: against ?? qqq } : {}),
      asserted: given ?? (needsFigure ? { low: 1, high: 1, unit: 'level', wording: 'plain', rounding: 0.5 } : null),
    } as unknown as Statement;
  });

it('judges any statement without failing, and the same way each time', () => {
  fc.assert(
    fc.property(statement, (given) => {
      const judgement = judgeStatement(given, context);
      expect(verdicts).toContain(judgement.verdict);
      expect(judgement.reason).toMatch(/\S/);
      expect(judgement.reason).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(judgeStatement(given, context)).toEqual(judgement);
      if (judgement.verdict === 'misdated' || judgement.verdict === 'outdated')
        expect(judgement.nearest).not.toBeNull();
      if (judgement.verdict === 'supported' && given.kind !== 'quote-row') expect(judgement.readings).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
