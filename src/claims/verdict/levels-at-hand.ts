import { type DayNumber, findDayOnOrBefore, type ReturnKind, type Series, sliceSeries } from '../../core/index.ts';
import type { MarketView } from '../../data/index.ts';
import { isStoreFault } from '../../metrics/index.ts';
import { readLevels } from '../../metrics/levels.ts';

const none: Series = { days: new Int32Array(0), values: new Float64Array(0) };

/** Levels of a series or blend as a view knows them, for searching; none where it is not at hand. */
export function readLevelsAtHand(view: MarketView, series: string, kind: ReturnKind): Series {
  try {
    return readLevels({ view, warn: () => undefined }, series, kind);
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    return none;
  }
}

/** Index of the last level on or before a day; -1 where there is none. A missing level is passed over. */
export function findLevel({ days, values }: Series, day: DayNumber): number {
  let index = findDayOnOrBefore(days, day);
  while (index >= 0 && Number.isNaN(values[index])) index--;
  return index;
}

/** Levels after `base`, up to and with `to`. */
export function sliceAfter(series: Series, base: DayNumber, to: DayNumber): Series {
  return sliceSeries(series, base + 1, to);
}
