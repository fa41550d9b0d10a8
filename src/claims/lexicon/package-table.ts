import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { findPackageFolder } from '../../data/index.ts';

/** The rows of a table that comes with the product, such as `lexicon/names.csv`, by the names of its columns. */
export function readPackageTable(folder: 'lexicon' | 'reference', file: string): readonly Record<string, string>[] {
  const text = readFileSync(join(findPackageFolder(), folder, file), 'utf8').trimEnd();
  return Papa.parse<Record<string, string>>(text, { header: true }).data;
}
