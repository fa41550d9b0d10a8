import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { RotascopeError } from '../../core/index.ts';
import { isAddress } from './address.ts';
import { isReadable, readableExtensions } from './document-format.ts';
import { systemReason } from './system-reason.ts';

/** What one argument of `check` stands for. */
export interface Sources {
  /** Files, one address, or `-`: each is one text. In the order of their names. */
  readonly sources: readonly string[];
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
}

/**
 * The texts that an argument names: a file, an address, `-` for standard input, or a folder with all its files of known
 * extensions. Entries of a folder whose names begin with a dot are left out without a word, others are listed as skipped.
 */
export async function listSources(argument: string): Promise<Sources> {
  if (argument === '-' || isAddress(argument)) return { sources: [argument], skipped: [] };
  const isFolder = await isFolderAt(argument);
  if (!isFolder) return { sources: [argument], skipped: [] };
  const found = await listFolder(argument);
  found.sources.sort();
  if (found.sources.length > 0) return found;
  throw new RotascopeError(
    'unreadable-file',
    `${argument}: no file in this folder has an extension that is read (${readableExtensions.join(' ')})`,
  );
}

async function isFolderAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new RotascopeError('unreadable-file', `${path}: ${systemReason(cause)}`, { cause });
  }
}

async function listFolder(folder: string) {
  const sources: string[] = [];
  const skipped: { source: string; reason: string }[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new RotascopeError('unreadable-file', `${folder}: ${systemReason(cause)}`, { cause });
  });
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || isHidden(relative(folder, source))) continue;
    const extension = extname(entry.name).toLowerCase();
    if (!entry.isFile()) skipped.push({ source, reason: 'not a file (links are not followed)' });
    else if (isReadable(entry.name)) sources.push(source);
    else
      skipped.push({ source, reason: `extension ${extension || 'missing'}; read are ${readableExtensions.join(' ')}` });
  }
  skipped.sort((left, right) => (left.source < right.source ? -1 : 1));
  return { sources, skipped };
}

function isHidden(path: string): boolean {
  return /(^|[/\\])\.[^/\\]/.test(path);
}
