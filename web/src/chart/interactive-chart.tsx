import type { ECharts } from 'echarts';
import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ChartPaintProps } from '../../../src/report/html/chart-painter.ts';
import { useTheme } from '../theme.ts';
import { ChartOrigin } from './chart-origin.ts';
import { readPagePalette } from './page-palette.ts';
import { chartFormats, saveChart } from './save-chart.ts';
import { toInteractive } from './to-interactive.ts';

/** Columns narrower than this are drawn for a phone. Unit: pixels. */
const narrowBelow = 560;

/** A chart drawn in the browser: it says the figures under the pointer, follows the page's width, and can be saved. */
export function InteractiveChart({ drawing, label, isCompact }: ChartPaintProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | undefined>(undefined);
  const [width, setWidth] = useState(0);
  const [isNear, setIsNear] = useState(false);
  const [failure, setFailure] = useState('');
  const theme = useTheme();
  const origin = useContext(ChartOrigin);
  const isNarrow = !isCompact && width > 0 && width < narrowBelow;
  const style = { palette: readPagePalette(), isNarrow };
  const height = drawing.heightOf(style);

  useEffect(() => watchFrame(frame.current as HTMLDivElement, setWidth, () => setIsNear(true)), []);

  useEffect(() => {
    if (!isNear || width === 0) return;
    let isStale = false;
    import('./echarts.ts').then(
      ({ init }) => {
        if (isStale) return;
        chart.current ??= init(frame.current, null, { renderer: 'canvas', width, height });
        chart.current.resize({ width, height });
        chart.current.setOption(toInteractive(drawing.toOption(style), style.palette), { notMerge: true });
      },
      () => setFailure('The charts could not be loaded: load the page again.'),
    );
    return () => {
      isStale = true;
    };
  }, [drawing, isNear, width, height, isNarrow, theme]);

  useEffect(() => () => chart.current?.dispose(), []);

  return (
    <>
      <div ref={frame} class="canvas" role="img" aria-label={label} style={{ height: `${height}px` }} />
      {failure !== '' && <p role="alert">{failure}</p>}
      <p class="tools">
        Save{' '}
        {chartFormats.map((format) => (
          <button
            key={format}
            type="button"
            aria-label={`Save this chart as ${format}`}
            onClick={() => saveChart(drawing, format, origin).catch((error: unknown) => setFailure(String(error)))}
          >
            {format}
          </button>
        ))}
      </p>
    </>
  );
}

/** A chart off the screen is drawn when the page has been open for so long. */
const idleMilliseconds = 2_500;

/** Tells how wide a frame is, and when it comes near the screen or the page has been open for a while. */
function watchFrame(frame: HTMLDivElement, tellWidth: (width: number) => void, tellNear: () => void): () => void {
  const sizes = new ResizeObserver(([entry]) => tellWidth(Math.floor(entry?.contentRect.width ?? 0)));
  const places = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) tellNear();
    },
    { rootMargin: '600px' },
  );
  sizes.observe(frame);
  places.observe(frame);
  // All are drawn in time, so that a print has them.
  const waiting = setTimeout(tellNear, idleMilliseconds);
  return () => {
    sizes.disconnect();
    places.disconnect();
    clearTimeout(waiting);
  };
}
