export { compactLake } from '../lake/compact-lake.ts';
export { type ImportOptions, type ImportReport, importFiles } from './import-files.ts';
