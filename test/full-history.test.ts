import { beforeAll, describe, expect, it } from 'vitest';
import { type DayNumber, parseIsoDate, toIsoDate } from '../src/core/index.ts';
import { createReferenceStore, type SeriesStore, type StoredSeries } from '../src/data/index.ts';
import type { DetailValue, Measurement } from '../src/metrics/index.ts';
import { createMeasurer, metricRows } from './contract-view.ts';
import { createFullHistoryStore } from './full-history-store.ts';
import { isSharedDataAbsent } from './shared-data.ts';

const days = [
  ...['2022-06-01', '2022-08-03', '2023-06-30', '2024-03-15', '2025-08-05', '2025-12-31', '2026-01-22'],
  ...['2026-03-31', '2026-06-30', '2026-08-14', '2026-10-02'],
].map(parseIsoDate);

/** Outputs that state or count the history at hand: they are told with `historyFirst`, and may move with it. */
const overHistory: Record<string, readonly string[]> = {
  'record-high': ['historyFirst'],
  'return-streak': ['historyFirst', 'longest', 'longestEnd', 'rank', 'runs', 'periods'],
  'return-extreme': ['historyFirst', 'rank', 'periods'],
  'level-extreme': ['historyFirst'],
  'latest-value': ['historyFirst'],
  'lead-significance': ['shareAtLeast', 'startMonths'],
  'outperformance-streak': ['historyFirst', 'longest', 'longestEnd', 'rank', 'runs', 'winShare', 'periods'],
};

const referenceStore = createReferenceStore();
const measureOnReference = createMeasurer(() => referenceStore);

/** Rows that read the embedded figures only: invented ones have no longer history. */
const embeddedRows = metricRows.filter(([, , metric, row]) =>
  metric
    .inputs(metric.params.parse(row))
    .every((input) => 'facts' in input || ('series' in input && referenceStore.find(input.series, input.field))),
);

const isAbsent = isSharedDataAbsent('every metric on full histories against the embedded figures');

describe.skipIf(isAbsent)('on series longer than the embedded ones', () => {
  let fullStore: SeriesStore;
  beforeAll(() => {
    fullStore = createFullHistoryStore(referenceStore);
  }, 60_000);
  const measureOnFull = createMeasurer(() => fullStore);

  it('holds what the embedded figures hold on every day of theirs, and begins earlier', () => {
    const longer = referenceStore.list().filter((meta) => {
      const embedded = referenceStore.find(meta.series, meta.field) as StoredSeries;
      const full = fullStore.find(meta.series, meta.field) as StoredSeries;
      const byDay = new Map(Array.from(full.observed, (day, i) => [day, full.values[i]]));
      const different = [...embedded.observed].filter((day, i) => byDay.get(day) !== embedded.values[i]);
      expect([meta.series, meta.field, different.map(toIsoDate)]).toEqual([meta.series, meta.field, []]);
      expect(full.observed.at(-1)).toBe(embedded.observed.at(-1));
      return (full.observed[0] as DayNumber) < (embedded.observed[0] as DayNumber);
    });
    expect(longer.length).toBeGreaterThan(80);
  });

  it.each(embeddedRows)('%s %s is the same, or had said that its history was short', (id, params, metric, row) => {
    let compared = 0;
    for (const day of days) {
      const embedded = measureOnReference(metric, row, day);
      const full = measureOnFull(metric, row, day);
      if (embedded.warnings.some(({ code }) => code === 'insufficient-history')) continue;
      compared++;
      const isBlend = JSON.stringify(row).includes('*');
      expect(toComparable(full, embedded, overHistory[id] ?? [], isBlend)).toEqual(
        toComparable(embedded, embedded, overHistory[id] ?? [], isBlend),
      );
      expectSameHistoryOrLonger(embedded, full);
    }
    expect(compared > 0, 'an answer without the warning').toBe(!alwaysShort.has(`${id} ${params}`));
  });
});

/** Rows of daily closes, which begin too late for what they state: each answer says so. */
const alwaysShort = new Set([
  'record-high {"series":"IWM"}',
  'outperformance-streak {"series":"^RUT","benchmark":"^GSPC"}',
  'outperformance-streak {"series":"^RUT","benchmark":"^GSPC","frequency":"week"}',
  'return-streak {"series":"^RUT"}',
  'return-streak {"series":"^NDX","frequency":"week"}',
  'return-extreme {"series":"^RUT","benchmark":"^GSPC","frequency":"session","side":"worst","sinceDate":"2024-01-01"}',
  'lead-significance {"series":"IWM","benchmark":"SPY","period":"last 2 years","resamples":199}',
  'active-return-rank {"series":"^RUT","benchmark":"^GSPC"}',
  'active-return-rank {"series":"IWM","benchmark":"SPY","period":"last 30 days"}',
]);

/** Value, details and points, but for outputs over the history; a blend starts at 100 on its first day, which rounds differently. */
function toComparable(
  { value, details, points }: Measurement,
  embedded: Measurement,
  excluded: readonly string[],
  isBlend: boolean,
): unknown {
  const dates = new Set(embedded.points?.map(({ date }) => date));
  const round = (output: DetailValue): DetailValue =>
    isBlend && typeof output === 'number' ? Number(output.toPrecision(11)) : output;
  const roundAll = (outputs: Readonly<Record<string, DetailValue>>): unknown =>
    Object.fromEntries(
      Object.entries(outputs)
        .filter(([name]) => !excluded.includes(name))
        .map(([name, output]) => [name, round(output)]),
    );
  return {
    value: round(value),
    details: roundAll(details),
    points: points?.filter(({ date }) => dates.has(date as string)).map(roundAll),
  };
}

/** What is counted over the history can only grow with it. */
function expectSameHistoryOrLonger({ details: embedded }: Measurement, { details: full }: Measurement): void {
  for (const name of ['longest', 'rank', 'runs', 'periods']) {
    if (typeof embedded[name] !== 'number') continue;
    expect(full[name] as number, name).toBeGreaterThanOrEqual(embedded[name] as number);
  }
  if (typeof embedded.historyFirst === 'string')
    expect((full.historyFirst as string) <= embedded.historyFirst).toBe(true);
}
