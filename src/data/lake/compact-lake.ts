import { rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, sqlList } from './duckdb.ts';
import { listLakeFiles } from './lake-files.ts';
import { joinEntries, type LakeFile, readLakeIndex, type SupersededFile } from './lake-index.ts';
import { type LakeKind, type LakeMetadata, lakeKinds } from './lake-metadata.ts';
import { writeLakeFile } from './write-file.ts';

/** How long a replaced file stays for readers that listed the lake before it was replaced. Unit: milliseconds. */
const graceMilliseconds = 60 * 60 * 1000;

/** The order of rows in a file of each kind. */
const orders: Record<LakeKind, string> = {
  bars: 'ORDER BY symbol, "commit", observed',
  values: 'ORDER BY series, "commit", taken, observed',
  members: 'ORDER BY universe, "commit", observed',
  facts: 'ORDER BY table_name, "commit", published',
};

export interface Compaction {
  /** Files joined into one, by kind. */
  readonly joined: Readonly<Record<LakeKind, number>>;
  /** Files deleted: replaced, or left by a writer that was ended, over an hour ago. */
  readonly deleted: readonly string[];
}

/** Joins the files of each kind into one, and deletes what was replaced over an hour ago. No row and no answer changes. */
export async function compactLake(folder: string, now: Date): Promise<Compaction> {
  const database = await openDatabase();
  try {
    const { files, superseded } = await readLakeIndex(database.connection, folder);
    const joined = { bars: 0, values: 0, members: 0, facts: 0 };
    for (const kind of lakeKinds) {
      const ofKind = files.filter(({ metadata }) => metadata.kind === kind);
      if (ofKind.length < 2) continue;
      joined[kind] = ofKind.length;
      await writeLakeFile(
        database.connection,
        folder,
        {
          kind,
          recorded: listCommits(ofKind),
          series: [...joinEntries(ofKind).values()],
          universes: [...new Set(ofKind.flatMap(({ metadata }) => metadata.universes))].sort(),
          supersedes: listReplaced(ofKind, folder),
          rows: () =>
            `SELECT * FROM read_parquet(${sqlList(ofKind.map(({ path }) => path))}, union_by_name = true) ${orders[kind]}`,
        },
        now,
      );
    }
    return { joined, deleted: await deleteOld(folder, superseded, now) };
  } finally {
    database.close();
  }
}

/** The commits of files, oldest first. */
function listCommits(files: readonly LakeFile[]): LakeMetadata['commits'] {
  const commits = new Map(files.flatMap(({ metadata }) => metadata.commits.map((commit) => [commit.name, commit])));
  return [...commits.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files themselves, and those that they had replaced and that still lie there. */
function listReplaced(files: readonly LakeFile[], folder: string): string[] {
  const names = new Set(files.flatMap(({ name, metadata }) => [name, ...metadata.supersedes]));
  return listLakeFiles(folder).filter((name) => names.has(name));
}

/** Deletes what was replaced, or left unfinished by a writer that was ended, over an hour ago. */
async function deleteOld(folder: string, superseded: readonly SupersededFile[], now: Date): Promise<string[]> {
  const unfinished = (await readdir(folder))
    .filter((name) => /^\..*\.parquet\.\d+\.tmp$/.test(name))
    .map((name) => ({
      name,
      since: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime(),
    }));
  const old = [...superseded, ...unfinished].filter(({ since }) => now.getTime() - since > graceMilliseconds);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
  return old.map(({ name }) => name);
}
