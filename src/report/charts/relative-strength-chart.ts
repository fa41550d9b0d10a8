import type { EChartsOption, GridComponentOption, SeriesOption } from 'echarts';
import type { RecordCloses } from '../history/record-closes.ts';
import type { RelativeStrengthHistory } from '../history/relative-strength-history.ts';
import { toFrame, toPanelTitle, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export interface RelativeStrengthChartInput {
  /** One panel each: against the incumbent, then against the market. */
  readonly lines: readonly RelativeStrengthHistory[];
  readonly closes: RecordCloses;
}

const panelHeight = 170;
const panelStep = 228;
const firstTop = 30;

export function relativeStrengthChartHeight({ lines }: RelativeStrengthChartInput): number {
  return firstTop + panelStep * lines.length + panelHeight + 34;
}

/** Relative-strength lines with their long winning runs shaded, over the price with its record closes marked. */
export function toRelativeStrengthChart(
  { lines, closes }: RelativeStrengthChartInput,
  style: ChartStyle,
): EChartsOption {
  const days = [...lines.flatMap(({ points }) => points), ...closes.closes].map(({ date }) => toTime(date));
  const range = days.length === 0 ? {} : { min: Math.min(...days), max: Math.max(...days) };
  const panels = lines.length + 1;
  const grid = Array.from(
    { length: panels },
    (_, i): GridComponentOption => ({
      left: style.isNarrow ? 40 : 52,
      right: style.isNarrow ? 46 : 60,
      top: firstTop + panelStep * i,
      height: panelHeight,
    }),
  );
  const titleAt = (i: number) => ({ left: 0, top: panelStep * i });
  return {
    ...toFrame(style),
    title: [
      ...lines.map(({ label, benchmarkLabel }, i) =>
        toPanelTitle(`${label} against ${benchmarkLabel}`, titleAt(i), style),
      ),
      toPanelTitle(`${closes.label}, close`, titleAt(lines.length), style),
    ],
    grid,
    xAxis: grid.map((_, gridIndex) => toTimeAxis(style, { gridIndex, ...range, splitNumber: style.isNarrow ? 4 : 8 })),
    yAxis: grid.map((_, gridIndex) => toValueAxis(style, { gridIndex, splitNumber: 4 })),
    series: [...lines.map((line, i) => toLineSeries(line, i, style)), ...toPriceSeries(closes, lines.length, style)],
  };
}

function toLineSeries({ points, runs }: RelativeStrengthHistory, index: number, style: ChartStyle): SeriesOption {
  const { palette, isNarrow } = style;
  const last = points.at(-1);
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    showSymbol: true,
    symbol: 'circle',
    symbolSize: 0,
    data: points.map(({ date, value }) => ({
      value: [toTime(date), toDrawn(value)],
      ...(date === last?.date
        ? {
            symbolSize: 7,
            label: {
              show: true,
              position: 'right',
              formatter: value.toFixed(1),
              color: palette.ink,
              fontWeight: 600,
              fontSize: isNarrow ? 12 : 13,
            },
          }
        : {}),
    })),
    lineStyle: { color: palette.challenger, width: 2 },
    itemStyle: { color: palette.challenger },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: palette.muted, type: 'dashed', width: 1 },
      data: [{ yAxis: 100 }],
    },
    markArea: {
      silent: true,
      itemStyle: { color: palette.shade },
      label: { color: palette.ink, fontSize: isNarrow ? 11 : 12, position: 'insideTop' },
      data: runs.map(({ base, last: end, length }) => [
        { xAxis: toTime(base), name: String(length) },
        { xAxis: toTime(end) },
      ]),
    },
  };
}

function toPriceSeries({ closes, records }: RecordCloses, index: number, style: ChartStyle): SeriesOption[] {
  const { palette, isNarrow } = style;
  const last = closes.at(-1);
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  return [
    {
      type: 'line',
      ...axes,
      showSymbol: false,
      data: closes.map(({ date, value }) => [toTime(date), value]),
      lineStyle: { color: palette.ink, width: 1.5 },
    },
    {
      type: 'scatter',
      ...axes,
      symbol: 'circle',
      symbolSize: isNarrow ? 6 : 8,
      data: records.map(({ date, value }) => [toTime(date), value]),
      itemStyle: { color: palette.incumbent, borderColor: palette.paper, borderWidth: 1 },
    },
    {
      type: 'scatter',
      ...axes,
      symbolSize: 0,
      data: last === undefined ? [] : [[toTime(last.date), last.value]],
      label: {
        show: true,
        position: 'right',
        formatter: last === undefined ? '' : Math.round(last.value).toLocaleString('en-US'),
        color: palette.ink,
        fontWeight: 600,
        fontSize: isNarrow ? 12 : 13,
      },
    },
  ];
}
