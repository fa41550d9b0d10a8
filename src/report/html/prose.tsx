import type { ComponentChild, JSX } from 'preact';
import { type Html, html } from './html.ts';

/** Longer words may break. */
const longest = 24;

/** Text whose dates, signed numbers and hyphenated words stay on one line. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return <>{text.includes('-') ? splitWords(text).map(toElement) : text}</>;
}

/** The same as HTML. */
export function proseHtml(text: string): Html {
  return text.includes('-') ? html`${splitWords(text).map(toHtml)}` : html`${text}`;
}

/** A stretch of text; a word that stays on one line, or all between two of them. */
interface Stretch {
  readonly text: string;
  readonly isWord: boolean;
}

/** Each short hyphenated word by itself; all between two of them as one text. */
function splitWords(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!word.includes('-') || word.length >= longest) continue;
    parts.push({ text: text.slice(from, index), isWord: false }, { text: word, isWord: true });
    from = index + word.length;
  }
  parts.push({ text: text.slice(from), isWord: false });
  return parts;
}

function toElement({ text, isWord }: Stretch, place: number): ComponentChild {
  return isWord ? (
    <span class="nowrap" key={place}>
      {text}
    </span>
  ) : (
    text
  );
}

function toHtml({ text, isWord }: Stretch): Html {
  return isWord ? html`<span class="nowrap">${text}</span>` : html`${text}`;
}
