import { type HtmlElement, type HtmlNode, isElement, isHidden, isTextNode } from './html-node.ts';
import { TextWriter } from './text-writer.ts';

const paragraphNames = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'details',
  'dialog',
  'div',
  'dl',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
]);
const lineNames = new Set(['br', 'caption', 'dd', 'dt', 'li', 'tr']);
const cellNames = new Set(['td', 'th']);

/** Where in the page a node lies, as far as it changes how its text is set. */
interface Place {
  /** In a list item: its paragraphs are lines. */
  readonly inItem: boolean;
  /** In a table of figures: its cells stand beside one another. */
  readonly inTable: boolean;
  /** In a cell of it: so do the lines of the cell. */
  readonly inCell: boolean;
  readonly isPreformatted: boolean;
}

/**
 * The text of a part of a page: block elements are paragraphs with a blank line between them, list items and table rows
 * a line each, the cells of a row two spaces apart. What is hidden or no text (scripts, styles, templates, controls) is
 * left out; a figure raised as a mark of a note is put in brackets, so that it does not join the number before it.
 */
export function toPlainText(root: HtmlElement, isLeftOut: (element: HtmlElement) => boolean = isHidden): string {
  const writer = new TextWriter();
  writeNode(root, { inItem: false, inTable: false, inCell: false, isPreformatted: false });
  return writer.toString();

  function writeNode(node: HtmlNode, place: Place): void {
    if (isTextNode(node)) writeText(node.textContent ?? '', place);
    else if (isElement(node) && !isLeftOut(node)) writeElement(node, place);
  }

  function writeText(text: string, place: Place): void {
    if (place.isPreformatted && !place.inCell) writer.writePreformatted(text);
    else writer.write(text);
  }

  function writeElement(element: HtmlElement, place: Place): void {
    const name = element.localName;
    if (name === 'sup' && isNoteMark(element)) writer.write(`[${element.textContent?.trim()}]`);
    else {
      const within: Place = {
        inItem: (place.inItem || name === 'li' || name === 'dd') && name !== 'table',
        inTable: name === 'table' ? !isLayout(element) : place.inTable,
        inCell: place.inTable && cellNames.has(name) ? true : place.inCell,
        isPreformatted: place.isPreformatted || name === 'pre',
      };
      separate(name, place);
      for (const child of element.childNodes) writeNode(child, within);
      separate(name, place);
    }
  }

  function separate(name: string, place: Place): void {
    const isBlock = paragraphNames.has(name) || lineNames.has(name) || cellNames.has(name);
    if (!isBlock) return;
    if (place.inCell || (place.inTable && cellNames.has(name))) writer.separate();
    else writer.break(place.inItem || lineNames.has(name) ? 1 : 2);
  }
}

/** A table that arranges parts of a page rather than figures. */
function isLayout(table: HtmlElement): boolean {
  return table.querySelector('table, h1, h2, h3, ul, ol, blockquote, p + p') !== null;
}

function isNoteMark(element: HtmlElement): boolean {
  return /^[\d*†‡§,\s]{1,6}$/.test((element.textContent ?? '').trim());
}
