import type { Statement } from '../statement.ts';

/** Words of the text that a statement carries beside what it means. */
const wordsOfText = new Set(['amongText', 'attributedTo']);

/** A statement without the words of its text: names stand for what was written, and periods are dates alone. */
export function toStoredStatement(statement: Statement): Statement {
  return withoutWords(statement) as Statement;
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'attributedTo');
  return Object.fromEntries(
    kept.map(([key, part]) => {
      if (key === 'text') return [key, 'name' in value ? value.name : null];
      return [key, wordsOfText.has(key) ? '' : withoutWords(part)];
    }),
  );
}
