import { type DayNumber, RotascopeError } from '../core/index.ts';
import { createMarketView, nearestName, type SeriesField, type SeriesStore } from '../data/index.ts';
import type { InputRef, MetricDefinition } from './definition.ts';
import { metricList } from './list.ts';
import { type GivenParams, type Measurement, measureMetric, parseParams } from './measurement.ts';

const byId = new Map(metricList.map((metric) => [metric.id, metric]));

/** The metric of an id; fails naming the nearest one. */
export function findMetric(id: string): MetricDefinition {
  const metric = byId.get(id);
  if (metric !== undefined) return metric;
  const nearest = nearestName(id, byId.keys());
  throw new RotascopeError(
    'unknown-metric',
    `no metric "${id.slice(0, 100)}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  );
}

/** Evaluates a metric by id on what a store knew at a date; by default the last date all of its inputs have figures for. */
export function measure(store: SeriesStore, id: string, params: GivenParams = {}, asOf?: DayNumber): Measurement {
  const metric = findMetric(id);
  const inputs = metric.inputs(parseParams(metric, params));
  return measureMetric(metric, createMarketView(store, { asOf: asOf ?? lastCommonDate(store, inputs) }), params);
}

/** The last day for which every input was published. */
export function lastCommonDate(store: SeriesStore, inputs: readonly InputRef[]): DayNumber {
  return Math.min(...inputs.map((input) => lastDate(store, input)));
}

function lastDate(store: SeriesStore, input: InputRef): DayNumber {
  if ('facts' in input) return store.facts(input.facts).completeTo;
  if ('universe' in input) return lastMemberDate(store, input.universe, input.field);
  const stored = store.find(input.series, input.field);
  if (stored !== undefined) return stored.published.reduce((last, day) => Math.max(last, day), 0);
  const none = createMarketView(store, { asOf: 0 });
  return none.lastPublished(input.series, input.field) ?? 0;
}

/** The day by which half of the latest members have their last figure: some leave the market earlier. */
function lastMemberDate(store: SeriesStore, universe: string, field: SeriesField | undefined): DayNumber {
  const snapshot = store.snapshots(universe).at(-1);
  const members = snapshot?.members;
  if (snapshot !== undefined && field === undefined) return snapshot.published;
  if (members === undefined || field === undefined)
    return createMarketView(store, { asOf: 0 }).snapshots(universe).length;
  const last = members
    .flatMap(({ symbol }) => store.find(symbol, field)?.published.at(-1) ?? [])
    .toSorted((a, b) => a - b);
  return last[last.length >> 1] ?? 0;
}
