import { describe, expect, it } from 'vitest';
import { leadBreakVerdicts, parseIsoDate } from '../core/index.ts';
import { createMarketView, createReferenceStore } from '../data/index.ts';
import { createMeasurer, type Measurement, type Measurer } from '../metrics/index.ts';
import { assessStructure } from './assessment.ts';
import { assessBreak } from './break-or-blip.ts';
import { defaultCase, loadCase } from './load-case.ts';

const store = createReferenceStore();
const given = loadCase(defaultCase);
const measure = createMeasurer(createMarketView(store, { asOf: parseIsoDate('2026-10-02') }));
const nonsense = /NaN|undefined|null|Infinity|\[object/;

/** The figures of the date, the verdict put in place of the measured one. */
const judge =
  (change: Partial<Measurement>): Measurer =>
  (metric, params) => {
    const real = measure(metric, params);
    return metric === 'lead-break' ? { ...real, ...change } : real;
  };

describe('assessBreak', () => {
  it.each(leadBreakVerdicts)('says %s in one sentence', (verdict) => {
    const { details } = measure('lead-break', { series: '^RUT', benchmark: '^NDX' });
    const changed = { ...details, verdict, tooEarlyUntil: '2031-05-31' };
    const found = assessBreak(given, judge({ details: changed }), () => []);
    expect(found.verdict).toBe(verdict);
    expect(found.answer).toMatch(/^[A-Z][^\n]+\.$/);
    expect(found.answer).not.toMatch(nonsense);
  });

  it('says why there is no verdict', () => {
    const warnings = [{ code: 'no-observation', message: 'no close' }] as const;
    const found = assessBreak(given, judge({ value: null, warnings }), () => []);
    expect(found.verdict).toBeNull();
    expect(found.answer).toBe('Break or blip cannot be told: no close.');
  });
});

describe('assessStructure', () => {
  it.each([
    ['2026-10-02', 'blip'],
    ['2026-01-22', 'too early to tell'],
  ])('answers the default case on %s with %s, from figures of that date alone', (date, verdict) => {
    const found = assessStructure(given, store, parseIsoDate(date));
    expect(found.verdict).toBe(verdict);
    expect(found.grounds.length).toBeGreaterThan(10);
    for (const { measurement, sentence } of found.grounds) {
      expect(measurement.asOf).toBe(date);
      expect(sentence).not.toMatch(nonsense);
      expect(sentence).toMatch(/\.$/);
    }
  });
});
