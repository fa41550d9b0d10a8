import { describe, expect, it } from 'vitest';
import type { Asserted, Wording } from '../statement.ts';
import { figure, percent } from './statement-fixture.ts';
import { holds, type Quantity } from './tolerance.ts';

function accepts(measured: number, asserted: Asserted, quantity: Quantity = 'return'): boolean {
  return holds(measured, asserted, quantity);
}

const worded = (value: number, wording: Wording): Asserted => percent(value, { wording });

describe('plain figures', () => {
  it('hold within half a unit of their last digit', () => {
    expect([11.5, 12.39, 12.5].map((measured) => accepts(measured, percent(12)))).toEqual([true, true, true]);
    expect([11.49, 12.51, -12].map((measured) => accepts(measured, percent(12)))).toEqual([false, false, false]);
    expect(accepts(7.24, percent(8))).toBe(false);
  });

  it('of returns hold within 0.1 percentage point, of small ones within a tenth', () => {
    expect(accepts(12.48, percent(12.39))).toBe(true);
    expect(accepts(12.5, percent(12.39))).toBe(false);
    expect(accepts(0.38, percent(0.3))).toBe(false);
    expect(accepts(607, figure(600, 'basis points', { rounding: 0.5 }))).toBe(true);
    expect(accepts(611, figure(600, 'basis points', { rounding: 0.5 }))).toBe(false);
  });

  it('of other quantities have no such slack', () => {
    expect(accepts(2.79, percent(2.7), 'rate')).toBe(false);
    expect(accepts(2.74, percent(2.7), 'rate')).toBe(true);
    expect(accepts(2590.614, figure(2590.61, 'level'), 'level')).toBe(true);
    expect(accepts(2590.7, figure(2590.61, 'level'), 'level')).toBe(false);
    expect(accepts(2590.61, figure(2590, 'level'), 'level')).toBe(true);
    expect(accepts(2591.1, figure(2590, 'level'), 'level')).toBe(false);
    expect(accepts(2590.4, figure(2591, 'level'), 'level')).toBe(false);
    expect(accepts(2590.61, figure(2500, 'level', { rounding: 50 }), 'level')).toBe(false);
    expect(accepts(9, figure(9, 'count'), 'count')).toBe(true);
    expect(accepts(10, figure(9, 'count'), 'count')).toBe(false);
  });

  it('meet their edges in decimals', () => {
    expect(accepts(0.1 + 0.2 + 1.2, percent(1.4, { rounding: 0.1 }), 'rate')).toBe(true);
  });
});

describe('worded figures', () => {
  it('about: one point for returns up to 25%, then 6%, and at most a fifth of a small one', () => {
    expect(accepts(10.9, worded(12, 'about'))).toBe(false);
    expect(accepts(11, worded(12, 'about'))).toBe(true);
    expect(accepts(53, worded(50, 'about'))).toBe(true);
    expect(accepts(53.1, worded(50, 'about'))).toBe(false);
    expect(accepts(1.3, worded(2, 'about'))).toBe(false);
    expect(accepts(2570, figure(2500, 'level', { wording: 'about' }), 'level')).toBe(true);
    expect(accepts(2580, figure(2500, 'level', { wording: 'about' }), 'level')).toBe(false);
  });

  it('nearly: never above', () => {
    expect(accepts(7.2, worded(8, 'nearly'))).toBe(true);
    expect(accepts(8, worded(8, 'nearly'))).toBe(true);
    expect(accepts(8.01, worded(8, 'nearly'))).toBe(false);
    expect(accepts(6.9, worded(8, 'nearly'))).toBe(false);
  });

  it('just over: above, and by no more than "about" allows', () => {
    const justOver = { ...worded(7, 'over'), isClose: true as const };
    expect([7, 7.4, 8.01, 8.84].map((measured) => accepts(measured, justOver))).toEqual([false, true, false, false]);
  });

  it('over and under: strict; at least and at most: not', () => {
    expect([8, 8.01].map((measured) => accepts(measured, worded(8, 'over')))).toEqual([false, true]);
    expect([8, 7.99].map((measured) => accepts(measured, worded(8, 'under')))).toEqual([false, true]);
    expect([8, 7.99].map((measured) => accepts(measured, worded(8, 'at-least')))).toEqual([true, false]);
    expect([8, 8.01].map((measured) => accepts(measured, worded(8, 'at-most')))).toEqual([true, false]);
  });
});

it('a range holds between its ends, each widened', () => {
  const range = percent(17, { high: 22, rounding: 0.5 });
  expect([16.4, 16.5, 20, 22.5, 22.6].map((measured) => accepts(measured, range))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

it('what is not measured does not hold', () => {
  expect(accepts(Number.NaN, percent(0, { wording: 'at-least' }))).toBe(false);
});
