import { describe, expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate } from '../../../core/index.ts';
import { createMemoryStore, createStoredSeries, type SeriesField, type StoredSeries } from '../../../data/index.ts';
import { type GivenParams, type Measurement, measure } from '../../index.ts';

testGolden(import.meta.url, 'level-extreme');

function store(field: SeriesField, rows: Record<string, number>): StoredSeries {
  const frequency = field === 'month-high' ? 'monthly' : 'daily';
  const meta = { series: 'X', field, name: 'X', unit: 'points', frequency, provider: 'invented' } as const;
  const values = Object.entries(rows).map(([date, value]) => ({ observed: parseIsoDate(date), value }));
  return createStoredSeries({ ...meta, release: { kind: 'same-day' } }, values, parseIsoDate('2026-11-21'));
}

describe('where closes begin after months of which only the highest is at hand', () => {
  const closes = store('close', { '2025-12-29': 90, '2025-12-30': 95, '2025-12-31': 97, '2026-01-02': 97 });
  const highs = store('month-high', { '2025-10-08': 96, '2025-11-12': 98 });
  const known = createMemoryStore([closes, highs]);
  const on = (asOf: string, params: GivenParams = {}): Measurement =>
    measure(known, 'level-extreme', { series: 'X', ...params }, parseIsoDate(asOf));
  const answer = ({ value, details, warnings }: Measurement): unknown => [
    value,
    details.since,
    details.isRecord,
    warnings.map(({ code }) => code),
  ];

  it('the month of the last close as high is told, and that the day may be a later one of it', () => {
    const found = on('2025-12-31');
    expect(answer(found)).toEqual([97, '2025-11-12', false, ['unused-session', 'estimated']]);
    expect(found.warnings.at(-1)?.message).toContain('of the month of 2025-11-12');
  });

  it('an equal close counts as one as high', () => {
    expect(answer(on('2026-01-02'))).toEqual([97, '2025-12-31', false, ['unused-session']]);
  });

  it('of equal closes in a window the first stands for it', () => {
    const found = on('2026-01-02', { base: '2025-12-29' });
    expect([found.details.date, found.details.since]).toEqual(['2025-12-31', '2025-11-12']);
  });

  it('months say nothing of lows', () => {
    const found = on('2026-01-02', { side: 'low', base: '2025-12-29' });
    expect(answer(found)).toEqual([95, '2025-12-29', false, []]);
  });
});
