import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseIsoDate } from '../../src/core/index.ts';
import { type ImportOptions, type ImportReport, importFiles } from '../../src/data/import/index.ts';

export const today = parseIsoDate('2026-11-21');

/** A folder for one test, with a lake below it that does not exist yet. */
export interface LakeFolder {
  readonly root: string;
  readonly lake: string;
  /** Writes a file below the root, packed where its name says so; answers with its path. */
  write(name: string, content: string | Buffer): string;
  import(paths: readonly string[], options?: Partial<ImportOptions>): Promise<ImportReport>;
  remove(): void;
}

export function createLakeFolder(): LakeFolder {
  const root = mkdtempSync(join(tmpdir(), 'rotascope-lake-'));
  const lake = join(root, 'lake');
  return {
    root,
    lake,
    write(name, content) {
      const path = join(root, name);
      const isText = typeof content === 'string';
      writeFileSync(path, isText && name.endsWith('.gz') ? gzipSync(content) : content);
      return path;
    },
    import: (paths, options = {}) => importFiles(lake, paths, { today, ...options }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export const barHeader = 'date,open,high,low,close,adj_close,volume';

/** Sessions of early 2024, in order. */
export const sessions = [
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-08',
  '2024-01-09',
  '2024-01-10',
];

/** A file of bars whose close is as given and whose adj_close is half of it. */
export function barFile(closes: readonly number[], days: readonly string[] = sessions): string {
  const rows = closes.map((close, i) => `${days[i]},${close},${close},${close},${close},${close / 2},100`);
  return `${[barHeader, ...rows].join('\n')}\n`;
}
