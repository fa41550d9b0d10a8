import { type ErrorCode, RotascopeError, toIsoDate } from '../core/index.ts';
import type { MarketView } from '../data/index.ts';
import { type GivenParams, type Measurement, measureMetric, parseParams } from './measurement.ts';
import { findMetric } from './registry.ts';

/** Measures one metric on one view. */
export type Measurer = (metric: string, params: GivenParams) => Measurement;

/** Measures on one view, each metric and parameters once. What is not at hand is a Measurement without a value. */
export function createMeasurer(view: MarketView): Measurer {
  const done = new Map<string, Measurement>();
  return (metric, params) => {
    const key = `${metric} ${JSON.stringify(params)}`;
    const measured = done.get(key) ?? measureAtHand(view, metric, params);
    done.set(key, measured);
    return measured;
  };
}

/** Faults of the store, not of the caller: whoever asks goes on without the figure. */
const storeFaults: readonly ErrorCode[] = ['unknown-series', 'unknown-universe', 'no-release-rule'];

export function measureAtHand(view: MarketView, metric: string, params: GivenParams): Measurement {
  try {
    return measureMetric(findMetric(metric), view, params);
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    const cure = error.code === 'no-release-rule' ? error.remedy : 'an import would cure it';
    return toUnmeasured(view, metric, params, `${error.message}: ${cure}`);
  }
}

/** Whether an error says that the store lacks a figure, rather than that somebody asked for nonsense. */
export function isStoreFault(error: unknown): error is RotascopeError {
  return error instanceof RotascopeError && storeFaults.includes(error.code);
}

function toUnmeasured(view: MarketView, id: string, given: GivenParams, message: string): Measurement {
  const metric = findMetric(id);
  return {
    metric: metric.id,
    version: metric.version,
    value: null,
    unit: metric.value.unit,
    basis: metric.basis,
    details: Object.fromEntries(Object.keys(metric.details).map((name) => [name, null])),
    params: parseParams(metric, given),
    asOf: toIsoDate(view.asOf),
    window: null,
    inputs: [],
    warnings: [{ code: 'no-observation', message }],
    ...(metric.points === undefined ? {} : { points: [] }),
  };
}
