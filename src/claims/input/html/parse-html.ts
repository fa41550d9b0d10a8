import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ParsedText } from '../parsed-text.ts';
import { readMetadata } from './html-metadata.ts';
import { type HtmlElement, type HtmlPage, isHidden } from './html-node.ts';
import { toPlainText } from './html-text.ts';
import { requireShallow } from './nesting.ts';
import { quoteTables } from './quote-tables.ts';

/** A main text shorter than this is no article: the whole page is then read instead. */
const shortestArticle = 250;
/** How much of the page around the text is kept for its dateline. */
const pageLength = 10_000;
const furniture = new Set(['nav', 'header', 'footer', 'aside']);

/**
 * A page as text: its main part as the readability library finds it, with the heading above it and tables of quotes that
 * lie outside it below; the whole page without navigation, head and foot where no main part is found.
 */
export function parseHtml(html: string): ParsedText {
  const page = parsePage(html);
  const metadata = readMetadata(page);
  const heading = toHeading(page);
  const quotes = quoteTables(page);
  const whole = toPlainText(page.documentElement);
  const body = toPlainText(page.documentElement, (element) => isHidden(element) || furniture.has(element.localName));
  const main = mainText(page);
  const article = main.length >= shortestArticle || main.length >= body.length ? main : body || whole;
  return {
    ...metadata,
    text: [heading, article, ...quotes].reduce(join, ''),
    made: null,
    page: whole.slice(0, pageLength),
    warnings: [],
  };

  function join(text: string, part: string): string {
    if (part === '' || includesLines(text, part) || (part === heading && includesLines(article, part))) return text;
    return text === '' ? part : `${text}\n\n${part}`;
  }
}

/** The tree of a page, or of a part of one; elements nested too deep are an error before any time is spent on them. */
export function parsePage(html: string): HtmlPage {
  requireShallow(html);
  const isWhole = /<html[\s>]/i.test(html.slice(0, 10_000));
  const { document } = parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`);
  return document as unknown as HtmlPage;
}

/** The text of the main part; the page is taken apart on the way. */
function mainText(page: HtmlPage): string {
  const reader = new Readability<HtmlElement>(page as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (content: unknown) => content as HtmlElement,
  });
  const content = reader.parse()?.content;
  return content ? toPlainText(content) : '';
}

function toHeading(page: HtmlPage): string {
  const headings = [...page.querySelectorAll('h1')].filter((heading) => !isHidden(heading));
  return headings.length === 1 && headings[0] ? toPlainText(headings[0]) : '';
}

function includesLines(text: string, part: string): boolean {
  const lines = new Set(text.split('\n').map(normalise));
  return part.split('\n').every((line) => lines.has(normalise(line)));
}

function normalise(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
