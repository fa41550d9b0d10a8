import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { parseIsoDate } from '../src/core/index.ts';
import { createStoredSeries, type SeriesField, type StoredSeries } from '../src/data/index.ts';

const shared = process.env.ROTASCOPE_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));

/** The folder of figures for building and testing, which stands beside the repository and not in it. */
export const sharedData = `${shared}/data`;

/** Whether the figures are missing here; says once which tests are skipped for it. */
export function isSharedDataAbsent(skipped: string): boolean {
  const isAbsent = !existsSync(`${sharedData}/prices`);
  if (isAbsent) console.info(`skipped: ${skipped} (no ${sharedData})`);
  return isAbsent;
}

/** The rows of a CSV file of the shared data, by column name. */
export function readSharedRows(path: string): readonly Readonly<Record<string, string>>[] {
  const bytes = readFileSync(`${sharedData}/${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The daily prices of a symbol of the shared data as series of a store: a field for each column named. */
export function readSharedPrices(symbol: string, columns: Partial<Record<SeriesField, string>>): StoredSeries[] {
  const rows = readSharedRows(`prices/${symbol}.csv.gz`);
  return Object.entries(columns).map(([field, column]) =>
    createStoredSeries(
      {
        series: symbol,
        field: field as SeriesField,
        name: symbol,
        unit: 'USD',
        frequency: 'daily',
        release: { kind: 'same-day' },
        provider: 'shared',
      },
      rows.map((row) => ({
        observed: parseIsoDate(row.date as string),
        value: row[column] === '' ? Number.NaN : Number(row[column]),
      })),
      parseIsoDate('2026-11-21'),
    ),
  );
}
