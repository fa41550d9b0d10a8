import { z } from 'zod';
import {
  describeMetric,
  findMetric,
  type GivenParams,
  type MetricDefinition,
  measure,
  metricList,
  parseParams,
} from '../../metrics/index.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute } from '../route.ts';
import { measurementSchema, metricSchema } from '../schemas/measurement-schema.ts';
import { asOfQuery, parseOptionalDate } from './as-of.ts';

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
  errors: ['unknown-metric', 'unknown-series', 'unknown-universe', 'invalid-period', 'no-release-rule'],
  isHeavy: ({ path: { id }, query: { asOf: _, ...params } }) => isHeavy(findMetric(id), params),
  answer: async ({ store }, { path: { id }, query: { asOf, ...params } }) => {
    const metric = findMetric(id);
    const day = parseOptionalDate(asOf);
    await store.load(metric.inputs(parseParams(metric, params)));
    return store.compute(() => measure(store, id, params, day));
  },
});

/** Tests and simulations compute long, and the members of a universe take long to load. */
function isHeavy(metric: MetricDefinition, params: GivenParams): boolean {
  if (metric.family === 'structure') return true;
  return metric.inputs(parseParams(metric, params)).some((input) => 'universe' in input);
}
