import { basename, dirname, resolve } from 'node:path';
import { RotascopeError } from '../../core/index.ts';
import { plainName } from './expand-paths.ts';
import type { ImportOptions } from './import-files.ts';
import { decodeText, readBytes } from './read-bytes.ts';
import type { SourceFile, Staged } from './staged.ts';

/** Reads a file by the first layout that knows it. `given` stands for its bytes where it was translated first. */
export async function readLayout(path: string, options: ImportOptions, given?: Buffer): Promise<Staged> {
  const { layouts } = await import('./layouts/index.ts');
  const isWorkbook = /\.xlsx$/i.test(path);
  const bytes = given ?? readBytes(path, !isWorkbook);
  const file: SourceFile = {
    path,
    name: plainName(path).replace(/\.parquet$/i, '.csv'),
    folders: foldersOf(path),
    text: isWorkbook ? '' : decodeText(path, bytes),
    bytes: isWorkbook ? bytes : new Uint8Array(0),
  };
  const layout = layouts.find((one) => one.matches(file));
  if (layout !== undefined) return layout.read(file, options);
  const [line = ''] = file.text.split('\n', 1);
  if (line.includes(';') && !line.includes(',')) {
    throw new RotascopeError('invalid-import', `${path} line 1: fields are parted by semicolons: save it with commas`);
  }
  throw new RotascopeError(
    'invalid-import',
    `${path} line 1: no layout known here: ${JSON.stringify(file.text.slice(0, 60))}: needs a header such as date,close or date,value`,
  );
}

function foldersOf(path: string): string[] {
  const folders: string[] = [];
  let folder = dirname(resolve(path));
  while (folders.length < 3 && basename(folder) !== '') {
    folders.push(basename(folder));
    folder = dirname(folder);
  }
  return folders;
}
