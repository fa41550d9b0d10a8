import fc from 'fast-check';
import { type DayNumber, parseIsoDate, toIsoDate } from '../src/core/index.ts';
import { createLayeredStore, createMarketView, createReferenceStore, type SeriesStore } from '../src/data/index.ts';
import {
  type GivenParams,
  type Measurement,
  type MetricDefinition,
  measureMetric,
  metricList,
} from '../src/metrics/index.ts';
import { contractRows } from './contract-rows.ts';
import { createFixtureStore } from './fixture-store.ts';

/** The embedded figures, and invented ones for what those do not hold. */
export const contractStore = createLayeredStore(createFixtureStore(), createReferenceStore());

/** Every metric with each of its rows, for a table of tests. */
export const metricRows: readonly (readonly [
  id: string,
  params: string,
  metric: MetricDefinition,
  row: GivenParams,
])[] = metricList.flatMap((metric) =>
  (contractRows[metric.id] ?? []).map((row) => [metric.id, JSON.stringify(row), metric, row] as const),
);

/** Dates on which something happened in the figures; every row has a value on at least one of them. */
export const representativeDays: readonly DayNumber[] = [
  ...['2022-09-19', '2024-03-15', '2025-11-28', '2025-12-19', '2025-12-31', '2026-01-22', '2026-02-02'],
  ...['2026-06-30', '2026-07-10', '2026-08-14', '2026-10-02'],
].map(parseIsoDate);

/** Dates of the embedded figures, shown as ISO dates when a property fails. */
export const contractDays = fc
  .integer({ min: parseIsoDate('2022-06-01'), max: parseIsoDate('2026-11-20') })
  .map((day) => ({ day, toString: () => toIsoDate(day) }));

/** Properties draw the same dates on every run unless ROTASCOPE_SEED asks for others. */
export const seed = Number(process.env.ROTASCOPE_SEED ?? 20_261_121);

/** Measures on a store as known on a day, keeping the views. */
export function createMeasurer(
  toStore: (asOf: DayNumber) => SeriesStore,
): (metric: MetricDefinition, row: GivenParams, asOf: DayNumber) => Measurement {
  const views = new Map<DayNumber, ReturnType<typeof createMarketView>>();
  return (metric, row, asOf) => {
    const view = views.get(asOf) ?? createMarketView(toStore(asOf), { asOf });
    views.set(asOf, view);
    return measureMetric(metric, view, row);
  };
}

/** Measures on the embedded figures. */
export const measureOnReference = createMeasurer(() => contractStore);
