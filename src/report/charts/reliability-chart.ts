import type { EChartsOption, SeriesOption, XAXisComponentOption } from 'echarts';
import type { Measurement } from '../../metrics/index.ts';
import { toFrame } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

/** As high as wide inside the axes, at the widths of a half column and of a phone. */
export const reliabilityChartHeight = { wide: 376, narrow: 336 };

const smallestMark = 6;
const largestMark = 26;

/**
 * What came of the forecasts of a `lead-probability` measurement: observed share against mean forecast, a mark a bin, its
 * area by the number of forecasts, which stands beside it. Forecasts that can be relied on lie on the diagonal.
 */
export function toReliabilityChart({ points = [] }: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const bins = points.flatMap(({ n, meanForecast, observedShare }) =>
    typeof n === 'number' && typeof meanForecast === 'number' && typeof observedShare === 'number'
      ? [{ n, x: toDrawn(100 * meanForecast, 1), y: toDrawn(100 * observedShare, 1) }]
      : [],
  );
  const most = Math.max(1, ...bins.map(({ n }) => n));
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 66, right: 20, top: 14, bottom: 48 },
    xAxis: toShareAxis('mean forecast', 26, style),
    yAxis: toShareAxis('share that led', 46, style) as never,
    series: [
      toDiagonal(style),
      {
        type: 'scatter',
        name: 'share that led, by mean forecast (%)',
        silent: true,
        symbol: 'circle',
        itemStyle: { color: palette.challenger, opacity: 1, borderColor: palette.paper, borderWidth: 1.5 },
        data: bins.map(({ n, x, y }, i) => ({
          name: `${n} forecasts`,
          value: [x, y],
          symbolSize: toDrawn(Math.max(smallestMark, largestMark * Math.sqrt(n / most)), 1),
          // Neighbours lie close: their numbers stand above and below in turn.
          label: { formatter: String(n), position: y < 5 || (i % 2 === 0 && y < 95) ? 'top' : 'bottom' },
        })),
        label: { show: true, color: palette.ink, fontSize: isNarrow ? 11 : 12 },
      },
    ],
  };
}

function toShareAxis(name: string, nameGap: number, { palette, isNarrow }: ChartStyle): XAXisComponentOption {
  const fontSize = isNarrow ? 11 : 12;
  return {
    type: 'value',
    min: 0,
    max: 100,
    interval: 25,
    name,
    nameGap,
    nameLocation: 'middle',
    nameTextStyle: { color: palette.muted, fontSize },
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: palette.grid } },
    axisLabel: { color: palette.muted, fontSize, formatter: '{value}%' },
  };
}

function toDiagonal({ palette }: ChartStyle): SeriesOption {
  return {
    type: 'line',
    silent: true,
    showSymbol: false,
    data: [
      [0, 0],
      [100, 100],
    ],
    lineStyle: { color: palette.muted, width: 1, type: 'dashed' },
  };
}
