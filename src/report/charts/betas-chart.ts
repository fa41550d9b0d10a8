import type { EChartsOption, SeriesOption } from 'echarts';
import { formatOutput } from '../../assess/format-value.ts';
import { type NamedFigure, readDetail } from '../figures.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

const rowHeight = 34;

export function betasChartHeight(figures: readonly NamedFigure[]): number {
  return Math.max(1, figures.length) * rowHeight + 52;
}

/** Slope of the lead on each driver with its 95% interval; a hollow mark where the slope has not held over time. */
export function toBetasChart(figures: readonly NamedFigure[], style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const names = { type: 'category', inverse: true, axisTick: { show: false } };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: isNarrow ? 112 : 250, right: 52, top: 4, bottom: 46 },
    xAxis: {
      ...toValueAxis(style, { splitNumber: isNarrow ? 4 : 6 }),
      scale: false,
      name: 'points of lead',
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
    } as never,
    yAxis: [
      {
        ...names,
        axisLine: { show: true, onZero: true, lineStyle: { color: palette.muted } },
        axisLabel: {
          color: palette.ink,
          fontSize: isNarrow ? 11 : 12.5,
          width: isNarrow ? 104 : 240,
          overflow: 'truncate',
          interval: 0,
          // The axis line stands at zero, the names at the edge.
          margin: 8,
        },
        data: figures.map((figure) => toLabel(figure, isNarrow)),
      },
      {
        ...names,
        position: 'right',
        axisLine: { show: false },
        axisLabel: { color: palette.ink, fontSize: 12, interval: 0 },
        data: figures.map(({ measurement }) => formatOutput(measurement).replace(' points', '')),
      },
    ] as never,
    series: figures.flatMap(({ name, measurement }, i): SeriesOption[] => {
      const [low, high] = [readDetail(measurement, 'low95'), readDetail(measurement, 'high95')];
      const isTold = low > 0 || high < 0;
      const color = isTold ? palette.challenger : palette.muted;
      const isUnstable = measurement.details.stability === 'unstable';
      const whisker: SeriesOption = {
        type: 'line',
        name: `${name}: 95% interval (points)`,
        silent: true,
        symbol: 'rect',
        symbolSize: [2, 10],
        lineStyle: { color, width: 2 },
        itemStyle: { color },
        data: [
          [toDrawn(100 * low), i],
          [toDrawn(100 * high), i],
        ],
      };
      return [
        ...(Number.isNaN(low + high) ? [] : [whisker]),
        {
          type: 'scatter',
          name: `${name}: slope (points)`,
          silent: true,
          symbol: 'circle',
          symbolSize: 11,
          itemStyle: {
            color: isUnstable ? palette.paper : color,
            borderColor: color,
            borderWidth: 2,
            opacity: 1,
          },
          data: [[toDrawn(100 * (measurement.value as number)), i]],
          z: 5,
        },
      ];
    }),
  };
}

function toLabel({ name, measurement: { details } }: NamedFigure, isNarrow: boolean): string {
  if (isNarrow) return name;
  const step = details.step === 'percentage point' ? 'point' : String(details.step);
  return `${name}, per ${step} in a ${details.frequency}`;
}
