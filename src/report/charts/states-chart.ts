import type { EChartsOption, GridComponentOption, SeriesOption } from 'echarts';
import { type RotationState, rotationStates } from '../../core/index.ts';
import { toFrame, toPanelTitle, toTime, toTimeAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import type { ChartPoint } from './gaps.ts';

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
const barHeight = 16;
const panelHeight = laneHeight * rotationStates.length;
const panelStep = panelHeight + 76;
const recentMonths = 60;

export const statesChartHeight = 2 * panelStep - 22;

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
        outerBoundsMode: 'none',
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
      {
        type: 'value',
        gridIndex,
        position: 'left',
        min: 0,
        max: lanes.length,
        interval: 1,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { show: false },
        splitLine: { show: true, lineStyle: { color: style.palette.grid } },
      },
    ]) as never,
    series: panels.flatMap((panel, i) => lanes.map((state) => toLaneSeries(toSpans(panel), state, i, style))),
  };
}

function toRange(panel: readonly StatePoint[]): { min?: number; max?: number } {
  const [first, last] = [panel[0], panel.at(-1)];
  return first === undefined || last === undefined ? {} : { min: toTime(first.date), max: toTime(last.date) };
}

function toLaneSeries(
  spans: readonly StateSpan[],
  state: RotationState,
  index: number,
  { palette }: ChartStyle,
): SeriesOption {
  const height = lanes.indexOf(state) + 0.5;
  return {
    type: 'line',
    name: state,
    xAxisIndex: index,
    yAxisIndex: 2 * index + 1,
    silent: true,
    showSymbol: false,
    connectNulls: false,
    data: spans
      .filter((span) => span.state === state)
      .flatMap(({ from, to }): ChartPoint[] => [
        [toTime(from), height],
        [toTime(to), height],
        [toTime(to), null],
      ]),
    lineStyle: { color: palette.states[state], width: barHeight, cap: 'butt' },
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
