import type { EChartsOption } from 'echarts';
import type { Measurement } from '../../metrics/index.ts';
import { readDetail } from '../figures.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export const smallShareChartHeight = { wide: 280, narrow: 220 };

/** Small companies' share of market value in the last month known of each year, with the median of all months. */
export function toSmallShareChart(measurement: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const shares = new Map(
    (measurement.points ?? []).map(({ date, share }) => [
      Number(String(date).slice(0, 4)),
      typeof share === 'number' ? toDrawn(100 * share, 2) : null,
    ]),
  );
  const years = toYears([...shares.keys()]);
  const values = years.map((year) => shares.get(year) ?? null);
  const last = values.findLastIndex((value) => value !== null);
  const median = 100 * readDetail(measurement, 'median');
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 44, right: isNarrow ? 52 : 60, top: 12, bottom: 28 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: years.map(String),
      axisLine: { show: true, lineStyle: { color: palette.muted } },
      axisTick: { show: false },
      axisLabel: { color: palette.muted, fontSize: isNarrow ? 11 : 12, interval: isNarrow ? 19 : 9 },
    },
    yAxis: { ...toValueAxis(style, { min: 0, splitNumber: 4, formatter: '{value}%' }), scale: false } as never,
    series: [
      ...(Number.isNaN(median)
        ? []
        : [
            {
              type: 'line' as const,
              silent: true,
              showSymbol: false,
              data: years.map(() => toDrawn(median, 2)),
              lineStyle: { color: palette.muted, width: 1, type: 'dashed' as const },
            },
          ]),
      {
        type: 'line',
        name: 'share of market value (%)',
        silent: true,
        showSymbol: false,
        connectNulls: false,
        data: values,
        lineStyle: { color: palette.challenger, width: 2 },
      },
      ...(last < 0
        ? []
        : [
            {
              type: 'scatter' as const,
              silent: true,
              symbol: 'circle',
              symbolSize: 7,
              itemStyle: { color: palette.ink, opacity: 1 },
              data: [[last, values[last] as number]],
              label: {
                show: true,
                position: 'right' as const,
                formatter: `${(values[last] as number).toFixed(1)}%`,
                color: palette.ink,
                fontWeight: 600,
                fontSize: isNarrow ? 12 : 13,
              },
            },
          ]),
    ],
  };
}

/** Every year from the decade of the first to the last, so that the axis can be labelled by decades. */
function toYears(known: readonly number[]): number[] {
  if (known.length === 0) return [];
  const first = Math.floor(Math.min(...known) / 10) * 10;
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
}
