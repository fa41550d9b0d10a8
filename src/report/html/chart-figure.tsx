import type { EChartsOption } from 'echarts';
import type { ComponentChildren, JSX } from 'preact';
import { type ChartStyle, cssPalette } from '../charts/chart-style.ts';
import { renderChart } from '../svg/render-chart.ts';
import { Prose } from './prose.tsx';

interface ChartDrawing {
  readonly id: string;
  toOption(style: ChartStyle): EChartsOption;
  heightOf(style: ChartStyle): number;
}

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

const wideWidth = 960;
const compactWidth = 400;
const narrowWidth = 360;

/** A chart with its legend and source; drawn twice, for a page and for a phone, of which the stylesheet shows one. */
export function ChartFigure(props: ChartFigureProps): JSX.Element {
  const { drawing, label, legend, source, caption, isCompact = false } = props;
  return (
    <figure class="chart">
      {legend !== undefined && <div class="legend">{legend}</div>}
      <div role="img" aria-label={label}>
        {isCompact ? (
          <Drawing drawing={drawing} kind="compact" width={compactWidth} isNarrow={false} />
        ) : (
          <>
            <Drawing drawing={drawing} kind="wide" width={wideWidth} isNarrow={false} />
            <Drawing drawing={drawing} kind="narrow" width={narrowWidth} isNarrow={true} />
          </>
        )}
      </div>
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

interface DrawingProps {
  readonly drawing: ChartDrawing;
  readonly kind: 'wide' | 'narrow' | 'compact';
  readonly width: number;
  readonly isNarrow: boolean;
}

function Drawing({ drawing, kind, width, isNarrow }: DrawingProps): JSX.Element {
  const style = { palette: cssPalette, isNarrow };
  const size = { width, height: drawing.heightOf(style) };
  const svg = renderChart(`${drawing.id}-${kind}`, drawing.toOption(style), size);
  return <div class={`drawing ${kind}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
