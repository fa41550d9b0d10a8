import { parseHTML } from 'linkedom';
import { RotascopeError } from '../../../core/index.ts';
import type { HtmlPage } from './html-node.ts';
import { nestingOf } from './nesting.ts';

/** Browsers stop at 512; pages that never close an element go further. */
const deepestNesting = 10_000;

/** The tree of a page, or of a part of one; elements nested too deep are an error before any time is spent on them. */
export function parsePage(html: string): HtmlPage {
  if (nestingOf(html) > deepestNesting) {
    throw new RotascopeError('unreadable-document', 'its elements are nested too deep to be read');
  }
  const isWhole = /<html[\s>]/i.test(html.slice(0, 10_000));
  const { document } = parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`);
  return document as unknown as HtmlPage;
}
