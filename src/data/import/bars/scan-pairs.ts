import type { DuckDBConnection } from '@duckdb/node-api';

/** What neighbouring rows show, counted in one pass over the rows as they stand in their files. */
export interface PairScan {
  /** Runs of rows of one symbol of one file. */
  readonly runs: number;
  /** Rows whose day is not after the one before it of the same run. */
  readonly backward: number;
  /** Runs whose symbol comes before that of the run before it: without any, the rows are sorted by symbol. */
  readonly unsorted: number;
}

export async function scanPairs(connection: DuckDBConnection, table: string): Promise<PairScan> {
  const reader = await connection.runAndReadAll(`
    SELECT count(*) FILTER (is_new)::INTEGER, count(*) FILTER (NOT is_new AND observed <= day_before)::INTEGER,
      count(*) FILTER (is_new AND symbol < before)::INTEGER
    FROM (
      SELECT symbol, observed, before, day_before, (symbol IS DISTINCT FROM before OR file_number IS DISTINCT FROM file_before) AS is_new
      FROM (
        SELECT symbol, observed, file_number, lag(symbol) OVER () AS before, lag(observed) OVER () AS day_before,
          lag(file_number) OVER () AS file_before
        FROM ${table}))`);
  const [runs, backward, unsorted] = (reader.getRows()[0] ?? []).map(Number) as [number, number, number];
  return { runs, backward, unsorted };
}
