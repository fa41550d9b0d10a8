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
}

/** The files of paths, folders with everything below them, each once, in the order of their names. */
export function expandPaths(paths: readonly string[]): ExpandedPaths {
  const files = new Map<string, FoundFile>();
  const passedOver: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      files.set(path, { path, isNamed: true });
      continue;
    }
    for (const name of listFolder(path)) {
      if (readable.test(name)) files.set(join(path, name), { path: join(path, name), isNamed: false });
      else passedOver.push(join(path, name));
    }
  }
  return { files: [...files.values()], passedOver };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `${path}: ${reasonOf(cause)}`, { cause });
  }
}

/** Files below a folder, without hidden ones. */
function listFolder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
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
