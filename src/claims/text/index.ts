export type { CountNoun } from './count-nouns.ts';
export { type NormalText, normaliseText } from './normalise.ts';
export { findQuantities } from './quantities.ts';
export type { Quantity, QuantityUnit } from './quantity.ts';
export { findSentences, type Sentence } from './sentences.ts';
export { readNumberWords, readOrdinalWords } from './words.ts';
