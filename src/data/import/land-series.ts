import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, toIsoDate } from '../../core/index.ts';
import { sqlList } from '../lake/duckdb.ts';
import { DOUBLE, DuckDBDataChunk, INTEGER } from '../lake/duckdb-library.ts';
import type { LakeEntry } from '../lake/lake-metadata.ts';
import { barColumns, isBarField } from '../lake/load-series.ts';
import { writeLakeFile } from '../lake/write-file.ts';
import { parseReleaseRule, toPublishedDay } from '../release-rule.ts';
import type { StagedSeries } from './staged.ts';

const chunkRows = 2048;
const table = 'staged_values';

/** Lands series as files of the lake, levels among the bars and all others as dated values; answers with their coverage. */
export async function landSeries(
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
  const entries: LakeEntry[] = [];
  const isLevel = ({ meta }: StagedSeries): boolean => isBarField(meta.field);
  const commits = [
    { kind: 'values' as const, part: ordered.filter((series) => !isLevel(series)) },
    ...splitRepeated(ordered.filter(isLevel)).map((part) => ({ kind: 'bars' as const, part })),
  ];
  for (const { kind, part } of commits) {
    if (part.length === 0) continue;
    await fillTable(connection, part, recorded);
    const described = part.map(toEntry);
    entries.push(...described);
    const rows = selectRows(kind, part, recorded);
    await writeLakeFile(
      connection,
      folder,
      {
        kind,
        recorded: toIsoDate(recorded),
        series: joinRepeated(described),
        rows,
      },
      now,
    );
  }
  return entries;
}

/** Levels of one series that were given several times: each time is a commit of its own, the later one counts. */
function splitRepeated(staged: readonly StagedSeries[]): StagedSeries[][] {
  const commits: StagedSeries[][] = [];
  const times = new Map<string, number>();
  for (const series of staged) {
    const key = `${series.meta.field} ${series.meta.series}`;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    commits[time] ??= [];
    commits[time].push(series);
  }
  return commits;
}

async function fillTable(
  connection: DuckDBConnection,
  staged: readonly StagedSeries[],
  recorded: DayNumber,
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${table} (code INTEGER, taken INTEGER, revises INTEGER, observed INTEGER, published INTEGER, value DOUBLE)`,
  );
  const appender = await connection.createAppender(table);
  staged.forEach((series, code) => {
    for (let from = 0; from < series.observed.length; from += chunkRows) {
      appender.appendDataChunk(toChunk(series, code, from, recorded));
    }
  });
  appender.closeSync();
}

/** The rows of the table as a file of a kind holds them. A level is known on its own day, as closes are. */
function selectRows(
  kind: 'values' | 'bars',
  staged: readonly StagedSeries[],
  recorded: DayNumber,
): (commit: string) => string {
  const name = `list_extract(${sqlList(staged.map(({ meta }) => meta.series))}, code + 1)`;
  const day = (column: string): string => `DATE '1970-01-01' + ${column}`;
  if (kind === 'values') {
    return (commit) => `SELECT ${name} AS series, ${day('observed')} AS observed, ${day('published')} AS published,
      DATE '${toIsoDate(recorded)}' AS recorded, ${day('taken')} AS taken, ${day('revises')} AS revises, ${commit} AS "commit", value
      FROM ${table} ORDER BY series, taken, code, observed`;
  }
  const field = `list_extract(${sqlList(staged.map((series) => series.meta.field))}, code + 1)`;
  const columns = Object.entries(barColumns).map(
    ([one, column]) => `CASE WHEN ${field} = '${one}' THEN value END AS ${column}`,
  );
  return (commit) => `SELECT ${name} AS symbol, ${day('observed')} AS observed, ${day('observed')} AS published,
    DATE '${toIsoDate(recorded)}' AS recorded, ${commit} AS "commit", ${columns.join(', ')}
    FROM ${table} ORDER BY symbol, code, observed`;
}

function toChunk(series: StagedSeries, code: number, from: number, recorded: DayNumber): DuckDBDataChunk {
  const to = Math.min(from + chunkRows, series.observed.length);
  const length = to - from;
  const published = publishedDays(series);
  const taken = takenOn(series, published);
  const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE], length);
  chunk.setColumnValues(0, new Array(length).fill(code));
  chunk.setColumnValues(1, new Array(length).fill(taken));
  // Without a date of its own, nobody knows when a file's figures replaced earlier ones: no sooner than it came here.
  chunk.setColumnValues(2, new Array(length).fill(series.vintage ?? recorded));
  chunk.setColumnValues(3, Array.from(series.observed.subarray(from, to)));
  chunk.setColumnValues(4, Array.from(published.subarray(from, to)));
  chunk.setColumnValues(5, Array.from(series.values.subarray(from, to)));
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
    const key = `${entry.field} ${entry.series}`;
    const before = joined.get(key);
    if (before === undefined) joined.set(key, entry);
    else {
      const [first] = [before.first, entry.first].sort() as [string];
      const [, last] = [before.last, entry.last].sort() as [string, string];
      joined.set(key, { ...entry, first, last, rows: Math.max(before.rows, entry.rows) });
    }
  }
  return [...joined.values()];
}
