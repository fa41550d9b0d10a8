import type { EChartsOption, SeriesOption } from 'echarts';
import { type Sentence, toPlainText } from '../../assess/sentence.ts';
import { toFrame } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

/** A figure's place among the months of its own history. */
export interface PercentileRow {
  readonly name: string;
  /** Share of the months at or below it. Unit: fraction. */
  readonly percentile: number;
  /** The figure itself, in print, with the first year it is compared with. */
  readonly figure: Sentence;
}

const rowHeight = 62;

export function percentilesChartHeight(rows: readonly PercentileRow[]): number {
  return Math.max(1, rows.length) * rowHeight + 34;
}

/** Strips from the lowest month of a history to the highest, the middle half shaded, with a mark at the present figure. */
export function toPercentilesChart(rows: readonly PercentileRow[], style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const heightOf = (i: number): number => rows.length - i - 0.62;
  const fontSize = isNarrow ? 11 : 13;
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 14, right: 18, top: 4, bottom: 28 },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.grid } },
      axisLabel: { color: palette.muted, fontSize: isNarrow ? 11 : 12, formatter: '{value}%' },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(1, rows.length), show: false },
    series: rows.flatMap((row, i): SeriesOption[] => {
      const y = heightOf(i);
      const strip = (from: number, to: number, color: string): SeriesOption => ({
        type: 'line',
        silent: true,
        showSymbol: false,
        data: [
          [from, y],
          [to, y],
        ],
        lineStyle: { color, width: 14, cap: 'butt' },
        z: 1,
      });
      return [
        strip(0, 100, palette.grid),
        strip(25, 75, palette.shade),
        {
          type: 'scatter',
          silent: true,
          name: `${row.name}: place in its own history (%)`,
          symbol: 'diamond',
          symbolSize: 16,
          itemStyle: { color: palette.challenger, opacity: 1 },
          data: [[toDrawn(100 * row.percentile, 2), y]],
          z: 5,
        },
        {
          type: 'scatter',
          silent: true,
          symbolSize: 0,
          data: [[0, y + 0.36]],
          label: {
            show: true,
            position: 'right',
            distance: 0,
            color: palette.ink,
            fontSize,
            formatter: `${row.name}: ${toPlainText(row.figure)}`,
            textBorderColor: palette.paper,
            textBorderWidth: 3,
            width: isNarrow ? 326 : 900,
            overflow: 'truncate',
          },
        },
      ];
    }),
  };
}
