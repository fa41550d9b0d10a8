import { z } from 'zod';
import { toIsoDate } from '../../core/index.ts';
import { joinSeries, type SeriesTable, toCsv, toWorkbook } from '../../data/export/index.ts';
import { listCoverage, type MarketStore, type SeriesField, seriesFields } from '../../data/index.ts';
import { lastCommonDate } from '../../metrics/index.ts';
import { type ExportFormat, exportCsv, exportTypes, exportWorkbook, formatQuery } from '../exported.ts';
import { pageQuery, pageSchema, paginate } from '../paginate.ts';
import { defineFigureRoute, defineRoute, toToday } from '../route.ts';
import type { FileAnswer } from '../served-answer.ts';
import { asOfQuery, type DayRange, firstQuery, lastQuery, parseOptionalDate, parseRange } from './as-of.ts';

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
  lastPublished: z.string().nullable().describe('the day the last of these values was published, as known at asOf'),
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
    first: firstQuery,
    last: lastQuery,
    format: formatQuery,
  }),
  files: exportTypes,
  response: columnsSchema,
  errors: ['unknown-series', 'no-release-rule', 'busy-server'],
  // A workbook of fifty years takes about a second.
  isHeavy: ({ query }) => query.format === 'xlsx',
  answer: async ({ store }, { path, query }) => {
    const range = parseRange(query.first, query.last);
    const asOf = parseOptionalDate(query.asOf);
    const wanted = { series: path.id, field: path.field };
    await store.load([wanted]);
    const { format } = query;
    const table = await store.compute(() => readTable(store, wanted, asOf, range));
    return format === 'json' ? toColumns(store, wanted, table) : exportTable(wanted, table, format);
  },
});

interface WantedSeries {
  readonly series: string;
  readonly field: SeriesField;
}

function readTable(store: MarketStore, wanted: WantedSeries, asOf: number | undefined, range: DayRange): SeriesTable {
  const table = joinSeries(store, [wanted], asOf ?? lastCommonDate(store, [wanted]));
  const { first = Number.NEGATIVE_INFINITY, last = Number.POSITIVE_INFINITY } = range;
  const isWanted = (_: number, row: number): boolean => {
    const day = table.days[row] as number;
    return day >= first && day <= last;
  };
  const columns = table.columns.map((column) => ({ ...column, values: column.values.filter(isWanted) }));
  return { ...table, days: table.days.filter(isWanted), columns };
}

/** The day a value was published, in the vintage known at a date; undefined where there is none. */
function findPublished(
  store: MarketStore,
  { series, field }: WantedSeries,
  observed: number | undefined,
  asOf: number,
): number | undefined {
  const stored = store.find(series, field);
  const row = stored?.observed.findLastIndex((day, i) => day === observed && (stored.published[i] as number) <= asOf);
  return row === undefined || row < 0 ? undefined : stored?.published[row];
}

function toColumns(
  store: MarketStore,
  wanted: WantedSeries,
  { asOf, days, columns }: SeriesTable,
): z.input<typeof columnsSchema> {
  const [column] = columns;
  if (column === undefined) throw new TypeError('a table of one series has no column');
  const { name, unit, frequency, provider } = column.meta;
  const lastPublished = findPublished(store, wanted, days.at(-1), asOf);
  return {
    ...wanted,
    name,
    unit,
    frequency,
    provider,
    asOf: toIsoDate(asOf),
    lastPublished: lastPublished === undefined ? null : toIsoDate(lastPublished),
    dates: Array.from(days, toIsoDate),
    values: Array.from(column.values, (value) => (Number.isNaN(value) ? null : value)),
  };
}

async function exportTable(wanted: WantedSeries, table: SeriesTable, format: ExportFormat): Promise<FileAnswer> {
  const name = `${wanted.series}-${wanted.field}`;
  return format === 'csv' ? exportCsv(name, toCsv(table)) : exportWorkbook(name, await toWorkbook(table));
}
