import { jsxEscape } from 'preact/jsx-runtime';

/** Text that may stand on a page as it is: what was put into it has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text and numbers are escaped, HTML stands as it is, a list in a row. */
type Part = string | number | Html | readonly Html[];

/**
 * HTML by template, for what a page has thousands of: drawn as elements it takes several times as long.
 *
 * @example html`<code>${'a < b'}</code>`.text // '<code>a &lt; b</code>'
 */
export function html(fixed: readonly string[], ...parts: readonly Part[]): Html {
  let text = fixed[0] ?? '';
  for (let i = 0; i < parts.length; i++) text += `${print(parts[i] as Part)}${fixed[i + 1]}`;
  return new Html(text);
}

/** No HTML at all, where a template leaves something out. */
export const noHtml = new Html('');

/** A term of a description list and what is told of it. */
export function termHtml(term: string, told: Html): Html {
  return html`<div><dt>${term}</dt><dd>${told}</dd></div>`;
}

function print(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(jsxEscape(part));
}
