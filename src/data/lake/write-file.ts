import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError } from '../../core/index.ts';
import { sqlText } from './duckdb.ts';
import { beginCommit } from './lake-files.ts';
import { type LakeKind, type LakeMetadata, lakeVersion, metadataKey } from './lake-metadata.ts';

/** Rows in a group: one series is found by reading few of them, and all series by reading them side by side. */
const rowGroupSize = 61_440;

export interface LakeWrite {
  readonly kind: LakeKind;
  /** The query of the rows, given the commit's own name as an SQL literal. */
  readonly rows: (commit: string) => string;
  /** The ISO date on which the rows are recorded, or the commits that they came from. */
  readonly recorded: string | LakeMetadata['commits'];
  readonly series: LakeMetadata['series'];
  readonly universes?: readonly string[];
  readonly supersedes?: readonly string[];
}

/** Commits one file: it is written under another name, made durable, and renamed into place. Answers with its name. */
export async function writeLakeFile(
  connection: DuckDBConnection,
  folder: string,
  { kind, rows, recorded, series, universes = [], supersedes = [] }: LakeWrite,
  now: Date,
): Promise<string> {
  const pending = beginCommit(folder, kind, now);
  const metadata: LakeMetadata = {
    lake: lakeVersion,
    kind,
    commits: typeof recorded === 'string' ? [{ name: pending.commit, recorded }] : recorded,
    supersedes: [...supersedes],
    series,
    universes: [...universes],
  };
  try {
    await connection.run(
      `COPY (${rows(sqlText(pending.commit))}) TO ${sqlText(pending.temporaryPath)} (FORMAT parquet, COMPRESSION lz4_raw,
       ROW_GROUP_SIZE ${rowGroupSize}, KV_METADATA {${metadataKey}: ${sqlText(JSON.stringify(metadata))}})`,
    );
    pending.land();
    return pending.name;
  } catch (cause) {
    pending.abandon();
    throw toWriteError(folder, cause);
  }
}

/** A disk that is full or forbidden is the world's fault, whoever met it. */
function toWriteError(folder: string, cause: unknown): unknown {
  const { message = '', code } = cause as NodeJS.ErrnoException;
  if (code === undefined && !message.startsWith('IO Error')) return cause;
  const reason = /No space left/i.test(message) ? 'no space left on the device' : (code ?? 'the system refuses it');
  return new RotascopeError('unwritable-file', `${folder}: cannot be written (${reason})`, { cause });
}
