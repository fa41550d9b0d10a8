import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import { parseReleaseRule, toPublishedDay } from '../../release-rule.ts';
import type { KnownSeries, Span } from '../known-series.ts';
import type { ReadOptions, SourceFile, StagedSeries, StagedSeriesMeta } from '../staged.ts';
import { createImportError, quoteCell } from './import-error.ts';
import { parseNumberCell } from './parse-cell.ts';

/** A column of a file, ready to be read. */
export interface ColumnSource {
  readonly file: SourceFile;
  readonly rows: readonly (readonly string[])[];
  readonly column: number;
  /** The line of a row in the file. */
  readonly lineOf: (row: number) => number;
  /** The day each row speaks of. */
  readonly observed: Int32Array;
  /** The release day of each row, where the file says it. */
  readonly published?: Int32Array | undefined;
  /** Figures that stand for a missing one, such as -99.99. */
  readonly missing: readonly number[];
}

interface ColumnValues {
  readonly observed: Int32Array;
  readonly values: Float64Array;
  readonly published: Int32Array | undefined;
}

/** Values of a column without the missing ones. Fails with `invalid-import` for a text that is no finite number and for two rows of one period. */
export function readColumnValues(source: ColumnSource): ColumnValues {
  const { file, rows, column, lineOf, observed, missing } = source;
  const kept = new Int32Array(rows.length);
  const values = new Float64Array(rows.length);
  let count = 0;
  rows.forEach((row, i) => {
    const text = row[column] ?? '';
    const value = parseNumberCell(text);
    if (value === undefined)
      throw createImportError(
        file,
        lineOf(i),
        `${quoteCell(text)} is no number`,
        'write a finite number or leave it empty',
      );
    if (i > 0 && (observed[i] as number) <= (observed[i - 1] as number))
      throw createImportError(file, lineOf(i), 'speaks of the same period as the line before', 'give each period once');
    if (Number.isNaN(value) || missing.includes(value)) return;
    kept[count] = i;
    values[count++] = value;
  });
  const at = (days: Int32Array): Int32Array => Int32Array.from(kept.subarray(0, count), (i) => days[i] as number);
  const published = source.published && at(source.published);
  return { observed: at(observed), values: values.slice(0, count), published };
}

/** Description of a series: what the user says, else what is known of its id, else what the file shows. */
export function toMeta(
  series: string,
  known: KnownSeries | undefined,
  options: ReadOptions,
  fallback: { readonly name: string; readonly span: Span; readonly unit?: string },
): StagedSeriesMeta {
  const span = known?.span ?? fallback.span;
  return {
    series: known?.series ?? series,
    field: known?.field ?? 'value',
    name: known === undefined ? `${series}, ${fallback.name}` : toName(known, series),
    unit: fallback.unit ?? known?.unit ?? 'unit of the file',
    frequency: span === 'annual' ? 'quarterly' : span,
    release: options.release ?? known?.release ?? '',
    provider: known?.provider ?? '',
  };
}

/** A row of the table for many series names the set: the last part of the id names the one. */
function toName(known: KnownSeries, series: string): string {
  return known.id.endsWith('*') ? `${known.name}: ${series.slice(series.indexOf('/') + 1)}` : known.name;
}

/** A series of the contract; release days are given where the file says them or a delay of record differs from the rule. */
export function stageSeries(
  meta: StagedSeriesMeta,
  { observed, values, published }: ColumnValues,
  vintage: DayNumber | undefined,
  known: KnownSeries | undefined,
): StagedSeries {
  const days =
    published ?? (known !== undefined && known.release === meta.release ? toDelayedDays(known, observed) : undefined);
  return {
    meta,
    observed,
    values,
    ...(days === undefined ? {} : { published: days }),
    ...(published === undefined ? {} : { isFirstRelease: true as const }),
    ...(vintage === undefined ? {} : { vintage }),
  };
}

/** Release days by the rule and the delays of record; undefined where no value was delayed. */
function toDelayedDays(known: KnownSeries, observed: Int32Array): Int32Array | undefined {
  const rule = parseReleaseRule(known.release);
  const delayOf = (day: DayNumber) => known.delays.find(({ from, to }) => day >= from && day <= to);
  if (rule === undefined || known.delays.length === 0 || !observed.some((day) => delayOf(day) !== undefined)) return;
  return observed.map((day) => Math.max(toPublishedDay(rule, day), delayOf(day)?.published ?? 0));
}

/** Notes that a description calls for: an unknown release rule, annual figures, the vintage. */
export function noteSeries(staged: readonly StagedSeries[], isAnnual: boolean): string[] {
  const ruleless = staged.filter(({ meta }) => meta.release === '');
  const [first] = ruleless;
  const others = ruleless.length > 1 ? ` and ${ruleless.length - 1} more` : '';
  const vintage = staged[0]?.vintage;
  return [
    ...(first === undefined
      ? []
      : [`no release rule for ${first.meta.series}${others}: refused in as-of views; give --release`]),
    ...(isAnnual ? ['annual figures, listed as quarterly: no shorter word fits'] : []),
    ...(vintage === undefined ? [] : [`figures as they were on ${toIsoDate(vintage)}`]),
  ];
}
