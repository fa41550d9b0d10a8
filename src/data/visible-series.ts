import { type DayNumber, findDayOnOrBefore, firstCalendarDay, isSession, type Series } from '../core/index.ts';
import type { SeriesMeta, StoredSeries } from './series-store.ts';

/** The rows of a series that a view may show. */
export interface VisibleSeries {
  readonly meta: SeriesMeta;
  readonly series: Series;
  /** The day each row was published. */
  readonly published: Int32Array;
}

/** What limits the rows that are shown. */
interface RowLimits {
  readonly asOf: DayNumber;
  readonly recordedBy?: DayNumber;
  readonly everyDay?: boolean;
}

/** The latest vintage of each observation that was published, and recorded, by the dates of a view. */
export function toVisibleSeries(stored: StoredSeries, limits: RowLimits): VisibleSeries {
  const { asOf, recordedBy, everyDay = false } = limits;
  const isLevel = !everyDay && (stored.meta.field === 'close' || stored.meta.field === 'total');
  if (recordedBy !== undefined) return toRows(stored, limits, isLevel);
  const unrevised = findUnrevised(stored, isLevel);
  if (unrevised === undefined) return toRows(stored, limits, isLevel);
  const { days, values } = unrevised.series;
  const length = findDayOnOrBefore(unrevised.published, asOf) + 1;
  return {
    meta: stored.meta,
    series: { days: days.subarray(0, length), values: values.subarray(0, length) },
    published: unrevised.published.subarray(0, length),
  };
}

/** All rows of a series in which each day was published once, and no later than the days after it. */
interface UnrevisedSeries {
  readonly series: Series;
  readonly published: Int32Array;
}

const unrevisedLevels = new WeakMap<StoredSeries, UnrevisedSeries | 'revised'>();
const unrevisedRows = new WeakMap<StoredSeries, UnrevisedSeries | 'revised'>();

/** Where nothing is revised, what was known on any day is a beginning of the whole, which all views then share. */
function findUnrevised(stored: StoredSeries, isLevel: boolean): UnrevisedSeries | undefined {
  const known = isLevel ? unrevisedLevels : unrevisedRows;
  const found = known.get(stored) ?? toUnrevised(stored, isLevel) ?? 'revised';
  known.set(stored, found);
  return found === 'revised' ? undefined : found;
}

function toUnrevised(stored: StoredSeries, isLevel: boolean): UnrevisedSeries | undefined {
  const { observed, published } = stored;
  for (let i = 1; i < observed.length; i++) {
    if ((observed[i] as number) <= (observed[i - 1] as number)) return undefined;
    if ((published[i] as number) < (published[i - 1] as number)) return undefined;
  }
  const { series, published: shown } = toRows(stored, { asOf: Number.POSITIVE_INFINITY }, isLevel);
  return { series, published: shown };
}

/** Row by row. */
function toRows(stored: StoredSeries, { asOf, recordedBy }: RowLimits, isLevel: boolean): VisibleSeries {
  const size = stored.observed.length;
  const days = new Int32Array(size);
  const values = new Float64Array(size);
  const publishedDays = new Int32Array(size);
  let length = 0;
  for (let i = 0; i < size; i++) {
    const published = stored.published[i] as number;
    const observed = stored.observed[i] as number;
    if (published > asOf || (isLevel && (observed < firstCalendarDay || !isSession(observed)))) continue;
    if (recordedBy !== undefined && (stored.recorded[i] as number) > recordedBy) continue;
    if (length > 0 && days[length - 1] === observed) length--;
    days[length] = observed;
    publishedDays[length] = published;
    values[length++] = stored.values[i] as number;
  }
  return {
    meta: stored.meta,
    series: { days: days.subarray(0, length), values: values.subarray(0, length) },
    published: publishedDays.subarray(0, length),
  };
}
