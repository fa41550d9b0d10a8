import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';

/** Columns of a query as typed arrays: integers for the first `integers` columns, doubles for the rest. No value may be null. */
export interface NumericColumns {
  readonly length: number;
  readonly integers: readonly Int32Array[];
  readonly doubles: readonly Float64Array[];
}

/** Runs a query and takes its chunks into typed arrays, in the order of its rows and never through row objects. */
export async function readColumns(
  connection: DuckDBConnection,
  sql: string,
  integers: number,
  doubles: number,
): Promise<NumericColumns> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  return {
    length,
    integers: Array.from({ length: integers }, (_, i) => fill(new Int32Array(length), chunks, i)),
    doubles: Array.from({ length: doubles }, (_, i) => fill(new Float64Array(length), chunks, integers + i)),
  };
}

function fill<Items extends Int32Array | Float64Array>(
  target: Items,
  chunks: readonly DuckDBDataChunk[],
  column: number,
): Items {
  let at = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(column);
    const count = chunk.rowCount;
    for (let i = 0; i < count; i++) target[at++] = vector.getItem(i) as number;
  }
  return target;
}
