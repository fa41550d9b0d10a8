import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { createMemoryStore, type Member } from '../../../data/index.ts';
import type { BreadthStatement, Subject } from '../../statement.ts';
import { createCloses } from '../closes-fixture.ts';
import { judgeWeight } from './judge-weight.ts';
import { common, createContext, toAsserted, toAssumed, toSubject } from './statement-fixture.ts';

const recorded = parseIsoDate('2026-11-21');

const toMember = (symbol: string, sector: string, weight: number): Member => ({
  symbol,
  name: `${symbol} INC`,
  sector,
  weight,
});

const toCloses = (series: string, levels: Readonly<Record<string, number>>) =>
  createCloses(
    series,
    Object.entries(levels).map(([day, value]) => ({ observed: parseIsoDate(day), value })),
  );

/** Alpha doubles against the fund between the list and the text. */
const store = createMemoryStore(
  [
    toCloses('ALPH', { '2026-04-10': 100, '2026-05-08': 200 }),
    toCloses('FUND', { '2026-04-10': 50, '2026-05-08': 50 }),
  ],
  {},
  [
    {
      universe: 'FUND',
      observed: parseIsoDate('2026-04-10'),
      published: parseIsoDate('2026-04-13'),
      provider: 'made for the test',
      recorded,
      members: [
        toMember('ALPH', 'Information Technology', 0.1),
        toMember('BETA', 'Information Technology', 0.2),
        toMember('GAMM', 'Financials', 0.4),
        toMember('DELT', 'Energy', 0.3),
      ],
    },
  ],
);

const index = toSubject('index', { universe: 'FUND' });
const alpha = toSubject('ALPH', { type: 'share' });
const technology: Partial<Subject> = {
  type: 'sector',
  readings: [{ series: 'XLK', return: 'total', label: 'XLK total return' }],
};

const judge = (of: Subject, figure: number, published: string, parts: Partial<BreadthStatement> = {}) =>
  judgeWeight(
    {
      ...common,
      kind: 'breadth',
      subject: index,
      test: 'weight',
      of,
      asserted: toAsserted(figure),
      period: toAssumed(published),
      ...parts,
    },
    createContext(published, '2026-08-21', store),
  );

describe('the weight of a sector', () => {
  it('is that of the list known', () => {
    const judged = judge(toSubject('technology', technology), 30, '2026-04-14');
    expect(judged.verdict).toBe('supported');
    expect(judged.readings[0]?.measured).toBeCloseTo(30, 9);
  });

  it('is denied by a figure far from it, and left open by one it may have drifted to', () => {
    expect(judge(toSubject('technology', technology), 35, '2026-05-08').verdict).toBe('contradicted');
    expect(judge(toSubject('technology', technology), 31, '2026-05-08').verdict).toBe('unmeasurable');
    expect(judge(toSubject('technology', technology), 31, '2026-04-14').verdict).toBe('contradicted');
  });
});

describe('the weight of a company', () => {
  it('is moved on by its closes', () => {
    const judged = judge(alpha, 20, '2026-05-08');
    expect(judged.readings.map(({ measured }) => Math.round(measured ?? Number.NaN))).toEqual([10, 20]);
    expect(judged.verdict).toBe('supported');
    expect(judge(alpha, 15, '2026-05-08').verdict).toBe('contradicted');
  });
});

describe('a place by weight', () => {
  it.each([
    [1, '2026-04-14', 'contradicted'],
    [2, '2026-04-14', 'supported'],
    [1, '2026-05-08', 'unmeasurable'],
  ] as const)('%s on %s', (place, published, verdict) => {
    const judged = judge(toSubject('technology', technology), 0, published, { asserted: null, rank: place });
    expect([judged.verdict, judged.reason]).toEqual([verdict, expect.stringContaining('in place 2 of 3')]);
  });
});

it('is the sum of several sectors', () => {
  const both = toSubject('both', { type: 'group', members: ['XLK', 'XLE'] });
  expect(judge(both, 60, '2026-04-14').verdict).toBe('supported');
});

it('is told of the largest together', () => {
  const largest = { test: 'top-weight', length: 2 } as const;
  const { of: _, ...statement } = {
    ...common,
    kind: 'breadth' as const,
    subject: index,
    of: alpha,
    asserted: toAsserted(70),
    period: toAssumed('2026-04-14'),
    ...largest,
  };
  expect(judgeWeight(statement, createContext('2026-04-14', '2026-08-21', store)).verdict).toBe('supported');
});

describe('cannot be told', () => {
  it.each([
    ['before a list is known', alpha, '2026-04-10'],
    ['of an industry that lists do not part', toSubject('homebuilders', { type: 'sector' }), '2026-04-14'],
    ['where the list is too old', alpha, '2026-12-14'],
  ])('%s', (_, of, published) => {
    const judged = judgeWeight(
      {
        ...common,
        kind: 'breadth',
        subject: index,
        test: 'weight',
        of,
        asserted: toAsserted(10),
        period: toAssumed(published),
      },
      createContext(published, '2026-12-31', store),
    );
    expect(judged.verdict).toBe('unmeasurable');
    expect(judged.reason).toMatch(/import the holdings|It would take/);
  });
});
