import type { ParsedText } from '../parsed-text.ts';
import { readMetadata } from './html-metadata.ts';
import { type HtmlPage, isHidden } from './html-node.ts';
import { toPlainText } from './html-text.ts';
import { extractMainText } from './main-text.ts';
import { nestingOf } from './nesting.ts';
import { parsePage } from './parse-page.ts';
import { quoteTables } from './quote-tables.ts';

/** A main text shorter than this is no article: the whole page is then read instead. */
const shortestArticle = 250;
/** How much of the page around the text is kept for its dateline. */
const pageLength = 10_000;
/** The time to find the main part of a page rises with the cube of its nesting; deeper pages are read whole. */
const deepestForMainText = 200;
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
  const isDeep = nestingOf(html) > deepestForMainText;
  // The page is taken apart by this: everything else is read from it before.
  const main = isDeep ? '' : extractMainText(page);
  const article = main.length >= shortestArticle || main.length >= body.length ? main : body;
  return {
    ...metadata,
    text: joinParts(heading, article || whole, quotes),
    made: null,
    page: whole.slice(0, pageLength),
    warnings: isDeep
      ? ['the whole page was read: its elements are nested too deep to find the article among them']
      : [],
  };
}

function toHeading(page: HtmlPage): string {
  const headings = [...page.querySelectorAll('h1')].filter((heading) => !isHidden(heading));
  return headings.length === 1 && headings[0] ? toPlainText(headings[0]) : '';
}

/** The heading and the tables that the article does not hold itself, around it. */
function joinParts(heading: string, article: string, quotes: readonly string[]): string {
  const lines = new Set(article.split('\n').map(normalise));
  const isOutside = (part: string) => part !== '' && !part.split('\n').every((line) => lines.has(normalise(line)));
  return [...[heading].filter(isOutside), article, ...quotes.filter(isOutside)].join('\n\n');
}

function normalise(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
