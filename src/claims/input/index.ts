export { createDocumentReader, type DocumentReader, type GivenText } from './document-reader.ts';
export type { InputOptions } from './input-options.ts';
export { defaultLimits, type InputLimits } from './limits.ts';
export { readDocuments } from './read-documents.ts';
export { listSources, type Sources } from './sources.ts';
