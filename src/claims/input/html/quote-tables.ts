import { type HtmlElement, type HtmlPage, isHidden } from './html-node.ts';
import { toPlainText } from './html-text.ts';

/** A name or symbol, a price, and a change with a percentage. */
const quoteRow = /^[\^$\p{L}].{0,60}?\s[$€£¥]?\d[\d,]*(?:\.\d+)?\s+[-+(−–$\d].{0,40}%/u;

/**
 * The text of the lists and tables of a page that are quotes: at least two rows, and at least half of all, give a name,
 * a price and a change in percent. The main text of a page often stops before them.
 */
export function quoteTables(page: HtmlPage): string[] {
  const found: string[] = [];
  for (const element of page.querySelectorAll('table, ul, ol')) {
    if (element.querySelector('table, ul, ol') !== null || isWithinHidden(element)) continue;
    const text = toPlainText(element);
    if (isQuoteTable(text)) found.push(text);
  }
  return found;
}

function isQuoteTable(text: string): boolean {
  const rows = text.split('\n').filter((line) => line !== '');
  const quotes = rows.filter((row) => quoteRow.test(row)).length;
  return quotes >= 2 && quotes * 2 >= rows.length;
}

function isWithinHidden(element: HtmlElement): boolean {
  for (let node: HtmlElement | null = element; node !== null; node = node.parentElement) {
    if (isHidden(node)) return true;
  }
  return false;
}
