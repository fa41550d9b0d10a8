import { describe, expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate } from '../../../core/index.ts';
import { createReferenceStore } from '../../../data/index.ts';
import { measure } from '../../index.ts';

testGolden(import.meta.url, 'lead-probability');

const store = createReferenceStore();
const pair = { series: '^RUT', benchmark: '^GSPC' };

describe('the base rate of lead-probability', () => {
  it.each([
    ['2026-08-31', {}, {}],
    ['2026-11-21', {}, {}],
    ['2022-03-31', {}, {}],
    ['2026-09-30', pair, { ...pair, figures: 'price' }],
  ])('is that of lead-base-rate over the same months, with half an outcome added: %s %j', (date, own, other) => {
    for (const horizon of [1, 3, 6, 12]) {
      const asOf = parseIsoDate(date);
      const { base, month } = measure(store, 'lead-probability', { ...own, horizon, resamples: 199 }, asOf).details;
      const { allN, allRate, month: sameMonth } = measure(store, 'lead-base-rate', { ...other, horizon }, asOf).details;
      const [n, share] = [Number(allN), Number(allRate)];
      expect(month).toBe(sameMonth);
      expect(n).toBeGreaterThan(300);
      expect(base).toBeCloseTo((n * share + 0.5) / (n + 1), 12);
    }
  });
});
