import type { DuckDBConnection } from '@duckdb/node-api';
import type { Fact, FactTableName, FactValue } from '../series-store.ts';
import { sqlList, sqlText } from './duckdb.ts';
import type { LakeFile } from './lake-index.ts';

/** Reads the rows of a table of facts, in the order of their commits. */
export async function loadFacts(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  table: FactTableName,
): Promise<Fact[]> {
  const holding = files.filter(({ metadata }) => metadata.kind === 'facts');
  if (holding.length === 0) return [];
  const reader = await connection.runAndReadAll(
    `SELECT CAST(published - DATE '1970-01-01' AS INTEGER), columns
     FROM read_parquet(${sqlList(holding.map(({ path }) => path))}) WHERE table_name = ${sqlText(table)} ORDER BY "commit"`,
  );
  return reader.getRows().map(([published, columns]) => ({
    ...(JSON.parse(String(columns)) as Record<string, FactValue>),
    published: Number(published),
  }));
}
