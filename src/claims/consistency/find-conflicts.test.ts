import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/cpu-time.ts';
import { parseIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type {
  GrowthStatement,
  IndicatorStatement,
  PolicyMoveStatement,
  RecordStatement,
  RelativeReturnStatement,
  ReturnStatement,
  Statement,
} from '../statement.ts';
import { common, toAsserted, toAssumed, toIndex, toPeriod, toSubject } from '../verdict/facts/statement-fixture.ts';
import { applyConsistency } from './apply-consistency.ts';
import { findConflicts } from './find-conflicts.ts';
import type { StatedClaim } from './stated-claim.ts';

const published = '2026-01-04';
const smallCap = toIndex('^RUT');
const technology = toIndex('^NDX');
const period = toAssumed(published);

function toClaims(source: string, ...statements: Statement[]): StatedClaim[] {
  return statements.map((statement, i) => ({
    source,
    published: parseIsoDate(published),
    claim: `c${i + 1}`,
    quote: `quote ${i + 1}`,
    statement,
  }));
}

function pairs(claims: readonly StatedClaim[]): string[] {
  return findConflicts(claims).conflicts.map(({ statements }) =>
    statements.map(({ source, claim }) => `${source} ${claim}`).join(' - '),
  );
}

function growth(low: number, high = low, parts: Partial<GrowthStatement> = {}): GrowthStatement {
  const asserted = toAsserted(low, 'percent', { high });
  return { ...common, kind: 'growth', subject: smallCap, measure: 'earnings', year: 2026, asserted, period, ...parts };
}

function rise(percent: number, base: string, to: string, parts: Partial<ReturnStatement> = {}): ReturnStatement {
  return {
    ...common,
    kind: 'return',
    subject: smallCap,
    direction: 'up',
    asserted: toAsserted(percent),
    period: toPeriod(base, to, 'window'),
    ...parts,
  };
}

function lead(parts: Partial<RelativeReturnStatement>): RelativeReturnStatement {
  return {
    ...common,
    kind: 'relative-return',
    subject: smallCap,
    against: technology,
    direction: 'ahead',
    asserted: null,
    period,
    ...parts,
  };
}

function record(level: number, base: string, to: string): RecordStatement {
  const asserted = toAsserted(level, 'level');
  return {
    ...common,
    kind: 'record',
    subject: smallCap,
    side: 'high',
    relation: 'set',
    asserted,
    period: toPeriod(base, to),
  };
}

function cycle(phase: PolicyMoveStatement['phase'] & string): PolicyMoveStatement {
  return {
    ...common,
    kind: 'policy-move',
    action: 'easing',
    asserted: null,
    isTotal: false,
    isStraight: false,
    phase,
    period,
  };
}

function inflation(
  relation: IndicatorStatement['relation'],
  low: number | null,
  parts: Partial<IndicatorStatement> = {},
): IndicatorStatement {
  const subject = toSubject('inflation', { type: 'indicator' });
  return {
    ...common,
    kind: 'indicator',
    subject,
    relation,
    asserted: low === null ? null : toAsserted(low),
    period,
    ...parts,
  };
}

describe('figures of one thing and time', () => {
  it('that exclude each other conflict, between texts and within one', () => {
    const texts = [
      ...toClaims('a', growth(17, 22)),
      ...toClaims('b', growth(25)),
      ...toClaims('c', growth(44, 61), growth(40, 60)),
    ];
    expect(pairs(texts)).toEqual(['a c1 - b c1', 'a c1 - c c1', 'a c1 - c c2', 'b c1 - c c1', 'b c1 - c c2']);
    expect(findConflicts(texts).conflicts[0]?.reason).toBe('17-22% and 25% are given for the same thing and time.');
  });

  it('that overlap, or speak of other years, groups or measures, do not', () => {
    expect(
      pairs(
        toClaims(
          'a',
          growth(17, 22),
          growth(22),
          growth(20, 20, { year: 2025 }),
          growth(44, 44, { subject: technology }),
        ),
      ),
    ).toEqual([]);
    expect(pairs(toClaims('a', growth(17, 22), growth(3, 3, { measure: 'sales' })))).toEqual([]);
    expect(
      pairs(toClaims('a', growth(20), growth(23, 23, { asserted: toAsserted(19, 'percent', { wording: 'over' }) }))),
    ).toEqual([]);
  });

  it('of two people who are named do not make a text deny itself', () => {
    const [one, other] = [growth(17, 17, { attributedTo: 'One' }), growth(25, 25, { attributedTo: 'Other' })];
    expect(pairs(toClaims('a', one, other))).toEqual([]);
    expect(pairs([...toClaims('a', one), ...toClaims('b', other)])).toEqual(['a c1 - b c1']);
  });

  it('of a window: the same window alone', () => {
    const year = ['2025-12-31', '2026-01-26'] as const;
    expect(pairs(toClaims('a', rise(8, ...year), rise(5, ...year)))).toEqual(['a c1 - a c2']);
    expect(pairs(toClaims('a', rise(8, ...year), rise(8.4, ...year), rise(5, '2025-06-30', '2025-09-30')))).toEqual([]);
    expect(pairs(toClaims('a', rise(8, ...year), rise(8, ...year, { direction: 'down' })))).toEqual(['a c1 - a c2']);
  });

  it('a denial conflicts with what it denies', () => {
    expect(pairs(toClaims('a', inflation('at', 2.7), inflation('at', 2.7, { negated: true })))).toEqual([
      'a c1 - a c2',
    ]);
    expect(pairs(toClaims('a', inflation('at', 2.7), inflation('at', 3.4, { negated: true })))).toEqual([]);
    expect(pairs(toClaims('a', inflation('rose', null), inflation('fell', null)))).toEqual(['a c1 - a c2']);
    expect(pairs(toClaims('a', inflation('at', 2.7), inflation('above', 2)))).toEqual([]);
  });

  it('a lead said from the other side is the same lead', () => {
    const fromOther = { subject: technology, against: smallCap };
    expect(pairs(toClaims('a', lead({}), lead({ ...fromOther, direction: 'behind' })))).toEqual([]);
    expect(pairs(toClaims('a', lead({}), lead({ ...fromOther, direction: 'ahead' })))).toEqual(['a c1 - a c2']);
  });
});

describe('one happening with two dates', () => {
  it('the same rise of windows that lie apart', () => {
    const { conflicts } = findConflicts([
      ...toClaims('a', rise(12, '2025-12-10', '2025-12-31')),
      ...toClaims('b', rise(12.4, '2025-11-20', '2025-12-11')),
    ]);
    expect(conflicts.map(({ reason }) => reason)).toEqual([
      'The same is dated from 2025-12-10 to 2025-12-31 and from 2025-11-20 to 2025-12-11.',
    ]);
  });

  it('and not of windows within each other, of years apart, or of a common size', () => {
    expect(pairs(toClaims('a', rise(12, '2025-12-10', '2025-12-31'), rise(12, '2025-11-28', '2025-12-31')))).toEqual(
      [],
    );
    expect(pairs(toClaims('a', rise(12, '2025-12-10', '2025-12-31'), rise(12, '2024-06-28', '2024-07-31')))).toEqual(
      [],
    );
    expect(pairs(toClaims('a', rise(2, '2025-12-10', '2025-12-31'), rise(2, '2025-11-20', '2025-12-11')))).toEqual([]);
  });

  it('one record level on two dates', () => {
    const [december, january] = [
      record(2590.61, '2025-11-30', '2025-12-31'),
      record(2590.61, '2025-12-31', '2026-01-31'),
    ];
    expect(pairs([...toClaims('a', december), ...toClaims('b', january)])).toEqual(['a c1 - b c1']);
    expect(pairs(toClaims('a', december, record(2700, '2025-12-31', '2026-01-31')))).toEqual([]);
  });
});

it('a policy cycle cannot be over and begin', () => {
  expect(pairs(toClaims('a', cycle('completed'), cycle('begun'), cycle('continuing')))).toEqual([
    'a c1 - a c2',
    'a c1 - a c3',
  ]);
  expect(pairs(toClaims('a', cycle('begun'), cycle('continuing')))).toEqual([]);
});

it('many claims take time in proportion to their number', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => growth(i / 10));
  const start = cpuTime();
  const { conflicts, uncompared } = findConflicts(toClaims('a', ...many));
  expect(uncompared).toBe(19_800);
  expect([conflicts.length, cpuTime() - start < 2000]).toEqual([20, true]);
});

describe('between many texts', () => {
  const texts = Array.from({ length: 400 }, (_, i) =>
    toClaims(`text ${i}`, growth(i < 200 ? 17 : 44), growth(i < 200 ? 60 : 80)),
  ).flat();

  it('no text that conflicts is lost, and what is not listed is counted', () => {
    const start = cpuTime();
    const { conflicts, unlisted, uncompared } = findConflicts(texts, true);
    const listed = new Set(conflicts.flatMap(({ statements }) => statements.map(({ source }) => source)));
    expect([listed.size, uncompared, cpuTime() - start < 3000]).toEqual([400, 0, true]);
    expect(conflicts.every(({ statements: [one, other] }) => one.source !== other.source)).toBe(true);
    expect(unlisted).toBeGreaterThan(100_000);
    expect(conflicts.length).toBeLessThan(500);
  });

  it('claims of one text leave room for those of the others', () => {
    const many = toClaims('a', ...Array.from({ length: 150 }, (_, i) => growth(i)));
    expect(pairs([...many, ...toClaims('b', growth(300))])).toHaveLength(21);
    expect(findConflicts([...many, ...toClaims('b', growth(300))], true).conflicts).toHaveLength(20);
  });
});

describe('what comes of it for a text', () => {
  const unmeasurable: Judgement = {
    verdict: 'unmeasurable',
    flags: [],
    readings: [],
    nearest: null,
    reason: 'No figures.',
  };

  function judge(statements: Statement[], verdicts: Judgement['verdict'][]) {
    const claims = toClaims('a', ...statements).map((claim, i) => ({
      ...claim,
      judgement: { ...unmeasurable, verdict: verdicts[i] ?? 'unmeasurable' },
    }));
    return applyConsistency(claims);
  }

  it('says how much is not listed, and nothing where all is', () => {
    const many = Array.from({ length: 8 }, (_, i) => growth(10 * (i + 1)));
    expect([judge(many, []).conflicts.length, judge(many, []).leftOut]).toEqual([
      20,
      '8 more pairs conflict as listed ones do',
    ]);
    expect(judge(many.slice(0, 6), []).leftOut).toBeUndefined();
  });

  it('what nothing measures and another claim denies is inconsistent, what is measured stays', () => {
    const { judgements, conflicts } = judge([growth(17, 22), growth(44, 61), growth(5, 5, { year: 2027 })], []);
    expect([judgements.map(({ verdict }) => verdict), conflicts.length]).toEqual([
      ['inconsistent', 'inconsistent', 'unmeasurable'],
      1,
    ]);
    expect(judgements[0]?.reason).toBe(
      '17-22% and 44-61% are given for the same thing and time. c2 of this text says otherwise ("quote 2"). No figures.',
    );
    const measured = judge([cycle('completed'), cycle('begun')], ['unmeasurable', 'supported']);
    expect(measured.judgements.map(({ verdict }) => verdict)).toEqual(['inconsistent', 'supported']);
  });
});
