import type { EChartsOption, SeriesOption } from 'echarts';
import type { DimensionResult } from '../../assess/index.ts';
import { toFrame } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

const rowHeight = 30;

export function dimensionsChartHeight(dimensions: readonly DimensionResult[]): number {
  return dimensions.length * rowHeight + 34;
}

/** The score of each dimension, from all against (-1) to all for (+1); one that could not be measured has no bar. */
export function toDimensionsChart(dimensions: readonly DimensionResult[], style: ChartStyle): EChartsOption {
  const { palette } = style;
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 108, right: 8, top: 4, bottom: 30 },
    xAxis: {
      type: 'value',
      min: -1,
      max: 1,
      interval: 1,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.grid } },
      axisLabel: { color: palette.muted, fontSize: 12 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: dimensions.map(({ name }) => name),
      axisLine: { show: true, lineStyle: { color: palette.muted } },
      axisTick: { show: false },
      axisLabel: { color: palette.ink, fontSize: 12, width: 100, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        name: 'score (-1 to +1)',
        silent: true,
        barWidth: '52%',
        data: dimensions.map(({ score }) => ({
          value: score === null ? null : toDrawn(score),
          itemStyle: { color: (score ?? 0) < 0 ? palette.behind : palette.ahead },
        })),
      },
      toReadings(dimensions, style),
    ],
  };
}

/** The reading in words, in the empty half of each row. */
function toReadings(dimensions: readonly DimensionResult[], { palette }: ChartStyle): SeriesOption {
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 0,
    itemStyle: { opacity: 1 },
    data: dimensions.map(({ score, reading }, i) => ({
      value: [0, i],
      label: {
        show: true,
        position: (score ?? 0) < 0 ? ('right' as const) : ('left' as const),
        color: palette.muted,
        fontSize: 12,
        formatter: reading === 'unmeasured' ? 'not measurable' : reading,
      },
    })),
  };
}
