import { z } from 'zod';
import { type CompanyGroup, type Series, toCivilDate, toIsoDate, toMarketShare } from '../../../core/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';
import { ownHistoryOutputs, rankInOwnHistory } from '../own-history.ts';

/** Columns of each table, and how many of the first are small: sizes rise, book-to-market rises within each. */
const tables = {
  '6_Portfolios_2x3': {
    small: 3,
    columns: ['SMALL_LoBM', 'ME1_BM2', 'SMALL_HiBM', 'BIG_LoBM', 'ME2_BM2', 'BIG_HiBM'],
  },
  '25_Portfolios_5x5': {
    small: 10,
    columns: [1, 2, 3, 4, 5].flatMap((size) => [1, 2, 3, 4, 5].map((value) => toColumn(size, value))),
  },
} as const;

type TableName = keyof typeof tables;

/** The corners of the five by five sort have names of their own. */
function toColumn(size: number, value: number): string {
  const isCorner = (size === 1 || size === 5) && (value === 1 || value === 5);
  return isCorner ? `${size === 1 ? 'SMALL' : 'BIG'}_${value === 1 ? 'LoBM' : 'HiBM'}` : `ME${size}_BM${value}`;
}

export const smallCapShare = defineMetric({
  id: 'small-cap-share',
  version: 1,
  name: "Small companies' share of market value",
  family: 'valuation',
  basis: 'measured',
  question: 'How much of the value of the US market do small companies make up, and how much did they use to?',
  formula: 'sum over small portfolios of firms x average size, over the same sum for all portfolios',
  conventions: [
    'small: below the median market value of NYSE companies (2x3), or its 40th percentile (5x5, the two lowest of five groups); groups are made each June',
    'NYSE, AMEX and Nasdaq companies with book value on record: the share of those, not of every listed one',
    'the source gives the sizes of a month as they were when it began, at the close of the month before',
    'months that lack a figure of any portfolio are left out, and named; the library is revised with each release',
  ],
  warmUp: 'one month with figures of every portfolio',
  references: [
    'Fama and French, Common Risk Factors in the Returns on Stocks and Bonds, Journal of Financial Economics 33(1), 1993',
    'Kenneth R. French Data Library, Portfolios Formed on Size and Book-to-Market',
  ],
  value: { unit: 'fraction', meaning: 'share of market value held by small companies' },
  details: {
    month: { unit: 'date', meaning: 'last month known, by its last day' },
    median: { unit: 'fraction', meaning: 'median of the months' },
    ...ownHistoryOutputs,
    smallFirms: { unit: 'count', meaning: 'small companies' },
    firms: { unit: 'count', meaning: 'companies in all' },
  },
  points: {
    date: { unit: 'date', meaning: 'last month known of a year' },
    share: { unit: 'fraction', meaning: 'share of market value held by small companies' },
  },
  params: z.object({
    portfolios: z
      .enum(['6_Portfolios_2x3', '25_Portfolios_5x5'])
      .default('6_Portfolios_2x3')
      .describe('portfolios sorted on size and book-to-market'),
  }),
  inputs: ({ portfolios }) =>
    tables[portfolios].columns.flatMap((column) => [
      { series: `${portfolios}/firms/${column}`, field: 'value' as const },
      { series: `${portfolios}/size/${column}`, field: 'value' as const },
    ]),
  evaluate(context, { portfolios }) {
    const { days, groups } = readGroups(context, portfolios);
    const months: Series = { days, values: toMarketShare(groups) };
    const [day, value] = [days.at(-1), months.values.at(-1)];
    if (day === undefined || value === undefined) {
      throw new NotMeasurable('no-observation', `no month has figures of every portfolio of ${portfolios}`);
    }
    const count = (all: readonly CompanyGroup[]): number =>
      all.reduce((sum, { firms }) => sum + (firms.at(-1) ?? 0), 0);
    return {
      value,
      window: { base: day, first: day, last: day },
      details: {
        month: toIsoDate(day),
        ...rankInOwnHistory(context, value, months, portfolios),
        smallFirms: count(groups.filter(({ isCounted }) => isCounted)),
        firms: count(groups),
      },
      points: toYearLasts(months),
    };
  },
});

/** Firms and sizes of every portfolio on the months that all of them have. */
function readGroups(
  context: MetricContext,
  portfolios: TableName,
): { readonly days: Int32Array; readonly groups: readonly CompanyGroup[] } {
  const { columns, small } = tables[portfolios];
  const read = (what: string): Series[] =>
    columns.map((column) => readLatest(context, `${portfolios}/${what}/${column}`).history);
  const firms = read('firms');
  const sizes = read('size');
  const days = [...firms, ...sizes].reduce<Int32Array>((common, { days: known, values }) => {
    const has = new Set(known.filter((_, i) => !Number.isNaN(values[i])));
    return common.filter((day) => has.has(day));
  }, firms[0]?.days ?? new Int32Array(0));
  const wanted = new Set(days);
  const keep = ({ days: known, values }: Series): Float64Array =>
    values.filter((_, i) => wanted.has(known[i] as number));
  const groups = columns.map((_, i) => ({
    firms: keep(firms[i] as Series),
    size: keep(sizes[i] as Series),
    isCounted: i < small,
  }));
  return { days, groups };
}

/** The last month of each year. */
function toYearLasts({ days, values }: Series): { date: string; share: number }[] {
  return Array.from(days, (day, i) => ({ day, share: values[i] as number }))
    .filter(({ day }, i) => i + 1 === days.length || toCivilDate(days[i + 1] as number).year > toCivilDate(day).year)
    .map(({ day, share }) => ({ date: toIsoDate(day), share }));
}
