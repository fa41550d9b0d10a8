import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { measure } from '../../metrics/index.ts';
import type { Quantity } from '../text/index.ts';
import { collectEvidence, type EvidenceValue } from './evidence-value.ts';
import { isEvidenced, toFigureUnit } from './figure-match.ts';

const store = createReferenceStore();
const asOf = parseIsoDate('2026-01-04');
const rise = measure(store, 'period-return', { series: '^RUT', base: '2025-11-20', to: '2025-12-11' }, asOf);
const lead = measure(store, 'outperformance-streak', { series: '^RUT' }, parseIsoDate('2026-01-22'));

const plain: Quantity = {
  span: { start: 0, end: 1 },
  kind: 'figure',
  low: 0,
  high: 0,
  unit: 'percent',
  scale: 1,
  rounding: 0.5,
  isRound: false,
  wording: 'plain',
  isClose: false,
  isNegative: false,
  isSigned: false,
  isBracketed: false,
  isRange: false,
  isStraight: false,
  isCompound: false,
};

const figure = (low: number, changes: Partial<Quantity> = {}): Quantity => ({ ...plain, low, high: low, ...changes });

function fits(quantity: Quantity, value: number, unit: EvidenceValue['unit'] = 'fraction'): boolean {
  const converted = toFigureUnit({ value, unit, metric: 'm', output: 'value', series: '', window: null }, quantity);
  return converted !== undefined && isEvidenced(quantity, [converted]);
}

describe('the evidence', () => {
  it('is every number of every Measurement, however deep: values, details, parameters', () => {
    const { values: evidence, asOf: known } = collectEvidence({
      claims: [{ readings: [{ measured: 99, measurement: rise }] }, [lead]],
    });
    expect(evidence).toContainEqual({
      value: rise.value,
      unit: 'fraction',
      metric: 'period-return',
      output: 'value',
      series: '^RUT',
      window: { base: parseIsoDate('2025-11-20'), to: parseIsoDate('2025-12-11') },
    });
    expect(known).toBe(parseIsoDate('2026-01-22'));
    expect(evidence.map(({ value }) => value)).toContain(14);
    expect(evidence.map(({ value }) => value)).not.toContain(99);
    expect(evidence).toContainEqual(
      expect.objectContaining({ value: 3, unit: 'weeks', output: 'length of the window' }),
    );
    expect(evidence.map(({ output }) => output)).not.toContain('version');
  });

  it('is nothing in JSON without one', () => {
    expect(collectEvidence([1, 'two', null, { metric: 'period-return', value: 3 }])).toEqual({
      values: [],
      asOf: null,
    });
  });

  it('is found in JSON a hundred thousand levels deep', () => {
    let nested: unknown = rise;
    for (let level = 0; level < 100_000; level++) nested = [nested];
    expect(collectEvidence(nested).values.length).toBeGreaterThan(0);
  });
});

describe('a figure is borne out', () => {
  it.each([
    ['7.2% by 0.0724', figure(7.2, { rounding: 0.05 }), 0.0724, true],
    ['7.2% by 0.0726', figure(7.2, { rounding: 0.05 }), 0.0726, false],
    ['7% by 0.0749', figure(7), 0.0749, true],
    ['fell 7% by -0.0690', figure(7), -0.069, true],
    ['-7% by -0.0690', figure(-7, { isNegative: true, isSigned: true }), -0.069, true],
    ['-7% by 0.0690', figure(-7, { isNegative: true, isSigned: true }), 0.069, false],
    ['+7% by -0.0690', figure(7, { isSigned: true }), -0.069, false],
    ['600 bps by 0.0600', figure(600, { unit: 'basis points' }), 0.06, true],
    ['600 bps by 0.0601', figure(600, { unit: 'basis points' }), 0.0601, false],
    ['six points by 0.0600', figure(6, { unit: 'points' }), 0.06, true],
    ['about 12% by 0.1239', figure(12, { wording: 'about' }), 0.1239, true],
    ['nearly 12% by 0.1170', figure(12, { wording: 'nearly' }), 0.117, true],
    ['nearly 12% by 0.1239', figure(12, { wording: 'nearly' }), 0.1239, false],
    ['over 12% by 0.1239', figure(12, { wording: 'over' }), 0.1239, true],
    ['over 12% by 0.1190', figure(12, { wording: 'over' }), 0.119, false],
    ['over 12% by 0.5000', figure(12, { wording: 'over' }), 0.5, false],
    ['under 12% by 0.1150', figure(12, { wording: 'under' }), 0.115, true],
    ['a third by 0.3250', figure(1 / 3, { unit: 'fraction', rounding: 0 }), 0.325, true],
    ['a third by 0.2500', figure(1 / 3, { unit: 'fraction', rounding: 0 }), 0.25, false],
    ['doubled by 1.0200', figure(2, { unit: 'multiple', rounding: 0 }), 1.02, true],
  ])('%s: %s', (_, quantity, value, expected) => expect(fits(quantity, value)).toBe(expected));

  it.each([
    ['a percentage by a count', figure(14), 14, 'sessions', false],
    ['14 sessions by 14 sessions', figure(14, { unit: 'plain', of: 'session' }), 14, 'sessions', true],
    ['14 sessions by 14 months', figure(14, { unit: 'plain', of: 'session' }), 14, 'months', false],
    ['14 sessions by 13', figure(14, { unit: 'plain', of: 'session' }), 13, 'sessions', false],
    ['200-day by the parameter of an average', figure(200, { unit: 'plain', of: 'day' }), 200, null, true],
    ['2,590.61 by a level', figure(2590.61, { unit: 'plain', rounding: 0.005 }), 2590.61, 'index points', true],
    ['$226.50 by a level', figure(226.5, { unit: 'currency', rounding: 0.005 }), 226.5, 'index points', true],
    ['22.6x by a multiple', figure(22.6, { unit: 'times', rounding: 0.05 }), 22.58, 'times earnings', true],
    ['third straight by 3 moves', figure(3, { unit: 'ordinal', isStraight: true }), -3, 'moves', true],
  ] as const)('%s: %s', (_, quantity, value, unit, expected) => expect(fits(quantity, value, unit)).toBe(expected));

  it('both ends of a range must be', () => {
    const range = figure(44, { high: 61, isRange: true });
    expect(isEvidenced(range, [44.2, 60.8])).toBe(true);
    expect(isEvidenced(range, [44.2, 50])).toBe(false);
  });

  it('by any value that prints as it, and by none a whole unit away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }), (whole, digits) => {
        const value = whole / 10_000;
        const printed = Math.abs(Number((100 * value).toFixed(digits)));
        const rounding = 0.5 * 10 ** -digits;
        expect(fits(figure(printed, { rounding }), value)).toBe(true);
        expect(fits(figure(printed, { rounding }), (printed + 2.1 * rounding) / 100)).toBe(false);
      }),
    );
  });
});
