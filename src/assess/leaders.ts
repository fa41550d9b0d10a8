import { type DayNumber, sessionOnOrBefore, toIsoDate } from '../core/index.ts';
import type { MarketView, SeriesStore } from '../data/index.ts';
import { isStoreFault, type Measurer } from '../metrics/index.ts';
import type { Case } from './case.ts';
import { type Horizon, horizons } from './horizons.ts';

export interface LeaderCell {
  /** Return over the horizon, and active return against each benchmark; null where not measurable. Unit: fraction. */
  readonly value: number | null;
  readonly againstSmall: number | null;
  readonly againstLarge: number | null;
  /** Rank among its own kind by return, 1 = best; null where not measurable. */
  readonly rank: number | null;
}

export interface LeaderRow {
  readonly kind: 'group' | 'company';
  readonly series: string;
  readonly name: string;
  readonly cells: Readonly<Record<Horizon, LeaderCell>>;
}

export interface Leaders {
  /** The date the table speaks of: the as-of date, or the last before it with figures for half of the groups. */
  readonly asOf: string;
  /** Whether it is older than the as-of date: it then takes no part in the answer. */
  readonly isOlder: boolean;
  readonly smallBenchmark: string;
  readonly largeBenchmark: string;
  readonly return: 'price' | 'total';
  readonly rows: readonly LeaderRow[];
  /** Series of the case that have no figure on that date. */
  readonly missing: readonly string[];
}

/** Each group and company over 1 month, 3 months and the year to date, against the small and the large benchmark. */
export function measureLeaders(
  given: Case['leaders'],
  store: SeriesStore,
  view: MarketView,
  measureAt: (day: DayNumber) => Measurer,
): Leaders {
  const asOf = findTableDate(given, view);
  const measure = measureAt(asOf);
  const rows = [
    ...given.groups.map((group) => ({ kind: 'group' as const, ...group })),
    ...given.companies.map((series) => ({
      kind: 'company' as const,
      series,
      name: store.find(series, 'total')?.meta.name ?? series,
    })),
  ].map((member) => ({ ...member, cells: measureCells(given, member.series, measure) }));
  const measured = rows.filter(({ cells }) => horizons.some((horizon) => cells[horizon].value !== null));
  return {
    asOf: toIsoDate(asOf),
    isOlder: asOf < sessionOnOrBefore(view.asOf),
    smallBenchmark: given.smallBenchmark,
    largeBenchmark: given.largeBenchmark,
    return: given.return,
    rows: rankRows(measured),
    missing: rows.filter((row) => !measured.includes(row)).map(({ series }) => series),
  };
}

function findTableDate(given: Case['leaders'], view: MarketView): DayNumber {
  const lastOf = (series: string): DayNumber => findLastDay(view, series, given.return);
  const lasts = given.groups.map(({ series }) => lastOf(series)).sort((a, b) => b - a);
  const half = lasts[Math.floor((lasts.length - 1) / 2)] ?? view.asOf;
  const last = Math.min(half, lastOf(given.smallBenchmark), lastOf(given.largeBenchmark));
  return last >= sessionOnOrBefore(view.asOf) || last === 0 ? view.asOf : last;
}

/** The last day a series has a level for; 0 where it has none or is not at hand. */
function findLastDay(view: MarketView, series: string, kind: 'price' | 'total'): DayNumber {
  try {
    return view.levels(series, kind).days.at(-1) ?? 0;
  } catch (error) {
    if (isStoreFault(error)) return 0;
    throw error;
  }
}

function measureCells(given: Case['leaders'], series: string, measure: Measurer): Record<Horizon, LeaderCell> {
  const cells = horizons.map((period): [Horizon, LeaderCell] => {
    const against = (benchmark: string) =>
      measure('active-return', { series, benchmark, return: given.return, period });
    const small = against(given.smallBenchmark);
    const large = against(given.largeBenchmark);
    const value = (large.details.seriesReturn ?? small.details.seriesReturn ?? null) as number | null;
    return [period, { value, againstSmall: small.value, againstLarge: large.value, rank: null }];
  });
  return Object.fromEntries(cells) as Record<Horizon, LeaderCell>;
}

function rankRows(rows: readonly LeaderRow[]): LeaderRow[] {
  return rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      horizons.map((horizon) => {
        const cell = row.cells[horizon];
        const better = rows.filter(
          (other) =>
            other.kind === row.kind && (other.cells[horizon].value ?? Number.NEGATIVE_INFINITY) > (cell.value ?? 0),
        );
        return [horizon, { ...cell, rank: cell.value === null ? null : better.length + 1 }];
      }),
    ) as Record<Horizon, LeaderCell>,
  }));
}
