export { mergeProposed } from './merge-proposed.ts';
export { createModelReader, describeProposed, type ModelReader } from './model-reader.ts';
