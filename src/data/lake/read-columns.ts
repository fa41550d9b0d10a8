import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { bindings } from './duckdb-library.ts';

/** Columns of a query as typed arrays: integers for the first `integers` columns, doubles for the rest. */
export interface NumericColumns {
  readonly length: number;
  readonly integers: readonly Int32Array[];
  readonly doubles: readonly Float64Array[];
}

/**
 * Runs a query and copies its chunks into typed arrays, in the order of its rows and never through row objects.
 * The query casts its columns to INTEGER and DOUBLE, and gives no nulls.
 */
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

/** Copies the memory of a column, chunk by chunk. */
function fill<Items extends Int32Array | Float64Array>(
  target: Items,
  chunks: readonly DuckDBDataChunk[],
  column: number,
): Items {
  const bytes = new Uint8Array(target.buffer);
  let at = 0;
  for (const { chunk, rowCount } of chunks) {
    if (rowCount === 0) continue;
    const size = rowCount * target.BYTES_PER_ELEMENT;
    bytes.set(bindings.vector_get_data(bindings.data_chunk_get_vector(chunk, column), size), at);
    at += size;
  }
  return target;
}
