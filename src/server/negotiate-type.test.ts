import { expect, it } from 'vitest';
import { negotiateType } from './negotiate-type.ts';

it.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/html', 'text/html'],
  ['TEXT/HTML; q=0.9', 'text/html'],
  ['text/markdown, text/html', 'text/markdown'],
  ['text/html;q=0.5, text/markdown;q=0.8', 'text/markdown'],
  ['text/html;q=0, application/json;q=0.1', 'application/json'],
  ['text/html;q=banana', 'application/json'],
  ['image/png, */*;q=0.1', 'application/json'],
  [`${'text/html;q=0,'.repeat(10_000)}text/html`, 'application/json'],
])('%s asks for %s', (header, type) => {
  expect(negotiateType(header, ['application/json', 'text/html', 'text/markdown'])).toBe(type);
});
