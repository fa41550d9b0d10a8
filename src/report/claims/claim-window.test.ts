import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../claims/checked.ts';
import type { Reading } from '../../claims/judgement.ts';
import type { Measurement } from '../../metrics/index.ts';
import { createChecked } from './checked-fixture.ts';
import {
  type ClaimWindow,
  describeClaimWindow,
  planClaimWindow,
  type SeriesColumns,
  toClaimWindow,
} from './claim-window.ts';

const [pattern] = createChecked().claims as [CheckedClaim];
const base = '2020-01-10';
const to = '2020-01-20';
const period = { text: 'lately', base, to, role: 'window', from: 'stated' };

function invent(series: readonly string[]): Measurement {
  const input = { field: 'close', provider: 'invented', first: base, last: to, rows: 3, hash: '0', published: to };
  return {
    ...(pattern.readings[0] as Reading & { measurement: Measurement }).measurement,
    asOf: '2020-02-01',
    window: { base, first: base, last: to },
    inputs: series.map((one) => ({ ...input, series: one })),
  };
}

/** A statement with one reading, of levels that nobody has ever seen. */
function createClaim(changes: Partial<CheckedClaim>, measured: number | null, series = ['A']): CheckedClaim {
  const reading = { label: 'invented', measured, holds: false, measurement: invent(series) };
  const asserted = { low: 30, high: 30, unit: 'percent', wording: 'plain' } as const;
  const claim = {
    ...pattern,
    verdict: 'contradicted',
    kind: 'return',
    direction: 'up',
    asserted,
    nearest: null,
  } as const;
  return { ...claim, period, readings: [reading], ...changes };
}

const columns = (...values: (number | null)[]): SeriesColumns => ({
  dates: ['2020-01-06', base, '2020-01-15', to],
  values,
});

function show(claim: CheckedClaim, ...given: readonly SeriesColumns[]): ClaimWindow {
  const plan = planClaimWindow(claim);
  if (plan === undefined) throw new Error('there is nothing to draw');
  return toClaimWindow(claim, plan, given);
}

describe('planClaimWindow', () => {
  it('asks for the window and the nearest one with room beside them, as known when it was judged', () => {
    const nearest = { base: '2019-12-01', to: '2020-01-05', measured: 30, label: 'A' };
    const plan = planClaimWindow(createClaim({ nearest }, 10));
    expect(plan).toMatchObject({
      series: [{ series: 'A', field: 'close' }],
      window: { base, to, isDated: true },
      asOf: '2020-02-01',
    });
    expect(plan?.first.localeCompare('2019-12-01')).toBe(-1);
    expect(plan?.last.localeCompare(to)).toBe(1);
  });

  it('has nothing to show without a series of levels, or of more than two', () => {
    expect(planClaimWindow(createClaim({ readings: [] }, 10))).toBeUndefined();
    expect(planClaimWindow(createClaim({}, 10, []))).toBeUndefined();
    expect(planClaimWindow(createClaim({}, 10, ['A', 'B', 'C']))).toBeUndefined();
  });

  it('shows what was measured where the text gives no date', () => {
    const window = planClaimWindow(createClaim({ period: { ...period, base: '2001-01-01', from: 'assumed' } }, 10));
    expect(window?.window).toEqual({ base, to, isDated: false });
  });
});

describe('toClaimWindow', () => {
  const levels = columns(90, 100, null, 110);

  it('marks the level that the asserted change leads to from the base', () => {
    const { base: from, asserted, measured, lines } = show(createClaim({}, 10), levels);
    expect(from).toEqual({ date: base, value: 100 });
    expect(measured).toMatchObject({ date: to, value: 110, label: '10%' });
    expect(asserted).toMatchObject({ date: to, low: 130, high: 130, label: 'up 30%' });
    expect(lines[0]?.points[2]).toEqual({ date: '2020-01-15', value: null });
  });

  it.each([
    ['percent', 10, 'down', 70],
    ['basis points', 1_000, 'up', 100.3],
    ['times', 1.1, 'up', 3_000],
    ['level', 10, 'up', 130],
  ])('takes %s by the meaning that gives the figure measured', (unit, measured, direction, level) => {
    const asserted = { low: 30, high: 30, unit, wording: 'plain' } as const;
    expect(show(createClaim({ asserted, direction }, measured), levels).asserted?.low).toBeCloseTo(level, 9);
  });

  it('marks a level itself where that is what was measured, on its day', () => {
    const asserted = { low: 95, high: 105, unit: 'level', wording: 'plain' } as const;
    const found = show(createClaim({ asserted, kind: 'level', direction: 'at' }, 107), columns(90, 100, 107, 110));
    expect(found.base).toBeNull();
    expect(found.measured).toMatchObject({ date: '2020-01-15', value: 107 });
    expect(found.asserted).toMatchObject({ low: 95, high: 105 });
  });

  it('sets two series against each other from 100', () => {
    const asserted = { low: 6, high: 6, unit: 'percentage points', wording: 'plain' } as const;
    const claim = createClaim({ asserted, kind: 'relative-return', direction: 'behind' }, 5, ['A', 'B']);
    const found = show(claim, levels, columns(10, 20, 20, 21));
    expect(found.lines[1]?.points.map(({ value }) => value)).toEqual([50, 100, 100, 105]);
    expect(found.measured?.value).toBeCloseTo(110, 9);
    expect(found.asserted?.low).toBeCloseTo(99, 9);
  });

  it('marks nothing where the levels do not give the figure measured, nor what is denied', () => {
    const other = show(createClaim({}, 12.5), levels);
    expect([other.asserted, other.measured, other.base]).toEqual([null, null, null]);
    expect(describeClaimWindow(other)).toBe('');
    expect(show(createClaim({ negated: true }, 10), levels).asserted).toBeNull();
    expect(show(createClaim({}, 10), columns(null, null, null, null)).measured).toBeNull();
    expect(show(createClaim({}, 10), { dates: [], values: [] }).measured).toBeNull();
  });

  it('says the same in words', () => {
    expect(describeClaimWindow(show(createClaim({}, 10), levels))).toBe(
      `Measured: 10%, at 110.00 on ${to}. Asserted: up 30%, which is 130.00.`,
    );
    const asserted = { low: 105, high: 105, unit: 'level', wording: 'plain' } as const;
    const level = createClaim({ asserted, kind: 'level', direction: 'at' }, 110);
    expect(describeClaimWindow(show(level, levels))).toBe(`Measured: 110 on ${to}. Asserted: at 105.`);
  });
});
