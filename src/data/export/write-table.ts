import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { toIsoDate } from '../../core/index.ts';
import { openDatabase, sqlName, sqlText } from '../lake/duckdb.ts';
import type { SeriesTable } from './series-table.ts';
import { formulaStart } from './sheet.ts';

/** A table as CSV: `date` and a column a series, empty where there is no value. A label that a spreadsheet would run is quoted. */
export function toCsv({ days, columns }: SeriesTable): string {
  const rows = Array.from(days, (day, row) => [
    toIsoDate(day),
    ...columns.map(({ values }) => (Number.isNaN(values[row]) ? '' : String(values[row]))),
  ]);
  const header = Papa.unparse([['date', ...columns.map(({ label }) => label)]], { escapeFormulae: formulaStart });
  return `${header}\n${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** A table as Parquet, dates as DATE and values as DOUBLE. */
export async function toParquet(table: SeriesTable): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'rotascope-export-'));
  const database = await openDatabase();
  try {
    const [csv, parquet] = [join(folder, 'table.csv'), join(folder, 'table.parquet')];
    writeFileSync(csv, toCsv({ ...table, columns: table.columns.map((column, i) => ({ ...column, label: `c${i}` })) }));
    const columns = table.columns.map((_, i) => `'c${i}': 'DOUBLE'`).join(', ');
    const named = table.columns.map(({ label }, i) => `c${i} AS ${sqlName(label)}`).join(', ');
    await database.connection.run(
      `COPY (SELECT date, ${named} FROM read_csv(${sqlText(csv)}, header = true, auto_detect = false, delim = ',', columns = {'date': 'DATE', ${columns}}))
       TO ${sqlText(parquet)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    return readFileSync(parquet);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A table as a workbook: the figures on one sheet, what they are and where they come from on another. */
export async function toWorkbook({ asOf, days, columns }: SeriesTable): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const figures = [
    [bold('date'), ...columns.map(({ label }) => bold(label))],
    ...Array.from(days, (day, row) => [
      { value: new Date(day * 86_400_000), type: Date, format: 'yyyy-mm-dd' },
      ...columns.map(({ values }) => (Number.isNaN(values[row]) ? null : { value: values[row], type: Number })),
    ]),
  ];
  const sources = [
    ['column', 'name', 'unit', 'frequency', 'provider', 'as known on'].map(bold),
    ...columns.map(({ label, meta }) =>
      [label, meta.name, meta.unit, meta.frequency, meta.provider, toIsoDate(asOf)].map((value) => ({ value })),
    ),
  ];
  return writeWorkbook([
    {
      data: figures,
      sheet: 'figures',
      stickyRowsCount: 1,
      columns: [{ width: 12 }, ...columns.map(() => ({ width: 16 }))],
    },
    { data: sources, sheet: 'sources', columns: [20, 40, 20, 12, 40, 14].map((width) => ({ width })) },
  ] as never).toBuffer();
}
