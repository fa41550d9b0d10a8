import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: the nearest one above this module that holds the embedded figures. */
export function findPackageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'reference', 'catalogue.csv'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the embedded figures (reference/catalogue.csv) are missing from the installation');
    folder = parent;
  }
  return folder;
}
