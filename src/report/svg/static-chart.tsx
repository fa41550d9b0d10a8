import type { JSX } from 'preact';
import { cssPalette } from '../charts/chart-style.ts';
import type { ChartDrawing, ChartPaintProps } from '../html/chart-painter.ts';
import { renderChart } from './render-chart.ts';

const wideWidth = 960;
const compactWidth = 400;
const narrowWidth = 360;

/** A chart as SVG; drawn twice, for a page and for a phone, of which the stylesheet shows one. */
export function StaticChart({ drawing, label, isCompact }: ChartPaintProps): JSX.Element {
  return (
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
