import { offer } from '../save/offer.ts';
import type { CheckedWithText } from './use-check.ts';

export const checkedFormats = ['HTML', 'Markdown', 'JSON'] as const;
export type CheckedFormat = (typeof checkedFormats)[number];

const endings: Readonly<Record<CheckedFormat, string>> = { HTML: 'html', Markdown: 'md', JSON: 'json' };
const types: Readonly<Record<CheckedFormat, string>> = {
  HTML: 'text/html',
  Markdown: 'text/markdown',
  JSON: 'application/json',
};

/** Saves a checked text as the command line writes it: the very page, the Markdown, or the data. */
export async function saveChecked(given: CheckedWithText, format: CheckedFormat): Promise<void> {
  const { title, source } = given.checked;
  const name = (title ?? source).replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  offer(`checked-${name}.${endings[format]}`, new Blob([await print(given, format)], { type: types[format] }));
}

async function print({ checked, text }: CheckedWithText, format: CheckedFormat): Promise<string> {
  if (format === 'JSON') return `${JSON.stringify(checked, null, 2)}\n`;
  if (format === 'Markdown') {
    const { renderCheckedMarkdown } = await import('../../../src/report/claims/checked-markdown.ts');
    return renderCheckedMarkdown([checked]);
  }
  const { renderCheckedHtml } = await import('../../../src/report/claims/checked-html.tsx');
  return renderCheckedHtml([checked], [text]);
}
