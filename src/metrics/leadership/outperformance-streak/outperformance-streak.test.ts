import { describe, expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { isSharedDataAbsent, readSharedRows } from '../../../../test/shared-data.ts';
import { parseIsoDate } from '../../../core/index.ts';
import { createMemoryStore, createReferenceStore, createStoredSeries, type StoredSeries } from '../../../data/index.ts';
import { type Measurement, measure } from '../../index.ts';

testGolden(import.meta.url, 'outperformance-streak');

const isAbsent = isSharedDataAbsent('the longest runs of ^RUT over ^GSPC since 1987');

describe.skipIf(isAbsent)('on all closes of ^RUT and ^GSPC since 1987', () => {
  const measureOn = (asOf: string): Measurement =>
    measure(store(), 'outperformance-streak', subject, parseIsoDate(asOf));
  const subject = { series: '^RUT', benchmark: '^GSPC' };
  let known: ReturnType<typeof createMemoryStore> | undefined;

  function store(): ReturnType<typeof createMemoryStore> {
    known ??= createMemoryStore(['^RUT', '^GSPC'].map((series) => readCloses(series)));
    return known;
  }

  it('14 sessions to 2026-01-22 are the second-longest run, after 16 to 1996-05-07', () => {
    const { value, details, warnings } = measureOn('2026-01-22');
    expect([value, details.start, details.rank]).toEqual([14, '2026-01-02', 2]);
    expect([details.longest, details.longestEnd, details.historyFirst]).toEqual([16, '1996-05-07', '1987-09-10']);
    expect(warnings).toEqual([]);
  });

  it('no run of 14 came between, and 13 to 2008-06-06 is the next', () => {
    expect(measureOn('1996-05-07').value).toBe(16);
    const { value, details } = measureOn('2008-06-06');
    expect([value, details.rank, details.longest]).toEqual([13, 2, 16]);
    const since = createMemoryStore(['^RUT', '^GSPC'].map((series) => readCloses(series, '1996-05-07')));
    const before = measure(since, 'outperformance-streak', subject, parseIsoDate('2025-12-31')).details;
    expect([before.longest, before.longestEnd]).toEqual([13, '2008-06-06']);
  });
});

function readCloses(series: string, from = '1987-01-01'): StoredSeries {
  const meta = createReferenceStore()
    .list()
    .find((each) => each.series === series && each.field === 'close');
  const rows = readSharedRows(`prices/${series}.csv.gz`)
    .filter(({ date = '' }) => date >= from)
    .map(({ date = '', close = '' }) => ({ observed: parseIsoDate(date), value: Number(close || Number.NaN) }));
  return createStoredSeries(meta as StoredSeries['meta'], rows, parseIsoDate('2026-11-21'));
}
