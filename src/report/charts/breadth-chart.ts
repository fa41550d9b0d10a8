import type { EChartsOption, SeriesOption } from 'echarts';
import type { NamedFigure } from '../figures.ts';
import { toFrame, toLevelLine, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartPalette, ChartStyle } from './chart-style.ts';
import { type ChartPoint, toDrawn } from './gaps.ts';

export const breadthChartHeight = { wide: 300, narrow: 240 };

/** Colours of the lines in their order, with the names the legend uses for them. */
export const breadthColors = ['challenger', 'incumbent', 'market'] as const satisfies readonly (keyof ChartPalette)[];

/** Share of the members of each universe above their moving average, by session; a session with too few is a gap. */
export function toBreadthChart(figures: readonly NamedFigure[], style: ChartStyle): EChartsOption {
  const lines = figures.map(({ measurement }) => toPoints(measurement.points ?? []));
  const times = lines.flatMap((line) => line.map(([time]) => time));
  const dates = figures.flatMap(({ measurement }) => (measurement.points ?? []).map(({ date }) => String(date))).sort();
  const range = times.length === 0 ? {} : { min: Math.min(...times), max: Math.max(...times) };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 48, right: style.isNarrow ? 50 : 60, top: 12, bottom: 28 },
    xAxis: toTimeAxis(style, { ...range, splitNumber: style.isNarrow ? 4 : 8 }),
    yAxis: toValueAxis(style, { min: 0, max: 100, interval: 25, formatter: '{value}%' }),
    series: [
      ...(dates.length === 0 ? [] : [toLevelLine(50, [dates[0] as string, dates.at(-1) as string], 0, style)]),
      ...lines.flatMap((line, i) => toLineSeries(`${figures[i]?.name} (%)`, line, i, lines, style)),
    ],
  };
}

function toPoints(points: readonly Readonly<Record<string, unknown>>[]): ChartPoint[] {
  return points.map(({ date, share }) => [
    toTime(String(date)),
    typeof share === 'number' ? toDrawn(100 * share, 2) : null,
  ]);
}

function toLineSeries(
  name: string,
  line: readonly ChartPoint[],
  index: number,
  lines: readonly (readonly ChartPoint[])[],
  { palette, isNarrow }: ChartStyle,
): SeriesOption[] {
  const color = palette[breadthColors[index % breadthColors.length] as (typeof breadthColors)[number]];
  const last = line.findLast(([, value]) => value !== null);
  const others = lines
    .filter((_, i) => i !== index)
    .map((other) => other.findLast(([, value]) => value !== null)?.[1] ?? 0);
  const isLower = others.some((other) => other > (last?.[1] ?? 0));
  return [
    {
      type: 'line',
      name,
      silent: true,
      showSymbol: false,
      connectNulls: false,
      data: [...line],
      lineStyle: { color, width: 2, type: index === 0 ? 'solid' : 'dashed' },
      itemStyle: { color },
    },
    ...(last === undefined
      ? []
      : [
          {
            type: 'scatter' as const,
            silent: true,
            symbol: 'circle',
            symbolSize: 6,
            itemStyle: { color, opacity: 1 },
            data: [[...last]],
            label: {
              show: true,
              position: 'right' as const,
              offset: [0, lines.length > 1 ? (isLower ? 7 : -7) : 0] as [number, number],
              formatter: `${(last[1] as number).toFixed(0)}%`,
              color,
              fontWeight: 600,
              fontSize: isNarrow ? 12 : 13,
            },
          },
        ]),
  ];
}
