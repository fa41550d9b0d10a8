export { type Block, type BlockKind, findBlocks } from './blocks.ts';
export type { CountNoun } from './count-nouns.ts';
export { type NormalText, normaliseText } from './normalise.ts';
export { findQuantities, type QuantityOptions } from './quantities.ts';
export type { Quantity, QuantityUnit } from './quantity.ts';
export { findSentences, type Sentence } from './sentences.ts';
export { type NumberWords, readNumberWords, readOrdinalWords } from './words.ts';
export { isYear } from './years.ts';
