import { expect, test } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';

test.each([
  ['a|b <i>', 'a\\|b &lt;i&gt;'],
  ['*x* _y_ `z`', '\\*x\\* \\_y\\_ \\`z\\`'],
  ['[a](javascript:b)', '\\[a\\](javascript:b)'],
  ['# one\n## two', '\\# one \\#\\# two'],
  ['&lt;', '&amp;lt;'],
  ['https://example.org', 'https:\\/\\/example.org'],
  ['www.example.org', 'www\\.example.org'],
  ['back\\slash', 'back\\\\slash'],
])('%j becomes %j', (given, escaped) => {
  expect(escapeMarkdown(given)).toBe(escaped);
});
