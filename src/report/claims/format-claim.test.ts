import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../claims/checked.ts';
import type { Reading } from '../../claims/judgement.ts';
import { findShownReading } from '../../claims/shown-reading.ts';
import type { Measurement } from '../../metrics/index.ts';
import { createChecked } from './checked-fixture.ts';
import {
  formatAsserted,
  formatFigure,
  formatKept,
  formatNearest,
  formatReading,
  formatWindow,
} from './format-claim.ts';
import { describeHeadline, describeSummary } from './verdict-mark.ts';

describe('formatFigure', () => {
  it.each([
    [8, 'percent', '8%'],
    [-0.04, 'percent', '-0.04%'],
    [600, 'basis points', '600 bps'],
    [6, 'percentage points', '6 points'],
    [1, 'percentage points', '1 point'],
    [22.6, 'times', '22.6x'],
    [2590.61, 'level', '2,590.61'],
    [1234567, 'count', '1,234,567'],
    [14, 'sessions', '14 sessions'],
    [1, 'weeks', '1 week'],
    [226.5, 'currency', '226.5'],
  ])('%d %s is %s', (value, unit, text) => expect(formatFigure(value, unit)).toBe(text));

  it('writes no minus before zero', () => expect(formatFigure(-0.001, 'percent', 2)).toBe('0.00%'));
});

describe('formatAsserted', () => {
  const asserted = (low: number, high: number, wording: 'plain' | 'over' | 'nearly') =>
    ({ low, high, unit: 'percent', wording }) as const;

  it('says direction, wording and figure', () => {
    expect(formatAsserted({ asserted: asserted(44, 61, 'plain'), direction: null, negated: false })).toBe('44 to 61%');
    expect(formatAsserted({ asserted: asserted(8, 8, 'nearly'), direction: 'up', negated: false })).toBe(
      'up nearly 8%',
    );
    expect(formatAsserted({ asserted: null, direction: 'crossed-above', negated: true })).toBe('not crossed above');
    expect(formatAsserted({ asserted: asserted(8, 8, 'over'), direction: 'above', negated: false })).toBe('above 8%');
    expect(formatAsserted({ asserted: null, direction: null, negated: false })).toBe('–');
  });
});

const reading = (measured: number | null, holds: boolean | null) => ({ label: '', measured, holds, measurement: null });

describe('the reading shown', () => {
  const readings = [reading(null, null), reading(7.2, false), reading(8.1, true)];

  it('is the first that holds where the statement is borne out, else the first with a figure', () => {
    expect(findShownReading({ verdict: 'supported', readings })?.measured).toBe(8.1);
    expect(findShownReading({ verdict: 'contradicted', readings })?.measured).toBe(7.2);
    expect(findShownReading({ verdict: 'unmeasurable', readings: [] })).toBeUndefined();
  });

  it('has two digits at the least, unless it is whole', () => {
    const eight = { low: 8, high: 8, unit: 'percent', wording: 'plain' } as const;
    expect(formatReading(reading(7.2456, false), { asserted: eight, kind: 'level' })).toBe('7.25%');
    expect(formatReading(reading(7, false), { asserted: eight, kind: 'level' })).toBe('7%');
    expect(formatReading(reading(598.7, true), { asserted: { ...eight, unit: 'basis points' }, kind: 'level' })).toBe(
      '599 bps',
    );
    expect(formatReading(reading(null, null), { asserted: eight, kind: 'level' })).toBe('not measurable');
  });
});

describe('a move', () => {
  const percent = (low: number) => ({ low, high: low, unit: 'percent', wording: 'plain' }) as const;
  const [{ readings }] = createChecked().claims as [CheckedClaim];
  const { measurement } = readings[0] as Reading & { measurement: Measurement };
  const move = (measured: number, value: number): Reading => ({
    ...reading(measured, false),
    measurement: {
      ...measurement,
      unit: 'fraction',
      value,
      details: { baseLevel: 1000, lastLevel: 1000 * (1 + value) },
    },
  });

  it('has its sign: +1.41% is not "down 1.4%"', () => {
    const down = { asserted: percent(1.4), kind: 'return' } as const;
    expect(formatReading(move(1.41, 0.0141), down)).toBe('+1.41%');
    expect(formatReading(move(-1.41, -0.0141), down)).toBe('-1.41%');
    expect(formatReading(move(0, 0), down)).toBe('0%');
    expect(formatReading(move(1.41, 0.0141), { asserted: null, kind: 'return' })).toBe('+1.41%');
    expect(formatReading(move(14, 0.014), { asserted: { ...percent(14), unit: 'level' }, kind: 'return' })).toBe('+14');
    expect(formatKept({ measured: 1.41, ...down })).toBe('+1.41%');
  });

  it('has none where a share of it or another figure is measured', () => {
    expect(formatReading(move(80, 0.02), { asserted: percent(75), kind: 'return' })).toBe('80%');
    expect(formatReading(move(4, 0.04), { asserted: percent(4), kind: 'drawdown' })).toBe('4%');
  });

  it('over another is a lead in points', () => {
    const lead = { asserted: null, kind: 'relative-return' } as const;
    expect(formatReading(move(-114.74, -0.9), lead)).toBe('-114.74 points');
    expect(formatReading(move(6.5, 0.06), { ...lead, asserted: percent(6) })).toBe('+6.50 points');
    expect(formatReading(move(2.1, 0.06), { ...lead, asserted: { ...percent(2), unit: 'times' } })).toBe('2.10x');
    expect(formatKept({ measured: -114.74, ...lead })).toBe('-114.74 points');
    const nearest = { base: '2025-12-10', to: '2025-12-31', measured: 3.25, label: 'A against B' };
    expect(formatNearest(nearest, lead)).toBe('2025-12-10 to 2025-12-31: 3.25 points (A against B)');
  });
});

it('a window is a day, a stretch or a horizon', () => {
  const period = { text: null, base: '2025-12-10', to: '2025-12-31', role: 'window', from: 'stated' };
  expect(formatWindow({ kind: 'return', period })).toBe('2025-12-10 to 2025-12-31');
  expect(formatWindow({ kind: 'level', period: { ...period, role: 'day' } })).toBe('2025-12-31');
  expect(formatWindow({ kind: 'level', period, horizon: '2026-06-30' })).toBe('by 2026-06-30');
});

it('one statement is one statement', () => {
  expect(describeSummary({ claims: 1, supported: 1 })).toBe('1 statement: 1 supported');
  expect(describeHeadline({ claims: 1, contradicted: 1 })).toBe('1 of 1 statement does not hold.');
  expect(describeHeadline({ claims: 4, supported: 3, unmeasurable: 1 })).toBe(
    'No statement that could be measured is false. 1 could not be measured.',
  );
  expect(describeHeadline({ claims: 0 })).toBe('No checkable statement was found.');
});
