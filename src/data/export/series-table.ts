import { type DayNumber, RotascopeError } from '../../core/index.ts';
import { createMarketView } from '../market-view.ts';
import type { SeriesField, SeriesMeta, SeriesStore } from '../series-store.ts';

interface TableColumn {
  readonly label: string;
  readonly meta: SeriesMeta;
  /** One value a day of the table; NaN where the series has none. */
  readonly values: Float64Array;
}

/** Series side by side, as known on a day. */
export interface SeriesTable {
  readonly asOf: DayNumber;
  readonly days: Int32Array;
  readonly columns: readonly TableColumn[];
}

/** Joins series on the days that any of them has; nothing is filled. Fails on an unknown series. */
export function joinSeries(
  store: SeriesStore,
  wanted: readonly { readonly series: string; readonly field: SeriesField }[],
  asOf: DayNumber,
): SeriesTable {
  const view = createMarketView(store, { asOf, everyDay: true });
  const parts = wanted.map(({ series, field }) => ({
    meta: view.meta(series, field),
    series: view.read(series, field),
  }));
  const days = Int32Array.from(new Set(parts.flatMap(({ series }) => [...series.days]))).sort();
  if (days.length === 0) throw new RotascopeError('unknown-series', 'nothing of these series was known on that date');
  const rowOfDay = new Map(Array.from(days, (day, row) => [day, row]));
  const columns = parts.map(({ meta, series }) => {
    const values = new Float64Array(days.length).fill(Number.NaN);
    series.days.forEach((day, i) => {
      values[rowOfDay.get(day) as number] = series.values[i] as number;
    });
    return { label: `${meta.series} ${meta.field}`, meta, values };
  });
  return { asOf, days, columns };
}
