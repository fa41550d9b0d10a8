import { readOrdinalWords } from '../text/index.ts';

/** The rank that one word gives, 3 for "third"; 0 where it gives none. */
export function toRankNumber(word: string): number {
  return readOrdinalWords([word.toLowerCase()])?.value ?? 0;
}

/** A rank from the second on: "third", "twelfth", "50th". */
export const rankPattern =
  '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\\d{1,3}(?:st|nd|rd|th))';

/** The number of such a rank: 50 for "50th". */
export const toRank = (word: string): number => Number.parseInt(word, 10) || toRankNumber(word);
