import type { EChartsOption, GridComponentOption, SeriesOption, TitleComponentOption } from 'echarts';
import { formatValue } from '../../assess/index.ts';
import type { DriverLine, DriverPanel } from '../history/driver-history.ts';
import { toFrame, toPanelTitle, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { type ChartPoint, toDrawn } from './gaps.ts';

const panelStep = 190;
const panelHeight = 110;
const panelTop = 44;

export function driversChartHeight(panels: readonly DriverPanel[], { isNarrow }: Pick<ChartStyle, 'isNarrow'>): number {
  return Math.ceil(panels.length / (isNarrow ? 2 : 3)) * panelStep;
}

/** Small multiples of what drives the rotation, each with its latest known value. Gaps stay gaps. */
export function toDriversChart(panels: readonly DriverPanel[], asOf: string, style: ChartStyle): EChartsOption {
  const columns = style.isNarrow ? 2 : 3;
  const width = 100 / columns;
  const starts = panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ date }) => toTime(date))));
  const range = { min: Math.min(toTime(asOf), ...starts), max: toTime(asOf) };
  const place = (i: number) => ({ column: i % columns, row: Math.floor(i / columns) });
  return {
    ...toFrame(style),
    title: panels.flatMap((panel, i): TitleComponentOption[] => {
      const { column, row } = place(i);
      const at = { left: `${column * width}%`, top: row * panelStep };
      const small = toPanelTitle(toLatest(panel), { ...at, top: at.top + 19 }, style);
      return [
        toPanelTitle(panel.title, at, style),
        {
          ...small,
          textStyle: {
            ...small.textStyle,
            fontWeight: 400,
            color: style.palette.muted,
            fontSize: style.isNarrow ? 11 : 12,
          },
        },
      ];
    }),
    grid: panels.map((_, i): GridComponentOption => {
      const { column, row } = place(i);
      return {
        left: `${column * width + (style.isNarrow ? 8.5 : 3.6)}%`,
        width: `${width - (style.isNarrow ? 12 : 6.5)}%`,
        top: row * panelStep + panelTop,
        height: panelHeight,
      };
    }),
    xAxis: panels.map((_, gridIndex) => toTimeAxis(style, { gridIndex, ...range, splitNumber: 2 })),
    yAxis: panels.map(({ lines }, gridIndex) =>
      toValueAxis(style, { gridIndex, splitNumber: 3, formatter: isFraction(lines[0]) ? '{value}%' : '{value}' }),
    ),
    series: panels.flatMap((panel, i) => toPanelSeries(panel, i, style)),
  };
}

function isFraction(line: DriverLine | undefined): boolean {
  return line?.spec.unit === 'annual fraction' || line?.spec.unit === 'fraction';
}

function toPanelSeries({ lines, reference }: DriverPanel, index: number, { palette }: ChartStyle): SeriesOption[] {
  const colors = [palette.challenger, palette.incumbent];
  return lines.map(
    (line, i): SeriesOption => ({
      type: 'line',
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
      connectNulls: false,
      showSymbol: false,
      ...(line.isStep ? { step: 'end' as const } : {}),
      data: toPoints(line),
      lineStyle: { color: colors[i % 2] as string, width: 2, type: i === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: colors[i % 2] as string },
      ...(reference === null || i > 0
        ? {}
        : {
            markLine: {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: palette.muted, type: 'dashed', width: 1 },
              data: [{ yAxis: reference }],
            },
          }),
    }),
  );
}

function toPoints(line: DriverLine): ChartPoint[] {
  const scale = isFraction(line) ? 100 : 1;
  return line.points.map(({ date, value }) => [toTime(date), value === null ? null : toDrawn(scale * value)]);
}

/** The latest known value of each line with its month; where it is too old to count, the panel says so. */
function toLatest({ lines, measurement }: DriverPanel): string {
  const parts = lines.map(({ label, spec, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    if (last === undefined) return 'none known';
    const name = lines.length > 1 ? `${label} ` : '';
    return `${name}${formatValue(last.value, spec)}`;
  });
  const last = lines[0]?.points.findLast(({ value }) => value !== null);
  const day = last === undefined ? '' : measurement.value === null ? `, ${last.date} (too old)` : `, ${last.date}`;
  return `${parts.join(', ')}${day}`;
}
