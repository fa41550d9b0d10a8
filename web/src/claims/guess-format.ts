export type TextFormat = 'text' | 'markdown' | 'html';

/** Tags that make up pages; a lone "<" or "<b" in prose does not. */
const html = /^\s*<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol)\b[^>]*>/i;

/** Marks of Markdown that prose does not have: front matter, headings, links, strong words, rows of a table. */
const markdown = [
  /^---\r?\n[\s\S]*?\r?\n---/,
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /(?:^|\s)\*\*\S[^*\n]*\*\*/m,
  /^\|?\s*:?-{3,}:?\s*\|/m,
];

/** How pasted words are written, by the marks they begin with or hold. */
export function guessFormat(text: string): TextFormat {
  if (html.test(text)) return 'html';
  return markdown.some((mark) => mark.test(text)) ? 'markdown' : 'text';
}
