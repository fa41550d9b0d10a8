import { Readability } from '@mozilla/readability';
import type { HtmlElement, HtmlPage } from './html-node.ts';
import { toPlainText } from './html-text.ts';

/** The text of the main part of a page, blank where none is found. It takes the page apart. */
export function extractMainText(page: HtmlPage): string {
  const reader = new Readability<HtmlElement>(page as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (content: unknown) => content as HtmlElement,
  });
  const content = reader.parse()?.content;
  return content ? toPlainText(content) : '';
}
