import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** The folder of the lake: as asked for, else ROTASCOPE_LAKE, else in the user's data directory. */
export function findLakeFolder(asked?: string): string {
  const given = asked ?? process.env.ROTASCOPE_LAKE;
  if (given !== undefined && given !== '') return resolve(given);
  return join(envPaths('rotascope', { suffix: '' }).data, 'lake');
}
