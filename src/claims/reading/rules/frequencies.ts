import type { Frequency } from '../../statement.ts';

const frequencyWords: readonly (readonly [RegExp, Frequency])[] = [
  [/\b(?:weekly|weeks?)\b/i, 'week'],
  [/\b(?:monthly|months?)\b/i, 'month'],
  [/\b(?:quarterly|quarters?)\b/i, 'quarter'],
  [/\b(?:annual|yearly|years?|calendar-year)\b/i, 'year'],
  [/\b(?:daily|days?|sessions?)\b/i, 'session'],
];

/** How often, by the first such word of a text. */
export function toFrequency(text: string): Frequency | undefined {
  return frequencyWords.find(([pattern]) => pattern.test(text))?.[1];
}
