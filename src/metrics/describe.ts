import { z } from 'zod';
import type { MetricDefinition, OutputSpec } from './definition.ts';

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
export interface MetricDescription {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly family: string;
  readonly basis: string;
  readonly question: string;
  readonly formula: string;
  readonly conventions: readonly string[];
  readonly warmUp: string;
  readonly references: readonly string[];
  readonly value: OutputSpec;
  readonly details: Readonly<Record<string, OutputSpec>>;
  readonly points: Readonly<Record<string, OutputSpec>> | null;
  readonly params: readonly ParamDescription[];
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
  const {
    id,
    version,
    name,
    family,
    basis,
    question,
    formula,
    conventions,
    warmUp,
    references,
    value,
    details,
    points = null,
  } = metric;
  return {
    id,
    version,
    name,
    family,
    basis,
    question,
    formula,
    conventions,
    warmUp,
    references,
    value,
    details,
    points,
    params: describeParams(metric),
  };
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

function toRange({ enum: values, minimum, maximum }: JsonProperty): string {
  if (values !== undefined) return `one of ${values.join(', ')}`;
  return minimum === undefined || maximum === undefined ? '' : `${minimum} to ${maximum}`;
}
