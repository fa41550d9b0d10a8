import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, endOfMonth, parseIsoDate } from '../src/core/index.ts';
import { createMemoryStore, createStoredSeries } from '../src/data/index.ts';
import { isList, type Measurement, measure } from '../src/metrics/index.ts';

const metrics = ['leadership-cycles', 'analogue-windows', 'lead-base-rate'];
const lastMonth = parseIsoDate('2026-05-31');

/** What a metric makes of a monthly factor with these returns in percent, the last of them of May 2026. */
function measureOn(id: string, returns: readonly number[], params = {}): Measurement {
  const meta = {
    series: 'TEST',
    field: 'value' as const,
    name: 'TEST',
    unit: 'percent',
    frequency: 'monthly' as const,
    release: { kind: 'same-day' as const },
    provider: 'invented for the test',
  };
  const rows = returns.map((value, i) => ({
    observed: endOfMonth(addMonths(lastMonth, i + 1 - returns.length)),
    value,
  }));
  const store = createMemoryStore([createStoredSeries(meta, rows, lastMonth)], {});
  return measure(store, id, { series: 'TEST', ...params }, lastMonth);
}

/** A value that is a number, or none and a sentence with numbers that says why. */
function expectSound({ value, details, warnings }: Measurement): void {
  for (const { message } of warnings) expect(message).not.toMatch(/NaN|undefined|Infinity/);
  const numbers = Object.values(details).flatMap((detail) => (isList(detail) ? detail : [detail]));
  expect(numbers.every((number) => typeof number !== 'number' || Number.isFinite(number))).toBe(true);
  if (value !== null) return;
  expect(warnings.some(({ message }) => /\d/.test(message))).toBe(true);
}

describe.each(metrics)('%s', (id) => {
  it('has no value, and says why with numbers, for what does not vary or is too short', () => {
    const tooLittle = [
      [],
      [1],
      [1, -2, 3],
      new Array(200).fill(0),
      new Array(200).fill(1.5),
      new Array(200).fill(Number.NaN),
    ];
    for (const returns of tooLittle) {
      const measurement = measureOn(id, returns);
      expect(measurement.value).toBeNull();
      expectSound(measurement);
    }
  });

  it('has none where a month lost everything, and names the loss', () => {
    const returns = Array.from({ length: 200 }, (_, i) => (i === 90 ? -100 : 3 * Math.sin(i)));
    const { value, warnings } = measureOn(id, returns);
    expect([value, warnings.at(-1)?.code]).toEqual([null, 'undefined-value']);
    expect(warnings.at(-1)?.message).toContain('-100%');
  });

  it('is sound for returns of any size, holes and an outlier, on long and short histories', () => {
    const step = fc.oneof(
      { weight: 30, arbitrary: fc.double({ min: -20, max: 20, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, -99.9, 1e6, 1e-9) },
    );
    let measured = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 260, size: 'max' }), (returns) => {
        const measurement = measureOn(id, returns);
        expectSound(measurement);
        if (measurement.value !== null) measured++;
      }),
      { numRuns: 60 },
    );
    expect(measured).toBeGreaterThan(5);
  });

  it('says that a gap cuts the history short', () => {
    const returns = Array.from({ length: 300 }, (_, i) => (i === 60 ? Number.NaN : 4 * Math.sin(i * i)));
    const { warnings, details } = measureOn(id, returns);
    expect(warnings.map(({ code }) => code)).toContain('unused-session');
    const whole = measureOn(id, returns.slice(61));
    expect(details).toEqual(whole.details);
  });
});
