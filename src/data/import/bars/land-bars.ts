import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, RotascopeError, toIsoDate } from '../../../core/index.ts';
import { sqlText } from '../../lake/duckdb.ts';
import type { LakeEntry } from '../../lake/lake-metadata.ts';
import { type BarField, barColumns } from '../../lake/load-series.ts';
import { readColumns } from '../../lake/read-columns.ts';
import { writeLakeFile } from '../../lake/write-file.ts';
import type { SeriesStore } from '../../series-store.ts';
import { findOverlapFault } from '../check-overlap.ts';
import { plainName } from '../expand-paths.ts';
import { type BarFile, dropFiles, symbolTable } from './bar-tables.ts';
import { scanPairs } from './scan-pairs.ts';

const fields = Object.entries(barColumns) as [BarField, string][];

/** Drops the rows of files whose figures contradict the embedded ones of the same id; answers with why. */
export async function dropContradictions(
  connection: DuckDBConnection,
  table: string,
  files: readonly BarFile[],
  embedded: SeriesStore,
): Promise<RotascopeError[]> {
  const known = embedded.list().filter(({ field }) => field === 'close' || field === 'total');
  const ids = [...new Set(known.map(({ series }) => series))].map(sqlText).join(', ');
  const rows = await connection.runAndReadAll(
    `SELECT file_number, symbol FROM ${symbolTable} WHERE symbol IN (${ids || "''"})`,
  );
  const errors = new Map<number, RotascopeError>();
  for (const [index, symbol] of rows.getRows() as [number, string][]) {
    for (const { series, field } of known) {
      if (series !== symbol || errors.has(index)) continue;
      const fault = await findFault(connection, table, index, symbol, field as 'close' | 'total', embedded);
      if (fault === undefined) continue;
      const path = (files[index] as BarFile).path;
      errors.set(
        index,
        new RotascopeError('invalid-import', `${path}: ${fault}: mend the file, or give it another id with --symbol`),
      );
    }
  }
  if (errors.size > 0) await dropFiles(connection, [...errors.keys()]);
  return [...errors.values()];
}

async function findFault(
  connection: DuckDBConnection,
  table: string,
  fileIndex: number,
  symbol: string,
  field: 'close' | 'total',
  embedded: SeriesStore,
): Promise<string | undefined> {
  const stored = embedded.find(symbol, field);
  if (stored === undefined) return undefined;
  const column = barColumns[field];
  const { integers, doubles } = await readColumns(
    connection,
    `SELECT CAST(observed - DATE '1970-01-01' AS INTEGER), ${column} FROM ${table}
     WHERE file_number = ${fileIndex} AND symbol = ${sqlText(symbol)} AND ${column} IS NOT NULL ORDER BY observed`,
    1,
    1,
  );
  return findOverlapFault(stored, integers[0] as Int32Array, doubles[0] as Float64Array);
}

/** Lands the staged rows as one file of the lake; answers with its series and their coverage. */
export async function landBars(
  connection: DuckDBConnection,
  table: string,
  files: readonly BarFile[],
  folder: string,
  recorded: DayNumber,
  now: Date,
): Promise<LakeEntry[]> {
  const series = await describeSeries(connection, files);
  const order = (await scanPairs(connection, table)).unsorted === 0 ? '' : 'ORDER BY symbol, observed';
  await writeLakeFile(
    connection,
    folder,
    {
      kind: 'bars',
      recorded: toIsoDate(recorded),
      series,
      rows: (commit) => `SELECT symbol, observed, observed AS published, DATE '${toIsoDate(recorded)}' AS recorded,
        ${commit} AS "commit", ${fields.map(([, column]) => column).join(', ')} FROM ${table} ${order}`,
    },
    now,
  );
  return series;
}

async function describeSeries(connection: DuckDBConnection, files: readonly BarFile[]): Promise<LakeEntry[]> {
  const coverage = fields.map(
    ([, column]) => `min(first_${column}), max(last_${column}), sum(count_${column})::INTEGER`,
  );
  const reader = await connection.runAndReadAll(
    `SELECT symbol, min(file_number), ${coverage.join(', ')} FROM ${symbolTable} GROUP BY symbol ORDER BY symbol`,
  );
  return reader.getRows().flatMap(([symbol, fileIndex, ...cells]) =>
    fields.flatMap(([field], i): LakeEntry[] => {
      const [first, last, rows] = cells.slice(i * 3, i * 3 + 3) as [string | null, string | null, number];
      if (first === null || last === null) return [];
      return [
        {
          series: String(symbol),
          field,
          name: String(symbol),
          unit: toUnit(String(symbol), field),
          frequency: 'daily',
          release: 'same-day',
          provider: `file ${plainName((files[Number(fileIndex)] as BarFile).path)}`,
          first,
          last,
          rows,
        },
      ];
    }),
  );
}

/** Files of bars name no unit: an index stands in points, anything else in the currency it is quoted in. */
function toUnit(symbol: string, field: BarField): string {
  if (field === 'volume') return 'shares';
  return symbol.startsWith('^') ? 'points' : 'currency of quotation';
}
