import type { EChartsOption, GridComponentOption, SeriesOption, TitleComponentOption } from 'echarts';
import type { DriverLine, DriverPanel } from '../history/driver-history.ts';
import { toFrame, toLevelLine, toPanelTitle, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
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
        outerBoundsMode: 'none',
        left: `${column * width + (style.isNarrow ? 10.5 : 4)}%`,
        width: `${width - (style.isNarrow ? 13.5 : 6.5)}%`,
        top: row * panelStep + panelTop,
        height: panelHeight,
      };
    }),
    xAxis: panels.map((_, gridIndex) => toTimeAxis(style, { gridIndex, ...range, splitNumber: 2 })),
    yAxis: panels.map(({ unit }, gridIndex) =>
      toValueAxis(style, { gridIndex, splitNumber: 3, formatter: `{value}${unit}` }),
    ),
    series: panels.flatMap((panel, i) => toPanelSeries(panel, i, style)),
  };
}

function toPanelSeries(
  { title, unit, lines, reference }: DriverPanel,
  index: number,
  style: ChartStyle,
): SeriesOption[] {
  const { palette } = style;
  const dates = lines.flatMap(({ points }) => points.map(({ date }) => date));
  const span: [string, string] = [dates[0] ?? '', dates.at(-1) ?? ''];
  const colors = [palette.challenger, palette.incumbent];
  const level = reference === null || dates.length === 0 ? [] : [toLevelLine(reference, span, index, style)];
  return [
    ...level,
    ...lines.map(
      (line, i): SeriesOption => ({
        type: 'line',
        name: `${line.label === title ? title : `${title}, ${line.label}`}${unit === '' ? '' : ` (${unit})`}`,
        xAxisIndex: index,
        yAxisIndex: index,
        silent: true,
        connectNulls: false,
        showSymbol: false,
        ...(line.isStep ? { step: 'end' as const } : {}),
        data: toPoints(line),
        lineStyle: { color: colors[i % 2] as string, width: 2, type: i === 0 ? 'solid' : 'dashed' },
        itemStyle: { color: colors[i % 2] as string },
      }),
    ),
  ];
}

function toPoints(line: DriverLine): ChartPoint[] {
  return line.points.map(({ date, value }) => [toTime(date), value === null ? null : toDrawn(value)]);
}

/** The latest known value of each line with its day; where it is too old to count, the panel says so. */
export function toLatest({ lines, measurement, unit }: DriverPanel): string {
  const latest = lines.map(({ label, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    return { label, date: last?.date ?? '', value: last?.value ?? null };
  });
  const [first] = latest;
  if (first === undefined || first.value === null) return 'none known';
  const digits = unit === '%' ? 2 : 1;
  const parts = latest.map(({ label, value }) => {
    const text = value === null ? 'none known' : `${value.toFixed(digits)}${unit}`;
    return latest.length > 1 ? `${label} ${text}` : text;
  });
  const age = measurement.value === null ? ' (too old)' : '';
  return lines.length > 1 ? `${parts.join(', ')}${age}` : `${parts.join(', ')}, ${first.date}${age}`;
}
