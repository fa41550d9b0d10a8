import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RotascopeError } from '../../core/index.ts';
import { type LakeKind, lakeKinds } from './lake-metadata.ts';

const filePattern = new RegExp(`^(?:${lakeKinds.join('|')})-\\d{8}T\\d{9}-[0-9a-f]{8}\\.parquet$`);

/** Names of the files in a lake's folder that are whole, in the order of their commits; none where there is no folder. */
export function listLakeFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => filePattern.test(name))
      .sort((a, b) => compareNames(a, b));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new RotascopeError('unreadable-file', `${folder}: cannot be listed (${reasonOf(cause)})`, { cause });
  }
}

/** The commit of a file: its name without its kind, which sorts by time. */
export function commitOf(name: string): string {
  return name.slice(name.indexOf('-') + 1, -'.parquet'.length);
}

/** When a commit was begun. Unit: milliseconds since 1970. */
export function timeOf(commit: string): number {
  const [, year, month, day, hour, minute, second, rest] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})/.exec(commit) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
}

function compareNames(a: string, b: string): number {
  const [first, second] = [commitOf(a), commitOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** A file that is being written: its rows are seen by nobody until `land`. */
export interface PendingFile {
  readonly commit: string;
  readonly name: string;
  /** Where to write it. */
  readonly temporaryPath: string;
  /** Makes the file part of the lake, whole and at once, and durable. */
  land(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** The time of the last commit of this process: each one is later than those before it. Unit: milliseconds. */
let lastCommit = 0;

/** Begins a commit. Names never collide: they hold the time and 32 random bits, so several writers need no lock. */
export function beginCommit(folder: string, kind: LakeKind | 'checks', now: Date, ending = 'parquet'): PendingFile {
  makeFolder(folder);
  lastCommit = Math.max(lastCommit + 1, now.getTime());
  const commit = `${new Date(lastCommit).toISOString().replace(/[-:.Z]/g, '')}-${randomBytes(4).toString('hex')}`;
  const name = `${kind}-${commit}.${ending}`;
  const temporaryPath = join(folder, `.${name}.${process.pid}.tmp`);
  return {
    commit,
    name,
    temporaryPath,
    land() {
      synchronize(temporaryPath);
      renameSync(temporaryPath, join(folder, name));
      synchronize(folder);
    },
    abandon: () => rmSync(temporaryPath, { force: true }),
  };
}

/** Makes a folder; fails with one line where it cannot be made. */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (cause) {
    throw new RotascopeError('unwritable-file', `${folder}: cannot be made (${reasonOf(cause)})`, { cause });
  }
}

/** Makes a folder and those above it. Node's own recursion never ends where a file system has no folders to make. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

/** Waits until a file or folder has reached the disk. Some systems cannot do this for folders. */
function synchronize(path: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EINVAL') throw cause;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
}
