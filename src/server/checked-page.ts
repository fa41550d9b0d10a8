import type { CheckedText } from '../claims/index.ts';
import { FileAnswer, toDownload } from './served-answer.ts';

/** The forms in which a checked text is answered. */
export const checkedTypes = ['application/json', 'text/html', 'text/markdown'] as const;

export type CheckedType = (typeof checkedTypes)[number];

/** The page is of a text that anybody may have written: it has no script, and no part in this origin. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A checked text as a page, as `check --html` and `check --md` write it. */
export async function renderCheckedPage(
  type: Exclude<CheckedType, 'application/json'>,
  checked: CheckedText,
  text: string,
): Promise<FileAnswer> {
  const download = (ending: string): Readonly<Record<string, string>> =>
    toDownload(`checked-${checked.hash.slice(0, 12)}.${ending}`);
  if (type === 'text/markdown') {
    const { renderCheckedMarkdown } = await import('../report/claims/checked-markdown.ts');
    return new FileAnswer('text/markdown; charset=utf-8', renderCheckedMarkdown([checked]), download('md'));
  }
  const { renderCheckedHtml } = await import('../report/claims/checked-html.tsx');
  return new FileAnswer('text/html; charset=utf-8', renderCheckedHtml([checked], [text]), {
    ...download('html'),
    'content-security-policy': pagePolicy,
  });
}
