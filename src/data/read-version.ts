import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackageFolder } from './package-folder.ts';

/** The version of the package. */
export function readVersion(): string {
  const text = readFileSync(join(findPackageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
