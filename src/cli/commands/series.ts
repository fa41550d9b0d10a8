import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { type MarketStore, maximumAgeDays, type SeriesMeta } from '../../data/index.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns } from '../text.ts';

interface SeriesRow {
  readonly series: string;
  readonly field: string;
  readonly name: string;
  readonly unit: string;
  readonly frequency: string;
  readonly provider: string;
  readonly from: 'lake' | 'embedded' | 'both';
  readonly first: string;
  readonly last: string;
  readonly rows: number;
  /** Calendar days since the last day observed. */
  readonly age: number;
  /** Whether that is more than the maximum age of its frequency. */
  readonly isOld: boolean;
}

export async function runSeries(text: string | undefined, options: { json?: boolean; lake?: string }): Promise<void> {
  await withStore(options.lake, async (store) => {
    const rows = listSeries(store, text ?? '', new Date().toISOString().slice(0, 10));
    if (options.json) {
      printJson(rows);
      return;
    }
    printLines([
      ...alignColumns([
        ['series', 'field', 'first', 'last', 'age', 'values', 'from', 'name [unit]'],
        ...rows.map((row) => [
          row.series,
          row.field,
          row.first,
          row.last,
          `${row.age}d${row.isOld ? ' old' : ''}`,
          String(row.rows).padStart(6),
          row.from,
          `${row.name} [${row.unit}]`,
        ]),
      ]),
      '',
      ...universeLines(store),
    ]);
  });
}

/** Embedded series and those of the lake, each with its coverage, as far as they match a text. */
function listSeries(store: MarketStore, text: string, today: string): SeriesRow[] {
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
      const age = parseIsoDate(today) - parseIsoDate(last);
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

function universeLines(store: MarketStore): string[] {
  const universes = store.universes();
  return universes.length === 0 ? [] : [`members at hand of: ${universes.join(', ')}`];
}
