import type { InputRef } from '../data/index.ts';
import { findMetric, type GivenParams, parseParams } from '../metrics/index.ts';

/** What a metric reads with given parameters. */
export function inputsOf(metric: string, params: GivenParams): readonly InputRef[] {
  const definition = findMetric(metric);
  return definition.inputs(parseParams(definition, params));
}
