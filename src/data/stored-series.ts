import { type DayNumber, RotascopeError, toIsoDate } from '../core/index.ts';
import { toPublishedDay } from './release-rule.ts';
import type { SeriesMeta, StoredSeries } from './series-store.ts';

export interface SeriesRow {
  readonly observed: DayNumber;
  readonly value: number;
  /** Its own release date, where known; else the series' rule says. */
  readonly published?: DayNumber | undefined;
}

/**
 * A stored series from its rows, all recorded on one day. Rows without a value are left out: nothing is filled.
 * Rows must rise by the day observed, vintages of a day by the day published.
 */
export function createStoredSeries(meta: SeriesMeta, rows: readonly SeriesRow[], recorded: DayNumber): StoredSeries {
  const known = rows.filter(({ value }) => !Number.isNaN(value));
  const observed = Int32Array.from(known, (row) => row.observed);
  const published = Int32Array.from(known, (row) => row.published ?? toReleaseDay(meta, row.observed));
  for (let i = 1; i < observed.length; i++) {
    const step = (observed[i] as number) - (observed[i - 1] as number);
    if (step > 0 || (step === 0 && (published[i] as number) > (published[i - 1] as number))) continue;
    throw new RotascopeError(
      'invalid-table',
      `series ${meta.series}: ${toIsoDate(observed[i] as number)} is out of order or twice`,
    );
  }
  return {
    meta,
    observed,
    published,
    recorded: new Int32Array(observed.length).fill(recorded),
    values: Float64Array.from(known, ({ value }) => value),
  };
}

/** Without a rule the series is refused when it is read as of a date; until then its rows stand on their own days. */
function toReleaseDay(meta: SeriesMeta, observed: DayNumber): DayNumber {
  return meta.release === undefined ? observed : toPublishedDay(meta.release, observed);
}
