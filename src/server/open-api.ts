import { z } from 'zod';
import { type ErrorCode, errorTable } from '../core/index.ts';
import { readVersion } from '../data/index.ts';
import { type MetricDefinition, metricList, type OutputSpec } from '../metrics/index.ts';
import { problemSchema, problemType } from './problem.ts';
import type { Route } from './route.ts';
import { asOfQuery } from './routes/as-of.ts';
import { routes } from './routes/index.ts';
import { measurementRoute } from './routes/metric-routes.ts';
import { openUrls } from './routes/server-routes.ts';
import { measurementSchema } from './schemas/measurement-schema.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Json;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, { schema: Json }>> };
  readonly responses: Readonly<Record<string, Json>>;
  readonly security?: readonly Json[];
}

/** An OpenAPI document, as far as this program writes it. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly responses: Readonly<Record<string, Json>>;
    readonly securitySchemes: Json;
  };
  readonly security: readonly Json[];
}

/** Errors that any request can meet. */
const commonErrors: readonly ErrorCode[] = [
  'malformed-request',
  'invalid-parameter',
  'invalid-date',
  'unauthorized',
  'refused-origin',
  'refused-host',
  'frequent-requests',
  'unexpected',
];

/** The OpenAPI 3.1 document, from the schemas of the routes and the registry of metrics: a path a metric as well. */
export function createOpenApi(): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) paths[route.url] = { [route.method.toLowerCase()]: toOperation(route) };
  for (const metric of metricList) {
    paths[measurementRoute.url.replace('{id}', metric.id)] = { get: toMetricOperation(metric) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rotascope',
      version: readVersion(),
      description: 'Is market leadership really rotating, and is what is written about it true?',
    },
    paths,
    components: {
      schemas: { Measurement: toSchema(measurementSchema), Problem: toSchema(problemSchema) },
      responses: toProblemResponses(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'needed where the server was started with --token-file' },
      },
    },
    security: [{}, { token: [] }],
  };
}

function toOperation(route: Route): Operation {
  const { id, tag, summary, path, query, body, response, files, errors } = route;
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [...toParameters(path, 'path'), ...toParameters(query, 'query')],
    ...(body === undefined ? {} : { requestBody: { required: true as const, content: toContent(body) } }),
    responses: toResponses(response === measurementSchema ? measurementReference : toSchema(response), errors, files),
    ...(openUrls.includes(route.url) ? { security: [{}] } : {}),
  };
}

function toMetricOperation(metric: MetricDefinition): Operation {
  const { id, question, formula, params, value, details } = metric;
  const outputs = Object.entries(details).map(([name, spec]) => [name, describeOutput(spec)]);
  const schema = {
    allOf: [measurementReference],
    properties: {
      metric: { const: id },
      value: describeOutput(value),
      details: { type: 'object', properties: Object.fromEntries(outputs) },
    },
  };
  return {
    operationId: `measure-${id}`,
    tags: ['metrics'],
    summary: question,
    description: formula,
    parameters: [...toParameters(params, 'query'), ...toParameters(z.object({ asOf: asOfQuery }), 'query')],
    responses: toResponses(schema, measurementRoute.errors),
  };
}

const measurementReference: Json = { $ref: '#/components/schemas/Measurement' };

function describeOutput({ unit, meaning, isList }: OutputSpec): Json {
  return { description: `${meaning} [${unit}]`, ...(isList === true ? { type: ['array', 'null'] } : {}) };
}

interface SchemaProperty {
  readonly description?: string;
  readonly [key: string]: unknown;
}

/** A coerced number says nothing of its type. */
function toParameters(schema: z.ZodObject, place: Parameter['in']): Parameter[] {
  const { properties = {}, required = [] } = toSchema(schema, 'input') as {
    properties?: Record<string, SchemaProperty>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description = '', ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description,
    schema: 'type' in rest || 'enum' in rest ? rest : { type: 'number', ...rest },
  }));
}

function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io }) as Record<string, unknown>;
  return rest;
}

function toContent(body: NonNullable<Route['body']>): Record<string, { schema: Json }> {
  return Object.fromEntries(
    Object.entries(body).map(([type, schema]) => [type, { schema: toSchema(schema, 'input') }]),
  );
}

function toResponses(schema: Json, errors: readonly ErrorCode[], files: readonly string[] = []): Record<string, Json> {
  const statuses = new Set([...commonErrors, ...errors].map((code) => errorTable[code].httpStatus));
  return {
    '200': {
      description: 'the answer',
      content: { 'application/json': { schema }, ...Object.fromEntries(files.map((type) => [type, {}])) },
    },
    ...Object.fromEntries([...statuses].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
  };
}

/** The problems of each status, with their codes. */
function toProblemResponses(): Record<string, Json> {
  const rows = Object.entries(errorTable);
  const statuses = new Set(rows.map(([, { httpStatus }]) => httpStatus));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const codes = rows.filter(([, { httpStatus }]) => httpStatus === status).map(([code]) => code);
      const schema = { $ref: '#/components/schemas/Problem' };
      return [`Problem${status}`, { description: codes.join(', '), content: { [problemType]: { schema } } }];
    }),
  );
}
