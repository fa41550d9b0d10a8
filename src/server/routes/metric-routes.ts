import { z } from 'zod';
import { describeMetric, findMetric, measure, metricList, parseParams } from '../../metrics/index.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineRoute } from '../route.ts';
import { measurementSchema, metricSchema } from '../schemas/measurement-schema.ts';
import { asOfQuery, parseOptionalDate } from './as-of.ts';

const metricPath = z.strictObject({ id: z.string().describe('id of a metric') });

/** The definitions of all metrics. */
export const metricListRoute = defineRoute({
  id: 'listMetrics',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics',
  summary: 'The catalogue: every metric with its formula, conventions, parameters and outputs',
  path: z.strictObject({}),
  query: z.strictObject(pageQuery),
  response: pageSchema(metricSchema),
  errors: [],
  isLasting: true,
  answer: async (_, { query }) => paginate(metricList.map(describeMetric), ({ id }) => id, query),
});

/** What `explain --json` prints. */
export const explanationRoute = defineRoute({
  id: 'explainMetric',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics/{id}/explanation',
  summary: 'How a metric is computed: formula, conventions, inputs, parameters, references',
  path: metricPath,
  query: z.strictObject({}),
  response: metricSchema,
  errors: ['unknown-metric'],
  isLasting: true,
  answer: async (_, { path }) => describeMetric(findMetric(path.id)),
});

/** What `measure --json` prints. */
export const measurementRoute = defineRoute({
  id: 'measure',
  tag: 'metrics',
  method: 'GET',
  url: '/v1/metrics/{id}',
  summary: 'Evaluates a metric; its own parameters stand in the query',
  path: metricPath,
  query: z.looseObject({ asOf: asOfQuery }),
  response: measurementSchema,
  errors: ['unknown-metric', 'unknown-series', 'unknown-universe', 'invalid-period', 'no-release-rule'],
  isLasting: true,
  answer: ({ markets }, { path: { id }, query: { asOf, ...params } }) => {
    const metric = findMetric(id);
    const day = parseOptionalDate(asOf);
    const inputs = metric.inputs(parseParams(metric, params));
    return markets.use(async ({ store }) => {
      await store.load(inputs);
      return store.compute(() => measure(store, id, params, day));
    });
  },
});
