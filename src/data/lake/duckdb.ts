import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** An in-memory database: it reads and writes Parquet files and keeps nothing of its own. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens DuckDB, which is loaded here and nowhere else: a command that needs no lake never pays for it. */
export async function openDatabase(): Promise<Database> {
  const { DuckDBInstance: Instance } = await import('./duckdb-library.ts');
  const instance: DuckDBInstance = await Instance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as an SQL list literal. */
export function sqlList(texts: readonly string[]): string {
  return `[${texts.map(sqlText).join(', ')}]`;
}

/** A column name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
