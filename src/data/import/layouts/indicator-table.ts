import { endOfMonth } from '../../../core/index.ts';
import { parseReleaseRule, toPublishedDay } from '../../release-rule.ts';
import { findKnownSeries, type KnownSeries } from '../known-series.ts';
import type { Layout, ReadOptions, SourceFile, StagedSeries } from '../staged.ts';
import { readCsvRows, readHeader } from './csv-rows.ts';
import { findVintage, toIdPart } from './file-names.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { readDateColumn, toDayProblem } from './observed-days.ts';
import { parseDateCell } from './parse-cell.ts';
import { noteSeries, readColumnValues, stageSeries, toMeta } from './stage-series.ts';

/** Monthly indicators with the day of their release: `reference_month,release_date,a,b,...[,basis]`. */
export const indicatorTable: Layout = {
  id: 'indicator-table',
  describes: 'reference_month,release_date,a,b,...: monthly figures with the day each row was released',
  matches(file) {
    const [first, second] = readHeader(file);
    return first === 'reference_month' && second === 'release_date';
  },
  read(file, options) {
    const { header, rows } = readCsvRows(file);
    const observed = readDateColumn(file, rows, options, false).days.map(endOfMonth);
    const released = readReleaseDays(file, rows, observed, options);
    const stem = toIdPart(file.name.replace(/\.csv$/i, ''));
    const notes: string[] = [];
    const series: StagedSeries[] = [];
    header.forEach((title, column) => {
      if (column < 2 || title === 'basis') return;
      const id = `${stem}/${toIdPart(title)}`;
      const known = findKnownSeries(id);
      const published = toPublishedDays(known, observed, released);
      const source = { file, rows, column, lineOf: (row: number) => row + 2, observed, published, missing: [] };
      const meta = toMeta(id, known, options, { name: title.slice(0, 100), span: 'monthly' });
      series.push(stageSeries(meta, readColumnValues(source), findVintage(file, options), known));
      if (known?.series !== undefined) notes.push(`${known.series} from ${id}: ${known.note}`);
      else if (known?.dated === 'rule') notes.push(`${id}: ${known.note}`);
    });
    return { series, snapshots: [], facts: [], notes: [...notes, ...noteSeries(series, false)] };
  },
};

/** NaN where the file gives no release day. */
function readReleaseDays(
  file: SourceFile,
  rows: readonly (readonly string[])[],
  observed: Int32Array,
  options: ReadOptions,
): readonly number[] {
  return rows.map((row, i) => {
    const text = (row[1] ?? '').trim();
    if (text === '') return Number.NaN;
    const cell = parseDateCell(text);
    if (cell?.form !== 'day')
      throw createImportError(file, i + 2, `${quoteCell(text)} is no date`, 'write the release date as YYYY-MM-DD');
    const problem = toDayProblem(cell.day, undefined, options.today);
    if (problem !== undefined || cell.day <= (observed[i] as number) - 31)
      throw createImportError(file, i + 2, problem ?? 'was released before its month', 'correct the release date');
    return cell.day;
  });
}

/** The release day of the file, else that of the rule, else that of the next row that has one. */
function toPublishedDays(
  known: KnownSeries | undefined,
  observed: Int32Array,
  released: readonly number[],
): Int32Array {
  const rule = parseReleaseRule(known?.release ?? '');
  return observed.map((day, i) => {
    const own = released[i] as number;
    if (rule !== undefined && (Number.isNaN(own) || known?.dated === 'rule')) return toPublishedDay(rule, day);
    if (!Number.isNaN(own)) return own;
    return released.slice(i, i + 13).find((later) => !Number.isNaN(later)) ?? endOfMonth(day + 60);
  });
}
