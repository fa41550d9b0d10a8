import { expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { hasUnreadSentences, mostSentences, readStatements } from './read-statements.ts';

it('reads so many sentences and no more, and tells of the rest', () => {
  const line = 'The Russell 2000 gained 10.1% in July 2024.\n\n';
  const idle = 'Nothing.\n\n';
  const long = `${idle.repeat(mostSentences)}${line}`;
  const document = {
    source: 'long',
    title: null,
    publisher: null,
    published: parseIsoDate('2024-08-05'),
    publishedFrom: 'option' as const,
    text: long,
  };
  expect(hasUnreadSentences(long)).toBe(true);
  expect(readStatements(document)).toEqual([]);
  const whole = `${idle.repeat(mostSentences - 1)}${line}`;
  expect(hasUnreadSentences(whole)).toBe(false);
  expect(readStatements({ ...document, text: whole }).length).toBe(1);
});
