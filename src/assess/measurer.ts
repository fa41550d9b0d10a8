import type { MarketView } from '../data/index.ts';
import { findMetric, measureMetric } from '../metrics/index.ts';
import type { Measurer } from './weigh.ts';

/** Measures on one view, each metric and parameters once. */
export function createMeasurer(view: MarketView): Measurer {
  const done = new Map<string, ReturnType<Measurer>>();
  return (metric, params) => {
    const key = `${metric} ${JSON.stringify(params)}`;
    const measured = done.get(key) ?? measureMetric(findMetric(metric), view, params);
    done.set(key, measured);
    return measured;
  };
}
