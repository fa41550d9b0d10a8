export { mergeProposed } from './merge-proposed.ts';
export { createModelReader, describeProposed, type ModelReader, type Proposed } from './model-reader.ts';
