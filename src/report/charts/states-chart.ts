import type { EChartsOption, GridComponentOption, SeriesOption } from 'echarts';
import { type RotationState, rotationStates } from '../../core/index.ts';
import { toFrame, toPanelTitle, toTime, toTimeAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';

export interface StatePoint {
  readonly date: string;
  readonly state: RotationState;
}

/** Months in a row in one state, from the month-end before them. */
interface StateSpan {
  readonly state: RotationState;
  readonly from: string;
  readonly to: string;
}

/** Lanes from the top: the stronger the lead the higher, so that place says what colour says. */
const lanes: readonly RotationState[] = ['failing', 'none', 'early', 'confirmed', 'extended'];
const laneHeight = 22;
const panelHeight = laneHeight * rotationStates.length;
const panelStep = panelHeight + 72;
const recentMonths = 60;

export const statesChartHeight = 2 * panelStep;

/** The state of every month, in lanes: the whole history at hand, and its last 5 years. */
export function toStatesChart(points: readonly StatePoint[], style: ChartStyle): EChartsOption {
  const panels = [points, points.slice(-recentMonths - 1)];
  const first = points[0]?.date.slice(0, 4) ?? '';
  return {
    ...toFrame(style),
    title: [`Since ${first}`, 'Last 5 years'].map((text, i) =>
      toPanelTitle(text, { left: 0, top: i * panelStep }, style),
    ),
    grid: panels.map(
      (_, i): GridComponentOption => ({
        left: style.isNarrow ? 72 : 84,
        right: style.isNarrow ? 12 : 18,
        top: i * panelStep + 24,
        height: panelHeight,
      }),
    ),
    xAxis: panels.map((panel, gridIndex) =>
      toTimeAxis(style, { gridIndex, ...toRange(panel), splitNumber: style.isNarrow ? 4 : 8 }),
    ),
    yAxis: panels.flatMap((_, gridIndex) => [
      {
        type: 'category',
        gridIndex,
        data: [...lanes],
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { color: style.palette.ink, fontSize: 12, interval: 0 },
      },
      { type: 'value', gridIndex, min: 0, max: lanes.length, interval: 1, show: false },
    ]) as never,
    series: panels.map((panel, i) => toLaneSeries(panel, i, style)),
  };
}

function toRange(panel: readonly StatePoint[]): { min?: number; max?: number } {
  const [first, last] = [panel[0], panel.at(-1)];
  return first === undefined || last === undefined ? {} : { min: toTime(first.date), max: toTime(last.date) };
}

function toLaneSeries(panel: readonly StatePoint[], index: number, { palette }: ChartStyle): SeriesOption {
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: 2 * index + 1,
    silent: true,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: palette.grid, type: 'solid', width: 1 },
      data: Array.from({ length: lanes.length + 1 }, (_, i) => ({ yAxis: i })),
    },
    markArea: {
      silent: true,
      label: { show: false },
      data: toSpans(panel).map(({ state, from, to }) => {
        const lane = lanes.indexOf(state);
        return [
          { coord: [toTime(from), lane + 0.12], itemStyle: { color: palette.states[state] } },
          { coord: [toTime(to), lane + 0.88] },
        ];
      }) as never,
    },
  };
}

function toSpans(panel: readonly StatePoint[]): StateSpan[] {
  const spans: StateSpan[] = [];
  panel.forEach(({ date, state }, i) => {
    const before = panel[i - 1];
    if (before === undefined) return;
    const open = spans.at(-1);
    if (open?.state === state) spans[spans.length - 1] = { ...open, to: date };
    else spans.push({ state, from: before.date, to: date });
  });
  return spans;
}
