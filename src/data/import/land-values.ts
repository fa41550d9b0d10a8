import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, toIsoDate } from '../../core/index.ts';
import { sqlList } from '../lake/duckdb.ts';
import { DOUBLE, DuckDBDataChunk, INTEGER } from '../lake/duckdb-library.ts';
import type { LakeEntry } from '../lake/lake-metadata.ts';
import { writeLakeFile } from '../lake/write-file.ts';
import { parseReleaseRule, toPublishedDay } from '../release-rule.ts';
import type { StagedSeries } from './staged.ts';

const chunkRows = 2048;
const table = 'staged_values';

/** Lands series of dated values as one file of the lake; answers with their coverage, a line a series. */
export async function landValues(
  connection: DuckDBConnection,
  staged: readonly StagedSeries[],
  folder: string,
  recorded: DayNumber,
  now: Date,
): Promise<LakeEntry[]> {
  const filled = staged.filter(({ observed }) => observed.length > 0);
  const ordered = filled.toSorted((a, b) =>
    a.meta.series < b.meta.series ? -1 : Number(a.meta.series > b.meta.series),
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${table} (code INTEGER, taken INTEGER, observed INTEGER, published INTEGER, value DOUBLE)`,
  );
  const appender = await connection.createAppender(table);
  ordered.forEach((series, code) => {
    for (let from = 0; from < series.observed.length; from += chunkRows) {
      appender.appendDataChunk(toChunk(series, code, from));
    }
  });
  appender.closeSync();
  const names = sqlList(ordered.map(({ meta }) => meta.series));
  const entries = ordered.map(toEntry);
  await writeLakeFile(
    connection,
    folder,
    {
      kind: 'values',
      series: joinRepeated(entries),
      rows: (commit) => `SELECT list_extract(${names}, code + 1) AS series, DATE '1970-01-01' + observed AS observed,
        DATE '1970-01-01' + published AS published, DATE '${toIsoDate(recorded)}' AS recorded,
        DATE '1970-01-01' + taken AS taken, ${commit} AS "commit", value
        FROM ${table} ORDER BY series, taken, code, observed`,
    },
    now,
  );
  return entries;
}

function toChunk(series: StagedSeries, code: number, from: number): DuckDBDataChunk {
  const to = Math.min(from + chunkRows, series.observed.length);
  const length = to - from;
  const published = publishedDays(series);
  const taken = takenOn(series, published);
  const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE], length);
  chunk.setColumnValues(0, new Array(length).fill(code));
  chunk.setColumnValues(1, new Array(length).fill(taken));
  chunk.setColumnValues(2, Array.from(series.observed.subarray(from, to)));
  chunk.setColumnValues(3, Array.from(published.subarray(from, to)));
  chunk.setColumnValues(4, Array.from(series.values.subarray(from, to)));
  return chunk;
}

const publishedOf = new WeakMap<StagedSeries, Int32Array>();

/** When each value became known: as the file says, else by the rule; without a rule, on its own day (no view shows it). */
function publishedDays(series: StagedSeries): Int32Array {
  const known = publishedOf.get(series);
  if (known !== undefined) return known;
  const rule = parseReleaseRule(series.meta.release);
  const days =
    series.published ??
    (rule === undefined ? series.observed : series.observed.map((day) => toPublishedDay(rule, day)));
  publishedOf.set(series, days);
  return days;
}

/**
 * The day the file's figures were taken: as it says, else the day its last figure became known. First releases come
 * before every revision, so that they stand as taken on the first of their days.
 */
function takenOn({ isFirstRelease, vintage }: StagedSeries, published: Int32Array): DayNumber {
  if (isFirstRelease) return published.reduce((first, day) => Math.min(first, day));
  return vintage ?? published.reduce((last, day) => Math.max(last, day));
}

function toEntry({ meta, observed }: StagedSeries): LakeEntry {
  return {
    ...meta,
    first: toIsoDate(observed[0] as number),
    last: toIsoDate(observed.at(-1) as number),
    rows: observed.length,
  };
}

/** Several vintages of a series in one import are one series of the file. */
function joinRepeated(entries: readonly LakeEntry[]): LakeEntry[] {
  const joined = new Map<string, LakeEntry>();
  for (const entry of entries) {
    const before = joined.get(entry.series);
    if (before === undefined) joined.set(entry.series, entry);
    else {
      const [first] = [before.first, entry.first].sort() as [string];
      const [, last] = [before.last, entry.last].sort() as [string, string];
      joined.set(entry.series, { ...entry, first, last, rows: Math.max(before.rows, entry.rows) });
    }
  }
  return [...joined.values()];
}
