import { type DayNumber, parseIsoDate, type Series } from '../../core/index.ts';
import { createMarketView, type MarketView, type SeriesStore } from '../../data/index.ts';
import { type GivenParams, isStoreFault, type Measurement, measureAtHand } from '../../metrics/index.ts';

/** Measures on what was known at a date. */
export interface DatedMeasurer {
  /** What was known then: the raw figures a chart draws are read from it, and from nothing else. */
  readonly view: MarketView;
  measure(metric: string, params?: GivenParams): Measurement;
  /** The same on an earlier date, as known then. */
  at(day: DayNumber): DatedMeasurer;
}

/** Every figure a chart draws comes from here: a measurement on a view of its own date, each view made once. */
export function createDatedMeasurer(store: SeriesStore, asOf: string): DatedMeasurer {
  const measurers = new Map<DayNumber, DatedMeasurer>();
  const at = (day: DayNumber): DatedMeasurer => {
    const known = measurers.get(day);
    if (known !== undefined) return known;
    const view = createMarketView(store, { asOf: day });
    const created: DatedMeasurer = {
      view,
      measure: (metric, params = {}) => measureAtHand(view, metric, params),
      at,
    };
    measurers.set(day, created);
    return created;
  };
  return at(parseIsoDate(asOf));
}

/** Rows of a series, none where it is not at hand. */
export function readAtHand(read: () => Series): Series {
  try {
    return read();
  } catch (error) {
    if (isStoreFault(error)) return { days: new Int32Array(0), values: new Float64Array(0) };
    throw error;
  }
}
