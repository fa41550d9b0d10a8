import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { type ChartDrawing, ChartPainter } from './chart-painter.ts';
import { Prose } from './prose.tsx';

interface ChartFigureProps {
  readonly drawing: ChartDrawing;
  /** What the chart is, for those who do not see it. */
  readonly label: string;
  /** Colours and signs, in words. */
  readonly legend?: ComponentChildren;
  readonly source: string;
  /** What must stand beside the picture, such as how sure it is. */
  readonly caption?: string;
  /** One drawing for every width, where it is a half column anyway. */
  readonly isCompact?: boolean;
}

/** A chart with its legend and source. */
export function ChartFigure(props: ChartFigureProps): JSX.Element {
  const { drawing, label, legend, source, caption, isCompact = false } = props;
  const Painter = useContext(ChartPainter);
  return (
    <figure class="chart">
      {legend !== undefined && <div class="legend">{legend}</div>}
      <Painter drawing={drawing} label={label} isCompact={isCompact} />
      <figcaption>
        {caption !== undefined && (
          <p>
            <Prose text={caption} />
          </p>
        )}
        <Prose text={`Source: ${source === '' ? 'no figures' : source}`} />
      </figcaption>
    </figure>
  );
}
