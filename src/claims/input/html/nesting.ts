import { RotascopeError } from '../../../core/index.ts';

/** Browsers stop at 512; pages that never close an element go further. */
const deepestNesting = 10_000;

/** Elements without an end, and those whose end may be left out. */
const selfEnding =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option|optgroup|head|body|html)$/i;

/** Throws where elements lie within one another so deep that a tree of them cannot be walked. */
export function requireShallow(html: string): void {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (selfEnding.test(name)) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepestNesting) {
      throw new RotascopeError('unreadable-document', 'its elements are nested too deep to be read');
    }
  }
}
