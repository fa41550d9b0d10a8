import { parseIsoDate, RotascopeError } from '../../core/index.ts';
import type { SeriesTable } from '../../data/export/index.ts';
import { type MarketStore, type SeriesField, seriesFields } from '../../data/index.ts';
import { withStore } from '../open-store.ts';
import { printLines } from '../print.ts';
import { writeWhole } from '../write-file.ts';

interface ExportOptions {
  readonly csv?: string;
  readonly parquet?: string;
  readonly xlsx?: string;
  readonly asOf?: string;
  readonly lake?: string;
}

type Wanted = readonly { readonly series: string; readonly field: SeriesField }[];

/** Writes series side by side by date, to each file asked for. */
export async function runExport(ids: readonly string[], options: ExportOptions): Promise<void> {
  if ((options.csv ?? options.parquet ?? options.xlsx) === undefined) {
    throw new RotascopeError('invalid-parameter', 'export needs --csv FILE, --parquet FILE or --xlsx FILE');
  }
  const asOf = parseIsoDate(options.asOf ?? new Date().toISOString().slice(0, 10));
  const { joinSeries, toCsv, toParquet, toWorkbook } = await import('../../data/export/index.ts');
  const table = await withStore(options.lake, async (store) => {
    const wanted = ids.flatMap((id) => parseId(store, id));
    await store.load(wanted);
    return store.compute(() => joinSeries(store, wanted, asOf));
  });
  const written: string[] = [];
  if (options.csv !== undefined) written.push(writeWhole(options.csv, toCsv(table)));
  if (options.xlsx !== undefined) written.push(writeWhole(options.xlsx, await toWorkbook(table)));
  if (options.parquet !== undefined) written.push(writeWhole(options.parquet, await toParquet(table)));
  printLines(written.map((file) => `${describe(table)} written: ${file}`));
}

function describe({ days, columns }: SeriesTable): string {
  return `${days.length} dates of ${columns
    .map(({ label }) => label)
    .join(', ')
    .slice(0, 200)}`;
}

/** `ID:FIELD`, or `ID` for every field there is of it. */
function parseId(store: MarketStore, text: string): Wanted {
  const listed = store.list().filter(({ series }) => series === text);
  if (listed.length > 0) return listed.map(({ field }) => ({ series: text, field }));
  const named = /^(.+):([a-z-]+)$/.exec(text);
  const field = seriesFields.find((one) => one === named?.[2]);
  if (named !== null && field !== undefined) return [{ series: named[1] as string, field }];
  return [{ series: text, field: 'close' }];
}
