import { marked } from 'marked';
import { splitFrontMatter } from './front-matter.ts';
import { toPlainText } from './html/html-text.ts';
import { parsePage } from './html/parse-page.ts';
import type { ParsedText } from './parsed-text.ts';

/** Markdown as text: rendered to HTML and read as a page that is all article. Its front matter is metadata. */
export function parseMarkdown(markdown: string): ParsedText {
  const { body, title, publisher, dates, warnings } = splitFrontMatter(markdown);
  const page = parsePage(marked.parse(body, { async: false }));
  const heading = page.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim();
  return {
    text: toPlainText(page.documentElement),
    title: title || heading || null,
    publisher,
    dates,
    made: null,
    page: leadingComments(body),
    warnings,
  };
}

/** What comments above a text say of it: "<!-- posted 2017-12-30 -->". */
function leadingComments(body: string): string | null {
  const comments = /^\s*(?:<!--[^<>]{0,500}-->\s*)+/.exec(body)?.[0];
  return comments === undefined ? null : comments.replace(/<!--|-->/g, '\n');
}
