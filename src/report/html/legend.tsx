import type { JSX } from 'preact';

export interface LegendItem {
  readonly kind: 'item' | 'line' | 'dot' | 'ring' | 'peak';
  /** A CSS variable of the stylesheet. */
  readonly color: string;
  readonly text: string;
}

export function Legend({ items }: { readonly items: readonly LegendItem[] }): JSX.Element {
  return (
    <>
      {items.map(({ kind, color, text }) => (
        <span key={text} class={kind === 'item' ? 'item' : `item ${kind}`} style={`--swatch:var(${color})`}>
          {text}
        </span>
      ))}
    </>
  );
}
