import type { JSX } from 'preact';
import { type Sentence, toPlainText } from '../../assess/sentence.ts';
import { Said } from './said.tsx';

export interface LegendItem {
  readonly kind: 'item' | 'line' | 'dot' | 'ring' | 'peak';
  /** A CSS variable of the stylesheet. */
  readonly color: string;
  readonly text: string | Sentence;
}

export function Legend({ items }: { readonly items: readonly LegendItem[] }): JSX.Element {
  return (
    <>
      {items.map(({ kind, color, text }) => (
        <span
          key={typeof text === 'string' ? text : toPlainText(text)}
          class={kind === 'item' ? 'item' : `item ${kind}`}
          style={`--swatch:var(${color})`}
        >
          <Said sentence={text} />
        </span>
      ))}
    </>
  );
}
