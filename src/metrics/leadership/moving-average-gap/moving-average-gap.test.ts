import { describe, expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate, sessionsBetween } from '../../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../../data/index.ts';
import { type Measurement, measure } from '../../index.ts';

testGolden(import.meta.url, 'moving-average-gap');

const sessions = [...sessionsBetween(parseIsoDate('2025-12-01'), parseIsoDate('2025-12-31'))];

/** Closes of December 2025, one a session, as of the last of them. */
function measureCloses(closes: readonly number[]): Measurement {
  const meta = { series: 'X', field: 'close', name: 'X', unit: 'USD', frequency: 'daily' } as const;
  const rows = closes.map((value, i) => ({ observed: sessions[i] as number, value }));
  const stored = createStoredSeries(
    { ...meta, provider: 'invented', release: { kind: 'same-day' } },
    rows,
    parseIsoDate('2026-11-21'),
  );
  const params = { series: 'X', length: 3, other: 5 };
  return measure(createMemoryStore([stored]), 'moving-average-gap', params, rows.at(-1)?.observed);
}

describe('the average of 3 closes and the one of 5', () => {
  it('of equal closes are equal to them: none is above another, and no crossing is seen', () => {
    const { value, details, warnings } = measureCloses(new Array(12).fill(0.1));
    expect(Math.abs(value as number)).toBeLessThan(1e-15);
    expect([details.isAbove, details.isAboveOther, details.since, details.crossSince]).toEqual([
      false,
      false,
      null,
      null,
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['insufficient-history', 'insufficient-history']);
  });

  it('tell the first session of the present side, and of the present order of the two', () => {
    const { details, warnings } = measureCloses([10, 9, 8, 7, 6, 5, 6, 7, 8, 9]);
    expect([details.average, details.otherAverage]).toEqual([8, 7]);
    expect([details.isAbove, details.since, details.sessionsOnSide]).toEqual([true, '2025-12-09', 4]);
    expect([details.isAboveOther, details.crossSince]).toEqual([true, '2025-12-11']);
    expect(warnings).toEqual([]);
  });
});
