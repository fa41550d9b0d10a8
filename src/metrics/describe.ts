import { z } from 'zod';
import type { MetricDefinition, OutputSpec } from './definition.ts';
import { parseParams } from './measurement.ts';

export interface ParamDescription {
  readonly name: string;
  readonly type: string;
  /** Null where the parameter must be given. */
  readonly default: string | number | null;
  /** Allowed values or bounds; empty where any text will do. */
  readonly range: string;
  readonly description: string;
}

/** A definition as data: what catalogues, help pages and generated surfaces are made from. */
export interface MetricDescription extends Omit<MetricDefinition, 'params' | 'points' | 'inputs' | 'evaluate'> {
  readonly points: Readonly<Record<string, OutputSpec>> | null;
  readonly params: readonly ParamDescription[];
  /** What it reads by default, SERIES or UNIVERSE standing for the one asked for. */
  readonly inputs: readonly string[];
}

interface JsonProperty {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

export function describeMetric(metric: MetricDefinition): MetricDescription {
  const { params, points = null, inputs, evaluate, ...facts } = metric;
  return { ...facts, points, params: describeParams(metric), inputs: describeInputs(metric) };
}

function describeParams(metric: MetricDefinition): ParamDescription[] {
  const schema = z.toJSONSchema(metric.params, { io: 'input' }) as { properties?: Record<string, JsonProperty> };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: property.type ?? 'number',
    default: property.default ?? null,
    range: toRange(property),
    description: property.description ?? '',
  }));
}

function describeInputs(metric: MetricDefinition): string[] {
  const needed = Object.keys(metric.params.shape).filter(
    (name) => !metric.params.shape[name]?.safeParse(undefined).success,
  );
  const params = parseParams(metric, Object.fromEntries(needed.map((name) => [name, name.toUpperCase()])));
  return metric.inputs(params).map((input) => {
    if ('facts' in input) return `table ${input.facts}`;
    return 'universe' in input
      ? `members of ${input.universe}${input.field === undefined ? '' : `, ${input.field}`}`
      : `${input.series}, ${input.field}`;
  });
}

function toRange({ enum: values, minimum, maximum }: JsonProperty): string {
  if (values !== undefined) return `one of ${values.join(', ')}`;
  return minimum === undefined || maximum === undefined ? '' : `${minimum} to ${maximum}`;
}
