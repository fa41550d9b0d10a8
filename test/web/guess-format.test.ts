import { expect, test } from 'vitest';
import { guessFormat } from '../../web/src/claims/guess-format.ts';

test.each([
  ['The Russell 2000 rose 8%.', 'text'],
  ['Small caps < large caps, 5 * 3 = 15, a_b, #1 pick', 'text'],
  ['<b in prose', 'text'],
  ['  <h1>News</h1><p>The Russell 2000 rose 8%.</p>', 'html'],
  ['<!doctype html><html><body>x</body></html>', 'html'],
  ['# Week\n\nThe **Russell 2000** rose 8%.', 'markdown'],
  ['The [S&P 500](https://example.com) gained 2%.', 'markdown'],
  ['| Index | Return |\n|---|---|\n| Dow | 2% |', 'markdown'],
  ['---\npublished: 2026-01-04\n---\nText', 'markdown'],
])('%s is read as %s', (text, format) => {
  expect(guessFormat(text)).toBe(format);
});
