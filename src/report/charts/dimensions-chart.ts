import type { EChartsOption } from 'echarts';
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
    grid: { left: 118, right: 12, top: 4, bottom: 30 },
    xAxis: {
      type: 'value',
      min: -1,
      max: 1,
      interval: 1,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.grid } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: dimensions.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.ink, fontSize: 13, width: 108, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '52%',
        data: dimensions.map(({ score, reading }) => ({
          value: score === null ? null : toDrawn(score),
          itemStyle: { color: (score ?? 0) < 0 ? palette.behind : palette.ahead },
          label: { show: false, formatter: reading },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: palette.muted, type: 'solid', width: 1 },
          label: { show: true, position: 'start', color: palette.muted, fontSize: 12 },
          data: [
            { xAxis: -1, lineStyle: { width: 0 }, label: { formatter: 'all against' } },
            { xAxis: 0, label: { show: false } },
            { xAxis: 1, lineStyle: { width: 0 }, label: { formatter: 'all for' } },
          ],
        },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0,
        data: dimensions.flatMap(({ score, reading }, i) =>
          reading === 'unmeasured' || (score !== null && Math.abs(score) < 0.05) ? [[0, i, reading] as never] : [],
        ),
        label: { show: true, position: 'right', color: palette.muted, fontSize: 12, formatter: '{@2}' },
      },
    ],
  } as EChartsOption;
}
