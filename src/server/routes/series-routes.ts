import { z } from 'zod';
import { RotascopeError, toIsoDate } from '../../core/index.ts';
import { joinSeries } from '../../data/export/series-table.ts';
import { createMarketView, listCoverage, type MarketStore, type SeriesField, seriesFields } from '../../data/index.ts';
import { lastCommonDate } from '../../metrics/index.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute, defineRoute, toToday } from '../route.ts';
import { asOfQuery, parseOptionalDate } from './as-of.ts';

const coverageSchema = z.strictObject({
  series: z.string(),
  field: z.enum(seriesFields),
  name: z.string(),
  unit: z.string(),
  frequency: z.string(),
  provider: z.string(),
  from: z.enum(['lake', 'embedded']),
  first: z.string(),
  last: z.string(),
  rows: z.int(),
  age: z.int().describe('calendar days since the last day observed'),
  isOld: z.boolean().describe('whether that is more than its frequency allows'),
});

/** What `series --json` prints. */
export const seriesListRoute = defineRoute({
  id: 'listSeries',
  tag: 'series',
  method: 'GET',
  url: '/v1/series',
  summary: 'The series at hand, with their coverage and age',
  path: z.strictObject({}),
  query: z.strictObject({
    text: z.string().max(200).default('').describe('only those whose id or name holds this text'),
    ...pageQuery,
  }),
  response: pageSchema(coverageSchema),
  errors: [],
  answer: (context, { query }) =>
    context.markets.use(async ({ store }) =>
      paginate(listCoverage(store, query.text, toToday(context)), ({ series, field }) => `${field} ${series}`, query),
    ),
});

const columnsSchema = z.strictObject({
  series: z.string(),
  field: z.enum(seriesFields),
  name: z.string(),
  unit: z.string(),
  frequency: z.string(),
  provider: z.string(),
  asOf: z.string(),
  lastPublished: z.string().describe('the day the latest value known at asOf was published'),
  dates: z.array(z.string()).describe('the days observed, ISO dates in order'),
  values: z.array(z.number().nullable()).describe('one a date; null where it is missing'),
});

/** The figures of a series as columns. */
export const seriesRoute = defineFigureRoute({
  id: 'readSeries',
  tag: 'series',
  method: 'GET',
  url: '/v1/series/{id}/{field}',
  summary: 'The figures of a series as two columns',
  path: z.strictObject({
    id: z.string().describe('id of a series, such as ^RUT'),
    field: z.enum(seriesFields).describe('what its values are'),
  }),
  query: z.strictObject({
    asOf: asOfQuery,
    first: z.string().max(10).optional().describe('the first day (YYYY-MM-DD)'),
    last: z.string().max(10).optional().describe('the last day (YYYY-MM-DD)'),
  }),
  response: columnsSchema,
  errors: ['unknown-series', 'no-release-rule'],
  answer: async ({ store }, { path, query }) => {
    const range = parseRange(query.first, query.last);
    const asOf = parseOptionalDate(query.asOf);
    const wanted = { series: path.id, field: path.field };
    await store.load([wanted]);
    return store.compute(() => readColumns(store, wanted, asOf, range));
  },
});

interface Range {
  readonly first: number;
  readonly last: number;
}

function parseRange(first: string | undefined, last: string | undefined): Range {
  const range = {
    first: parseOptionalDate(first) ?? Number.NEGATIVE_INFINITY,
    last: parseOptionalDate(last) ?? Number.POSITIVE_INFINITY,
  };
  if (range.first <= range.last) return range;
  throw new RotascopeError('invalid-parameter', `first ${first} lies after last ${last}`);
}

function readColumns(
  store: MarketStore,
  wanted: { readonly series: string; readonly field: SeriesField },
  asOf: number | undefined,
  { first, last }: Range,
): z.input<typeof columnsSchema> {
  const day = asOf ?? lastCommonDate(store, [wanted]);
  const table = joinSeries(store, [wanted], day);
  const [column] = table.columns;
  if (column === undefined) throw new TypeError('a table of one series has no column');
  const { name, unit, frequency, provider } = column.meta;
  const lastPublished = createMarketView(store, { asOf: day, everyDay: true }).lastPublished(
    wanted.series,
    wanted.field,
  );
  if (lastPublished === undefined) throw new TypeError('a column with rows has no day of publication');
  const rows = Array.from(table.days, (observed, i) => ({ observed, value: column.values[i] as number })).filter(
    ({ observed }) => observed >= first && observed <= last,
  );
  return {
    ...wanted,
    name,
    unit,
    frequency,
    provider,
    asOf: toIsoDate(day),
    lastPublished: toIsoDate(lastPublished),
    dates: rows.map(({ observed }) => toIsoDate(observed)),
    values: rows.map(({ value }) => (Number.isNaN(value) ? null : value)),
  };
}
