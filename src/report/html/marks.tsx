import type { JSX } from 'preact';

/** A word with a sign of its own, so that colour is never the only mark. */
const signs: Record<string, string> = {
  for: '▲',
  confirms: '▲',
  against: '▼',
  breaks: '▼',
  mixed: '◆',
  neutral: '◆',
  open: '◆',
  clear: '○',
  unmeasured: '–',
  'not measurable': '–',
  'no data': '–',
};

const tones: Record<string, string> = {
  for: 'good',
  confirms: 'good',
  against: 'bad',
  breaks: 'bad',
  unmeasured: 'none',
  'not measurable': 'none',
  'no data': 'none',
};

export function Mark({ word }: { readonly word: string }): JSX.Element {
  const shown = word === 'unmeasured' ? 'not measurable' : word;
  return (
    <span class={`mark ${tones[word] ?? 'even'}`}>
      <span aria-hidden="true">{signs[word] ?? '◆'}</span> {shown}
    </span>
  );
}
