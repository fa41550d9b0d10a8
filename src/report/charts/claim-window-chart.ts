import type { EChartsOption, SeriesOption } from 'echarts';
import type { ClaimWindow } from '../claims/claim-window.ts';
import { toFrame, toPanelTitle, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export const claimWindowChartHeight = 270;

const day = 86_400_000;

/** The levels around the window of a statement, the window shaded, and the level asserted beside the one measured. */
export function toClaimWindowChart(found: ClaimWindow, style: ChartStyle): EChartsOption {
  const { lines, window, nearest, scale } = found;
  const { palette, isNarrow } = style;
  return {
    ...toFrame(style),
    title: toPanelTitle(scale, { left: 0, top: 3 }, style),
    grid: {
      left: isNarrow ? 48 : 56,
      right: 8,
      top: scale === '' ? 24 : 44,
      bottom: 28,
      outerBoundsMode: 'none',
    },
    xAxis: toTimeAxis(style, { ...toReach(found, isNarrow), splitNumber: isNarrow ? 3 : 5 }),
    // Room for what stands above and below the points marked.
    yAxis: Object.assign(toValueAxis(style, { splitNumber: 4 }), { boundaryGap: ['12%', '12%'] }),
    series: [
      toShade(
        window,
        { color: palette.shade, opacity: 0.75, text: window.isDated ? 'as dated' : 'as measured', position: 'top' },
        style,
      ),
      ...(nearest === null
        ? []
        : [
            toShade(
              nearest,
              { color: palette.others[2] ?? palette.muted, opacity: 0.2, text: 'nearest', position: 'insideBottom' },
              style,
            ),
          ]),
      ...lines.map(
        ({ name, points }, i): SeriesOption => ({
          type: 'line',
          name,
          showSymbol: false,
          data: points.map(({ date, value }) => [toTime(date), value === null ? null : toDrawn(value)]),
          lineStyle: { color: i === 0 ? palette.challenger : palette.market, width: 2 },
          itemStyle: { color: i === 0 ? palette.challenger : palette.market },
        }),
      ),
      ...toAssertedSeries(found, style),
      ...toMeasuredSeries(found, style),
    ],
  };
}

/** Share of the time drawn that the labels of the last day take up. */
const labelRoom = { wide: 0.08, narrow: 0.16 } as const;

/** The days drawn, with room for what stands beside the last of them. */
function toReach({ lines, window, nearest }: ClaimWindow, isNarrow: boolean): { min?: number; max?: number } {
  const days = lines.flatMap(({ points }) => points.map(({ date }) => toTime(date)));
  if (days.length === 0) return {};
  const min = Math.min(...days);
  const marked = Math.max(toTime(window.to), toTime(nearest?.to ?? window.to));
  const room = labelRoom[isNarrow ? 'narrow' : 'wide'] * (Math.max(...days, marked) - min);
  return { min, max: Math.max(...days, marked + room) };
}

interface Shade {
  readonly color: string;
  readonly opacity: number;
  readonly text: string;
  readonly position: 'top' | 'insideBottom';
}

/** One day is shaded as wide as a day. */
function toShade(
  { base, to }: { readonly base: string; readonly to: string },
  { color, opacity, text, position }: Shade,
  { palette, isNarrow }: ChartStyle,
): SeriesOption {
  const [from, until] = [toTime(base), toTime(to)];
  const half = from === until ? day / 2 : 0;
  return {
    type: 'line',
    silent: true,
    data: [],
    markArea: {
      silent: true,
      itemStyle: { color, opacity, borderColor: palette.muted, borderWidth: 0.5, borderType: 'dashed' },
      label: { color: palette.ink, fontSize: isNarrow ? 11 : 12, position },
      data: [[{ xAxis: from - half, name: text }, { xAxis: until + half }]],
    },
  };
}

function toAssertedSeries(found: ClaimWindow, style: ChartStyle): SeriesOption[] {
  const { asserted, base, window } = found;
  const { palette } = style;
  if (asserted === null) return [];
  const { date, low, high } = asserted;
  const at = toTime(date);
  const figures = low === high ? [low] : [low, high];
  return [
    ...figures.map(
      (figure): SeriesOption => ({
        type: 'line',
        silent: true,
        showSymbol: false,
        data:
          base === null
            ? [window.base, window.to].map((edge) => [toTime(edge), figure])
            : [
                [toTime(base.date), base.value],
                [at, figure],
              ],
        lineStyle: { color: palette.incumbent, width: 1.5, type: 'dashed' },
      }),
    ),
    {
      type: 'scatter',
      name: 'level asserted',
      symbol: 'circle',
      symbolSize: 12,
      data: figures.map((figure) => [at, toDrawn(figure)]),
      itemStyle: { color: palette.paper, borderColor: palette.incumbent, borderWidth: 2.5, opacity: 1 },
      label: toPointLabel(asserted.label, isAssertedAbove(found) ? 'top' : 'bottom', style),
      z: 6,
    },
  ];
}

function toMeasuredSeries(found: ClaimWindow, style: ChartStyle): SeriesOption[] {
  const { measured } = found;
  const { palette } = style;
  if (measured === null) return [];
  return [
    {
      type: 'scatter',
      name: 'level measured',
      symbol: 'circle',
      symbolSize: 10,
      data: [[toTime(measured.date), toDrawn(measured.value)]],
      itemStyle: { color: palette.ink, opacity: 1 },
      label: toPointLabel(measured.label, isAssertedAbove(found) ? 'bottom' : 'top', style),
      z: 7,
    },
  ];
}

function isAssertedAbove({ asserted, measured }: ClaimWindow): boolean {
  return asserted !== null && measured !== null && asserted.high >= measured.value;
}

function toPointLabel(text: string, position: 'top' | 'bottom', { palette, isNarrow }: ChartStyle): object {
  return {
    show: true,
    position,
    distance: 7,
    formatter: text.replace(/[{}]/g, ''),
    color: palette.ink,
    fontWeight: 600,
    fontSize: isNarrow ? 11 : 12,
    textBorderColor: palette.paper,
    textBorderWidth: 3,
  };
}
