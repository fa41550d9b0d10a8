import { addMonths, endOfMonth } from '../../../core/index.ts';
import { findKnownSeries, type KnownSeries } from '../known-series.ts';
import type { Layout, ReadOptions, SourceFile, Staged, StagedSeries } from '../staged.ts';
import { type CsvRows, readCsvRows, readHeader } from './csv-rows.ts';
import { factTableHeaders } from './fact-table-headers.ts';
import { findVintage, toIdPart, toStem } from './file-names.ts';
import { createImportError } from './import-error.ts';
import { type DateColumn, inferSpan, readDateColumn, toObservedDays } from './observed-days.ts';
import { parseDateCell } from './parse-cell.ts';
import { noteSeries, readColumnValues, stageSeries, toMeta } from './stage-series.ts';

const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'adj close', 'volume'];
const dateColumns = ['date', 'index', 'year', 'month', 'day', 'time', 'observation_date', 'period'];
/** What the French library writes for a missing figure. */
const libraryMissing = [-99.99, -999];

/** `date,value`, or a table whose first column is a date and whose other columns are figures of a series each. */
export const seriesTable: Layout = {
  id: 'series-table',
  describes: 'date,value or date,a,b,...: figures of one or several series by date (day, month or year)',
  matches(file) {
    const header = readHeader(file);
    const names = header.map((name) => name.toLowerCase());
    if (names.length < 2 || names.includes('symbol') || names.includes('release_date')) return false;
    if (names.some((name) => priceColumns.includes(name)) || factTableHeaders.includes(header.join(','))) return false;
    return dateColumns.includes(names[0] ?? '') || isDateFirst(file);
  },
  read(file, options) {
    const csv = readCsvRows(file);
    const columns = nameColumns(file, csv, options);
    const isProjection = columns.some(({ known }) => known?.dated === 'projection');
    const dates = readDateColumn(file, csv.rows, options, isProjection);
    return readColumns(file, csv, dates, columns, options);
  },
};

interface NamedColumn {
  readonly column: number;
  readonly id: string;
  readonly title: string;
  readonly known: KnownSeries | undefined;
}

function isDateFirst(file: SourceFile): boolean {
  const start = file.text.indexOf('\n') + 1;
  const [header = '', cell = ''] = [file.text.slice(0, 64), file.text.slice(start, start + 64)].map((line) =>
    (line.split(',')[0] ?? '').trim().replaceAll('"', ''),
  );
  return start > 0 && header !== '' && parseDateCell(header) === undefined && parseDateCell(cell) !== undefined;
}

function nameColumns(file: SourceFile, { header }: CsvRows, options: ReadOptions): NamedColumn[] {
  const stem = options.symbol ?? toIdPart(toStem(file.name));
  const names = header.slice(1).map((title, i) => toIdPart(title) || `column_${i + 2}`);
  const columns = names.map((name, i) => {
    const id = names.length === 1 ? stem : `${stem}/${name}`;
    return { column: i + 1, id, title: header[i + 1] ?? '', known: findKnownSeries(id) };
  });
  const seen = new Set<string>();
  for (const { id, known } of columns) {
    const key = known?.series ?? id;
    if (key === '' || seen.has(key))
      throw createImportError(file, 1, `two columns, or none, are named ${key}`, 'give each column a name of its own');
    seen.add(key);
  }
  return columns;
}

function readColumns(
  file: SourceFile,
  csv: CsvRows,
  dates: DateColumn,
  columns: readonly NamedColumn[],
  options: ReadOptions,
): Staged {
  const inferred = inferSpan(dates);
  const vintage = findVintage(file, options);
  const notes: string[] = [];
  const empty: string[] = [];
  const series: StagedSeries[] = [];
  for (const { column, id, title, known } of columns) {
    const days = toDays(dates, known, inferred);
    const missing = known?.provider.startsWith('Kenneth R. French') === true ? libraryMissing : [];
    const values = readColumnValues({ file, rows: csv.rows, column, lineOf: (row) => row + 2, ...days, missing });
    if (values.values.length === 0) {
      empty.push(title.slice(0, 40) || `column ${column + 1}`);
      continue;
    }
    const meta = toMeta(id, known, options, { name: title.slice(0, 100) || id, span: inferred });
    series.push(stageSeries(meta, values, vintage, known));
    if (known?.series !== undefined) notes.push(`${known.series} from ${id}: ${known.note}`);
  }
  if (empty.length > 0) notes.push(`empty columns left out: ${empty.length}, first ${empty[0]}`);
  const isAnnual = columns.some(({ known }) => (known?.span ?? inferred) === 'annual');
  return { series, snapshots: [], facts: [], notes: [...notes, ...noteSeries(series, isAnnual)] };
}

/** The days that rows speak of, and their release days where that is what the dates of the file are. */
function toDays(
  dates: DateColumn,
  known: KnownSeries | undefined,
  inferred: ReturnType<typeof inferSpan>,
): { observed: Int32Array; published?: Int32Array } {
  if (known?.dated !== 'release')
    return { observed: toObservedDays(dates, known?.span ?? inferred, known !== undefined) };
  return { observed: dates.days.map((day) => endOfMonth(addMonths(day, -1))), published: dates.days };
}
