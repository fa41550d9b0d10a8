import { statSync } from 'node:fs';
import { listLakeFiles } from '../data/index.ts';

/** Milliseconds within which two changes of a folder may bear the same time, on the coarsest of file systems. */
const clockMilliseconds = 3_000;

/** The files of a lake in one string; the folder is read again where it may have changed since it was. */
export function createLakeListing(lake: string): () => string {
  let known: { readonly changed: number; readonly files: string } | undefined;

  return () => {
    const changed = statSync(lake, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (known?.changed === changed) return known.files;
    const files = listLakeFiles(lake).join(' ');
    known = Date.now() - changed > clockMilliseconds ? { changed, files } : undefined;
    return files;
  };
}
