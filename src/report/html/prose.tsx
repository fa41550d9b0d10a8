import type { ComponentChild, JSX } from 'preact';

/** Longer words may break. */
const longest = 24;

/** Text whose dates, signed numbers and hyphenated words stay on one line. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return <>{text.includes('-') ? splitWords(text) : text}</>;
}

/** Each short hyphenated word as an element; all between two of them as one text. */
function splitWords(text: string): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!word.includes('-') || word.length >= longest) continue;
    parts.push(
      text.slice(from, index),
      <span class="nowrap" key={index}>
        {word}
      </span>,
    );
    from = index + word.length;
  }
  parts.push(text.slice(from));
  return parts;
}
