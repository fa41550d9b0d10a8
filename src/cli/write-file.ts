import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RotascopeError } from '../core/index.ts';

/** Writes a file whole or not at all, by a temporary name in its folder; answers with its full path. */
export function writeWhole(file: string, content: string | Uint8Array): string {
  const path = resolve(file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
    return path;
  } catch (cause) {
    rmSync(temporary, { force: true });
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new RotascopeError('unwritable-file', `${file}: cannot be written (${reason})`, { cause });
  }
}
