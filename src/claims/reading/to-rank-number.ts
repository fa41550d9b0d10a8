import { readOrdinalWords } from '../text/index.ts';

/** The rank that one word gives, 3 for "third"; 0 where it gives none. */
export function toRankNumber(word: string): number {
  return readOrdinalWords([word.toLowerCase()])?.value ?? 0;
}
