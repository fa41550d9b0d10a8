import type { EChartsOption, GridComponentOption, SeriesOption } from 'echarts';
import type { RecordCloses } from '../history/record-closes.ts';
import type { LinePoint, RelativeStrengthHistory } from '../history/relative-strength-history.ts';
import { toFrame, toLevelLine, toPanelTitle, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export interface RelativeStrengthChartInput {
  /** One panel each: against the incumbent, then against the market. */
  readonly lines: readonly RelativeStrengthHistory[];
  readonly closes: RecordCloses;
}

const panelHeight = 170;
const panelStep = 218;
const firstTop = 30;

export function relativeStrengthChartHeight({ lines, closes }: RelativeStrengthChartInput): number {
  return firstTop + panelStep * (countPanels({ lines, closes }) - 1) + panelHeight + 34;
}

/** A panel for each line, and one for the closes where there are any. */
function countPanels({ lines, closes }: RelativeStrengthChartInput): number {
  return lines.length + Number(closes.closes.length > 0);
}

/** Relative-strength lines with their long winning runs shaded, over the price with its record closes marked. */
export function toRelativeStrengthChart(
  { lines, closes }: RelativeStrengthChartInput,
  style: ChartStyle,
): EChartsOption {
  const days = [...lines.flatMap(({ points }) => points), ...closes.closes].map(({ date }) => toTime(date));
  const range = days.length === 0 ? {} : { min: Math.min(...days), max: Math.max(...days) };
  const panels = countPanels({ lines, closes });
  const grid = Array.from(
    { length: panels },
    (_, i): GridComponentOption => ({
      outerBoundsMode: 'none',
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
      ...(closes.closes.length > 0 ? [toPanelTitle(`${closes.label}, close`, titleAt(lines.length), style)] : []),
    ],
    grid,
    xAxis: grid.map((_, gridIndex) =>
      toTimeAxis(style, {
        gridIndex,
        ...range,
        splitNumber: style.isNarrow ? 4 : 8,
        hideLabels: gridIndex < panels - 1,
      }),
    ),
    yAxis: grid.map((_, gridIndex) => toValueAxis(style, { gridIndex, splitNumber: 4 })),
    series: [
      ...lines.flatMap((line, i) => toLineSeries(line, i, style)),
      ...(closes.closes.length > 0 ? toPriceSeries(closes, lines.length, style) : []),
    ],
  };
}

function toLineSeries(
  { label, benchmarkLabel, points, runs }: RelativeStrengthHistory,
  index: number,
  style: ChartStyle,
): SeriesOption[] {
  const { palette, isNarrow } = style;
  const last = points.at(-1);
  return [
    toLevelLine(100, [points[0]?.date ?? '', last?.date ?? ''], index, style),
    {
      type: 'line',
      name: `${label} against ${benchmarkLabel} (100 at the start)`,
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
      showSymbol: false,
      data: points.map(({ date, value }) => [toTime(date), toDrawn(value, 2)]),
      lineStyle: { color: palette.challenger, width: 2 },
      markArea: {
        silent: true,
        itemStyle: { color: palette.shade },
        label: { color: palette.ink, fontSize: isNarrow ? 11 : 12, position: 'insideTop' },
        data: toAreas(runs, points, isNarrow),
      },
    },
    ...(last === undefined ? [] : [toLastLabel(last, last.value.toFixed(1), index, style)]),
  ];
}

function toPriceSeries(
  { label, closes, records, breakouts }: RecordCloses,
  index: number,
  style: ChartStyle,
): SeriesOption[] {
  const { palette, isNarrow } = style;
  const last = closes.at(-1);
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  return [
    {
      type: 'line',
      name: `${label}, close`,
      ...axes,
      showSymbol: false,
      data: closes.map(({ date, value }) => [toTime(date), value]),
      lineStyle: { color: palette.ink, width: 1.5 },
    },
    ...(last === undefined ? [] : [toLastLabel(last, Math.round(last.value).toLocaleString('en-US'), index, style)]),
    {
      type: 'scatter',
      name: 'record close',
      ...axes,
      symbol: 'circle',
      symbolSize: isNarrow ? 6 : 8,
      data: records.map(({ date, value }) => [toTime(date), value]),
      itemStyle: { color: palette.incumbent, opacity: 1 },
      z: 5,
    },
    {
      type: 'scatter',
      name: 'breakout',
      ...axes,
      symbol: 'triangle',
      symbolSize: isNarrow ? 12 : 15,
      data: breakouts.map(({ date, value, baseSessions }) => ({
        name: `out of a base of ${baseSessions} sessions`,
        value: [toTime(date), value],
      })),
      itemStyle: { color: palette.paper, borderColor: palette.ink, borderWidth: 2, opacity: 1 },
      z: 6,
    },
  ];
}

function toLastLabel({ date, value }: LinePoint, text: string, index: number, style: ChartStyle): SeriesOption {
  return {
    type: 'scatter',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    symbol: 'circle',
    symbolSize: 6,
    itemStyle: { color: style.palette.ink, opacity: 1 },
    data: [[toTime(date), toDrawn(value, 2)]],
    label: {
      show: true,
      position: 'right',
      formatter: text,
      color: style.palette.ink,
      fontWeight: 600,
      fontSize: style.isNarrow ? 12 : 13,
    },
  };
}

/** Share of the time drawn that a run's number takes up. */
const numberWidth = { wide: 0.014, narrow: 0.032 };

/** A shaded area for each run, with its length where the number does not touch the one before. */
function toAreas(
  runs: RelativeStrengthHistory['runs'],
  points: readonly LinePoint[],
  isNarrow: boolean,
): [{ xAxis: number; name: string }, { xAxis: number }][] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const room = (toTime(last.date) - toTime(first.date)) * numberWidth[isNarrow ? 'narrow' : 'wide'];
  let numbered = Number.NEGATIVE_INFINITY;
  return runs.map(({ base, last: end, length }) => {
    const [from, to] = [toTime(base), toTime(end)];
    const hasRoom = (from + to) / 2 - numbered > room;
    if (hasRoom) numbered = (from + to) / 2;
    return [{ xAxis: from, name: hasRoom ? String(length) : '' }, { xAxis: to }];
  });
}
