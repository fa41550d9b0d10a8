import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackageFolder } from '../../data/index.ts';
import { listLakeFiles } from '../../data/lake/lake-files.ts';
import { metricList } from '../../metrics/index.ts';

/**
 * What verdicts rest on beside the text: the program, its metrics, its lexicon, the embedded figures and the commits of the
 * lake. While
 * it stays the same, a text checked for the same dates need not be checked again. 16 hexadecimal digits of a SHA-256.
 */
export function createDataVersion(lakeFolder: string): string {
  const hash = createHash('sha256');
  const root = findPackageFolder();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  hash.update(JSON.stringify([version, metricList.map((metric) => [metric.id, metric.version])]));
  for (const folder of ['lexicon', 'reference']) {
    const tables = readdirSync(join(root, folder)).filter((name) => name.endsWith('.csv'));
    for (const name of tables.sort()) hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  hash.update(JSON.stringify(listLakeFiles(lakeFolder)));
  return hash.digest('hex').slice(0, 16);
}
