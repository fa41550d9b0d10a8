import { existsSync } from 'node:fs';
import { findLakeFolder } from '../data/index.ts';
import { listLakeFiles } from '../data/lake/lake-files.ts';
import { warn } from './print.ts';

/** A lake as the caller has named it, or the usual one. */
export interface NamedLake {
  readonly folder: string;
  /** Named, and not there: it may be mistyped, and is not made. */
  readonly isMissing: boolean;
}

/** The folder of a lake. Where the caller has named one that holds no figures, a line on standard error says so. */
export function findNamedLake(option: string | undefined): NamedLake {
  const folder = findLakeFolder(option);
  const name = option === undefined ? 'ROTASCOPE_LAKE' : '--lake';
  const isNamed = (option ?? process.env.ROTASCOPE_LAKE ?? '') !== '';
  const isMissing = isNamed && !existsSync(folder);
  if (isMissing || (isNamed && listLakeFiles(folder).length === 0)) {
    const fault = isMissing ? 'no such folder, and none is made' : 'no imported figures in it';
    warn(
      `${name} ${folder}: ${fault}; the embedded figures alone are used (name another lake, or fill this one: rotascope import FILES --lake ${folder})`,
    );
  }
  return { folder, isMissing };
}
