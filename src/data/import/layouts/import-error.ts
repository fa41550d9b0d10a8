import { RotascopeError } from '../../../core/index.ts';
import type { SourceFile } from '../staged.ts';

/** A fault of a file at a line (from 1; 0 for the file as a whole): `FILE line N: what is wrong: what to do`. */
export function createImportError(
  file: SourceFile,
  line: number,
  problem: string,
  remedy: string,
  cause?: unknown,
): RotascopeError {
  const where = line > 0 ? `${toShortPath(file.path)} line ${line}` : toShortPath(file.path);
  return new RotascopeError('invalid-import', `${where}: ${problem}: ${remedy}`, cause === undefined ? {} : { cause });
}

/** A cell of a file for a message: bounded, in quotation marks. */
export function quoteCell(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}...` : text}"`;
}

function toShortPath(path: string): string {
  return path.length > 200 ? `...${path.slice(-200)}` : path;
}
