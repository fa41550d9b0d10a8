import { z } from 'zod';
import type { Sheet } from '../../data/export/index.ts';
import {
  describeMetric,
  findMetric,
  type GivenParams,
  historySteps,
  type MetricDefinition,
  type MetricHistory,
  measure,
  measureHistory,
  metricList,
  parseParams,
} from '../../metrics/index.ts';
import { exportSheet, exportTypes, formatQuery } from '../exported.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute } from '../route.ts';
import { historySchema, measurementSchema, metricSchema } from '../schemas/measurement-schema.ts';
import { asOfQuery, firstQuery, lastQuery, parseOptionalDate, parseRange } from './as-of.ts';

const metricPath = z.strictObject({ id: z.string().describe('id of a metric') });

/** The definitions of all metrics. */
export const metricListRoute = defineFigureRoute({
  id: 'listMetrics',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics',
  summary: 'The catalogue: every metric with its formula, conventions, parameters and outputs',
  path: z.strictObject({}),
  query: z.strictObject(pageQuery),
  response: pageSchema(metricSchema),
  errors: [],
  answer: async (_, { query }) => paginate(metricList.map(describeMetric), ({ id }) => id, query),
});

/** What `explain --json` prints. */
export const explanationRoute = defineFigureRoute({
  id: 'explainMetric',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics/{id}/explanation',
  summary: 'How a metric is computed: formula, conventions, inputs, parameters, references',
  path: metricPath,
  query: z.strictObject({}),
  response: metricSchema,
  errors: ['unknown-metric'],
  answer: async (_, { path }) => describeMetric(findMetric(path.id)),
});

/** What `measure --json` prints. */
export const measurementRoute = defineFigureRoute({
  id: 'measure',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics/{id}',
  summary: 'Evaluates a metric; its own parameters stand in the query',
  path: metricPath,
  query: z.looseObject({ asOf: asOfQuery }),
  response: measurementSchema,
  errors: ['unknown-metric', 'unknown-series', 'unknown-universe', 'invalid-period', 'no-release-rule', 'busy-server'],
  isHeavy: ({ path: { id }, query: { asOf: _, ...params } }) => isHeavy(findMetric(id), params),
  answer: async ({ store }, { path: { id }, query: { asOf, ...params } }) => {
    const metric = findMetric(id);
    const day = parseOptionalDate(asOf);
    await store.load(metric.inputs(parseParams(metric, params)));
    return store.compute(() => measure(store, id, params, day));
  },
});

/** A metric as it was known on one date after another. */
export const historyRoute = defineFigureRoute({
  id: 'readHistory',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics/{id}/history',
  summary: 'A metric on one date after another, each with what was known then; its own parameters stand in the query',
  path: metricPath,
  query: z.looseObject({
    first: firstQuery.describe('the first date (YYYY-MM-DD; default: a year before the last)'),
    last: lastQuery.describe('the last date (YYYY-MM-DD; default: the last date that all inputs have figures for)'),
    every: z.enum(historySteps).default('week').describe('every session, or the last one of each week or month'),
    format: formatQuery,
  }),
  response: historySchema,
  files: exportTypes,
  errors: ['unknown-metric', 'unknown-series', 'unknown-universe', 'invalid-period', 'no-release-rule', 'busy-server'],
  isHeavy: () => true,
  answer: async ({ store }, { path: { id }, query: { first, last, every, format, ...params } }) => {
    const metric = findMetric(id);
    const range = { ...parseRange(first, last), every };
    await store.load(metric.inputs(parseParams(metric, params)));
    const history = await store.compute(() => measureHistory(store, id, params, range));
    return format === 'json' ? history : exportSheet(toHistorySheet(history), format);
  },
});

function toHistorySheet({ metric, dates, values, details, warnings }: MetricHistory): Sheet {
  const columns = Object.entries(details);
  return {
    name: `${metric}-history`,
    header: ['date', 'value', ...columns.map(([name]) => name), 'warning'],
    rows: dates.map((date, i) => [
      ...[date, values[i] ?? null],
      ...columns.map(([, column]) => column[i] ?? null),
      warnings[i] ?? null,
    ]),
  };
}

/** Tests and simulations compute long, and the members of a universe take long to load. */
function isHeavy(metric: MetricDefinition, params: GivenParams): boolean {
  if (metric.family === 'structure') return true;
  return metric.inputs(parseParams(metric, params)).some((input) => 'universe' in input);
}
