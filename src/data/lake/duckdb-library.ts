// The one way to the library: it is loaded with this module, which others import when they need a lake.
export { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';
export { default as bindings } from '@duckdb/node-bindings';
