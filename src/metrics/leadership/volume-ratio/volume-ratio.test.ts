import { describe, expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate, sessionsBetween } from '../../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../../data/index.ts';
import { type Measurement, measure } from '../../index.ts';

testGolden(import.meta.url, 'volume-ratio');

const sessions = [...sessionsBetween(parseIsoDate('2025-12-01'), parseIsoDate('2025-12-31'))];

/** Volumes of December 2025, by the number of the session. */
function measureVolumes(toVolume: (session: number) => number): Measurement {
  const meta = { series: 'X', field: 'volume', name: 'X', unit: 'shares', frequency: 'daily' } as const;
  const rows = sessions.map((observed, i) => ({ observed, value: toVolume(i) }));
  const stored = createStoredSeries(
    { ...meta, provider: 'invented', release: { kind: 'same-day' } },
    rows,
    parseIsoDate('2026-11-21'),
  );
  const asOf = sessions[11] as number;
  return measure(createMemoryStore([stored]), 'volume-ratio', { series: 'X', length: 10 }, asOf);
}

describe('the last session against the ten before', () => {
  it('leaves out the session before those', () => {
    expect(measureVolumes((i) => (i === 0 ? 1e6 : 100 + i)).value).toBe(111 / 105.5);
  });

  it('names sessions without a volume, and has no value where they are more than half', () => {
    const few = measureVolumes((i) => (i === 4 ? Number.NaN : 100 + i));
    expect([few.value, few.details.pastSessions]).toEqual([111 / ((1055 - 104) / 9), 9]);
    expect(few.warnings.map(({ code }) => code)).toEqual(['unused-session']);
    const most = measureVolumes((i) => (i > 1 && i < 8 ? Number.NaN : 100 + i));
    expect([most.value, most.warnings.map(({ code }) => code)]).toEqual([null, ['no-observation']]);
  });

  it('has no value over a past without trading', () => {
    const { value, warnings } = measureVolumes((i) => (i < 11 ? 0 : 100));
    expect([value, warnings.map(({ code }) => code)]).toEqual([null, ['undefined-value']]);
  });
});
