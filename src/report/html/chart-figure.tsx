import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { type Sentence, toPlainText } from '../../assess/sentence.ts';
import { type ChartDrawing, ChartPainter } from './chart-painter.ts';
import { EvidenceOpener } from './evidence-drawer.tsx';
import { Prose } from './prose.tsx';
import { Said } from './said.tsx';

interface ChartFigureProps {
  readonly drawing: ChartDrawing;
  /** What the chart is, for those who do not see it. */
  readonly label: string;
  /** Colours and signs, in words. */
  readonly legend?: ComponentChildren;
  readonly source: string;
  /** What must stand beside the picture, such as how sure it is. */
  readonly caption?: Sentence | string;
  /** The figures it is labelled with, for pages on which each opens its evidence. */
  readonly figures?: readonly Sentence[];
  /** One drawing for every width, where it is a half column anyway. */
  readonly isCompact?: boolean;
}

/** A chart with its legend and source. */
export function ChartFigure(props: ChartFigureProps): JSX.Element {
  const { drawing, label, legend, source, caption, figures = [], isCompact = false } = props;
  const Painter = useContext(ChartPainter);
  return (
    <figure class="chart">
      {legend !== undefined && <div class="legend">{legend}</div>}
      <Painter drawing={drawing} label={label} isCompact={isCompact} />
      <figcaption>
        {caption !== undefined && (
          <p>
            <Said sentence={caption} />
          </p>
        )}
        <Prose text={`Source: ${source === '' ? 'no figures' : source}`} />
        <DrawnFigures figures={figures} />
      </figcaption>
    </figure>
  );
}

/** What a picture cannot open: its figures in words, folded away; nothing in a file, whose figures open nothing. */
function DrawnFigures({ figures }: { readonly figures: readonly Sentence[] }): JSX.Element | null {
  const open = useContext(EvidenceOpener);
  if (open === null || figures.length === 0) return null;
  return (
    <details class="drawn">
      <summary>The figures drawn, each with its evidence</summary>
      <ul class="plain">
        {figures.map((figure) => (
          <li key={toPlainText(figure)}>
            <Said sentence={figure} />
          </li>
        ))}
      </ul>
    </details>
  );
}
