import type { EChartsOption } from 'echarts';
import { createContext, type FunctionComponent, h } from 'preact';
import type { ChartStyle } from '../charts/chart-style.ts';

/** A chart before it is drawn. */
export interface ChartDrawing {
  /** Unlike that of any other on the page. */
  readonly id: string;
  toOption(style: ChartStyle): EChartsOption;
  /** Unit: pixels. */
  heightOf(style: ChartStyle): number;
}

export interface ChartPaintProps {
  readonly drawing: ChartDrawing;
  /** What the chart is, for those who do not see it. */
  readonly label: string;
  /** One drawing for every width, where it is a half column anyway. */
  readonly isCompact: boolean;
}

/**
 * Draws the charts of a page: as pictures in a file, as charts that answer to the hand in a browser. Where nothing draws,
 * the label stands alone.
 */
export const ChartPainter = createContext<FunctionComponent<ChartPaintProps>>(({ label }) =>
  h('div', { role: 'img', 'aria-label': label }),
);
