import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { RotascopeError } from '../../core/index.ts';

/** A file to import. */
export interface FoundFile {
  readonly path: string;
  /** Whether the user named it, rather than a folder that holds it. */
  readonly isNamed: boolean;
}

const readable = /\.(csv|txt|csv\.gz|txt\.gz|parquet|xlsx)$/i;

export interface ExpandedPaths {
  readonly files: readonly FoundFile[];
  /** Files of a folder whose endings no importer reads. */
  readonly passedOver: readonly string[];
  /** Folders without a file to import. */
  readonly empty: readonly string[];
}

/** The files of paths, folders with everything below them, each once, in the order of their names. */
export function expandPaths(paths: readonly string[]): ExpandedPaths {
  const files = new Map<string, FoundFile>();
  const passedOver: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      files.set(path, { path, isNamed: true });
      continue;
    }
    const names = listFolder(path);
    if (!names.some((name) => readable.test(name))) empty.push(path);
    for (const name of names) {
      if (readable.test(name)) files.set(join(path, name), { path: join(path, name), isNamed: false });
      else passedOver.push(join(path, name));
    }
  }
  return { files: [...files.values()], passedOver, empty };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `${path}: ${reasonOf(cause)}`, { cause });
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Files below a folder, without hidden ones. Links to files are followed, links to folders are not. */
function listFolder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(join(entry.parentPath, entry.name))))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort();
}

function reasonOf(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  return `cannot be read (${code ?? 'unknown reason'})`;
}

/** The name of a file without its folder and without the endings that say how it is packed. */
export function plainName(path: string): string {
  return basename(path).replace(/\.gz$/i, '');
}

/** The id that the name of a file suggests: without its endings. */
export function stemOf(path: string): string {
  return plainName(path).replace(/\.(csv|txt|parquet|xlsx)$/i, '');
}
