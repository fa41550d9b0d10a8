import { readNumberWords } from '../text/index.ts';

/** Numbers in words are counts of periods or moves here: what is larger is a figure, and read as one. */
const leastLarge = 100;

/** A whole number in digits or words up to 99; NaN where it is none. */
export function toNumber(text: string): number {
  const word = text.trim().toLowerCase();
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an' || word === 'a single' || word === 'single') return 1;
  if (word === 'a dozen') return 12;
  const words = word.split('-');
  const number = readNumberWords(words);
  return number?.next === words.length && number.value < leastLarge ? number.value : Number.NaN;
}
