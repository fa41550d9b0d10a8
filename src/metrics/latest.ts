import { type DayNumber, type Series, toIsoDate } from '../core/index.ts';
import { maximumAgeDays, type SeriesField } from '../data/index.ts';
import type { MetricContext } from './definition.ts';
import { NotMeasurable } from './warning.ts';

/** The latest known row of a value series; not measurable where there is none or where it is past its maximum age. */
export function readLatest(
  context: MetricContext,
  series: string,
  field: SeriesField & ('value' | 'volume') = 'value',
): { day: DayNumber; value: number; history: Series } {
  const { view } = context;
  const history = view.values(series, field);
  const day = history.days.at(-1);
  const published = view.lastPublished(series, field);
  if (day === undefined || published === undefined) {
    throw new NotMeasurable('insufficient-history', `${series} has no figure known on ${toIsoDate(view.asOf)}`);
  }
  const limit = maximumAgeDays[view.meta(series, field).frequency];
  const age = view.asOf - published;
  if (age > limit) {
    throw new NotMeasurable(
      'stale-input',
      `the latest ${series} is ${history.values.at(-1)} for ${toIsoDate(day)}, published ${toIsoDate(published)}: ${age} days before ${toIsoDate(view.asOf)}, the limit is ${limit}`,
    );
  }
  return { day, value: history.values.at(-1) as number, history };
}
