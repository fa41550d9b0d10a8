import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError } from '../../core/index.ts';
import { sqlList } from './duckdb.ts';
import { commitOf, listLakeFiles, timeOf } from './lake-files.ts';
import { type LakeEntry, type LakeMetadata, metadataKey, parseLakeMetadata } from './lake-metadata.ts';

/** A file of the lake that no other one has replaced. */
export interface LakeFile {
  readonly name: string;
  readonly path: string;
  readonly commit: string;
  readonly metadata: LakeMetadata;
}

/** A file that another one has replaced. */
export interface SupersededFile {
  readonly name: string;
  /** When it was replaced. Unit: milliseconds since 1970. */
  readonly since: number;
}

/** What a lake holds: the files that count, oldest commit first. */
export interface LakeIndex {
  readonly files: readonly LakeFile[];
  /** Files that others have replaced and that may be deleted in time. */
  readonly superseded: readonly SupersededFile[];
}

/** Lists a lake once and reads what each file says of itself. A file that is deleted meanwhile has it listed again. */
export async function readLakeIndex(connection: DuckDBConnection, folder: string): Promise<LakeIndex> {
  for (let attempt = 0; ; attempt++) {
    const names = listLakeFiles(folder);
    try {
      const paths = names.map((name) => join(folder, name));
      const texts = await readFooters(connection, paths);
      return resolve(
        names.map((name, i) => {
          const path = paths[i] as string;
          return { name, path, commit: commitOf(name), metadata: parseLakeMetadata(texts[i], path) };
        }),
      );
    } catch (error) {
      const listed = new Set(listLakeFiles(folder));
      if (attempt >= 3 || names.every((name) => listed.has(name))) throw error;
    }
  }
}

/**
 * Which files count. Of two that replace the same one - two compactions at once - the earlier counts, and the later only if
 * it replaces the earlier as well.
 */
function resolve(files: readonly LakeFile[]): LakeIndex {
  const replacedBy = new Map<string, LakeFile>();
  const superseded: SupersededFile[] = [];
  const accepted: LakeFile[] = [];
  for (const file of files) {
    const rivals = file.metadata.supersedes.flatMap((name) => replacedBy.get(name) ?? []);
    if (rivals.some(({ name }) => !file.metadata.supersedes.includes(name))) {
      superseded.push({ name: file.name, since: timeOf(file.commit) });
      continue;
    }
    for (const name of file.metadata.supersedes) replacedBy.set(name, replacedBy.get(name) ?? file);
    accepted.push(file);
  }
  for (const { name } of files) {
    const by = replacedBy.get(name);
    if (by !== undefined) superseded.push({ name, since: timeOf(by.commit) });
  }
  return { files: accepted.filter(({ name }) => !replacedBy.has(name)), superseded };
}

/** The metadata of each file as text, in the order of the paths. */
async function readFooters(
  connection: DuckDBConnection,
  paths: readonly string[],
): Promise<readonly (string | undefined)[]> {
  if (paths.length === 0) return [];
  try {
    const found = await queryFooters(connection, paths);
    return paths.map((path) => found.get(path));
  } catch (cause) {
    if (paths.length > 1) {
      const texts: (string | undefined)[] = [];
      for (const path of paths) texts.push(...(await readFooters(connection, [path])));
      return texts;
    }
    throw new RotascopeError('invalid-lake', `${paths[0]}: is no whole Parquet file`, { cause });
  }
}

async function queryFooters(connection: DuckDBConnection, paths: readonly string[]): Promise<Map<string, string>> {
  const reader = await connection.runAndReadAll(
    `SELECT file_name, decode(value) FROM parquet_kv_metadata(${sqlList(paths)}) WHERE decode(key) = '${metadataKey}'`,
  );
  return new Map(reader.getRows().map(([path, text]) => [String(path), String(text)]));
}

/** Each series of a lake with its coverage: entries of several files joined, the newest file's wording first. */
export function joinEntries(files: readonly LakeFile[]): Map<string, LakeEntry> {
  const joined = new Map<string, LakeEntry>();
  for (const { metadata } of files) {
    for (const entry of metadata.series) {
      const key = `${entry.field} ${entry.series}`;
      const before = joined.get(key);
      joined.set(key, before === undefined ? entry : joinEntry(before, entry));
    }
  }
  return joined;
}

/** Rows are exact where the spans are apart; where they overlap, those of the longer one are what is known to be there. */
function joinEntry(older: LakeEntry, newer: LakeEntry): LakeEntry {
  const apart = newer.first > older.last || newer.last < older.first;
  return {
    ...newer,
    release: newer.release === '' ? older.release : newer.release,
    first: [older.first, newer.first].sort()[0] as string,
    last: [older.last, newer.last].sort()[1] as string,
    rows: apart ? older.rows + newer.rows : Math.max(older.rows, newer.rows),
  };
}
