import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RotascopeError } from '../core/index.ts';

/** Writes a file whole or not at all, by a temporary name in its folder; answers with its full path. */
export function writeWhole(file: string, content: string | Uint8Array): string {
  const path = resolve(file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
      // A device or a pipe takes what it is given; it must not be replaced by a file.
      writeFileSync(path, content);
      return path;
    }
    writeFileSync(temporary, content);
    renameSync(temporary, path);
    return path;
  } catch (cause) {
    rmSync(temporary, { force: true });
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RotascopeError('unwritable-file', `${file}: cannot be written (${reason})`, { cause });
  }
}
