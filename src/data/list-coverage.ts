import { type DayNumber, parseIsoDate, toIsoDate } from '../core/index.ts';
import type { MarketStore } from './lake/open-store.ts';
import { maximumAgeDays } from './market-view.ts';
import type { SeriesCoverage } from './series-coverage.ts';
import type { SeriesMeta } from './series-store.ts';

/** Embedded series and those of the lake, each with its coverage, as far as they match a text. */
export function listCoverage(store: MarketStore, text: string, today: DayNumber): SeriesCoverage[] {
  const wanted = text.toLowerCase();
  const entries = new Map(store.lakeEntries().map((entry) => [`${entry.field} ${entry.series}`, entry]));
  return store
    .list()
    .filter(({ series, name }) => series.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted))
    .sort((a, b) => Number(b.series.toLowerCase() === wanted) - Number(a.series.toLowerCase() === wanted))
    .flatMap((meta) => {
      const entry = entries.get(`${meta.field} ${meta.series}`);
      const embedded = embeddedCoverage(store, meta);
      const coverage = entry ?? embedded;
      if (coverage === undefined) return [];
      const { series, field, name, unit, frequency, provider } = meta;
      const { first, last, rows } = coverage;
      const age = today - parseIsoDate(last);
      const isOld = age > maximumAgeDays[frequency];
      const from = entry === undefined ? 'embedded' : 'lake';
      return [{ series, field, name, unit, frequency, provider, from, first, last, rows, age, isOld } as const];
    });
}

function embeddedCoverage(
  store: MarketStore,
  { series, field }: SeriesMeta,
): { first: string; last: string; rows: number } | undefined {
  const observed = store.find(series, field)?.observed;
  if (observed === undefined || observed.length === 0) return undefined;
  return { first: toIsoDate(observed[0] as number), last: toIsoDate(observed.at(-1) as number), rows: observed.length };
}
