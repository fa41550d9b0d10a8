import type { MetricDefinition } from './definition.ts';
import { findMetric } from './registry.ts';

/** What a metric says of itself, without what it computes with. */
export type MetricSheet = Omit<MetricDefinition, 'params' | 'points' | 'inputs' | 'evaluate'>;

/**
 * The description of a metric: all that is needed to print a measurement of it. The dashboard is built with another of
 * this name, which has it from the catalogue of the API.
 */
export function findDescription(id: string): MetricSheet {
  return findMetric(id);
}
